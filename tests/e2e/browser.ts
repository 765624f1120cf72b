import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';

/** Where systems keep a Chromium; without any of them Playwright looks for its own. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].flatMap((folder) =>
    folder ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Chromium/Application/chrome.exe')] : [],
  ),
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']].flatMap((folder) =>
    folder ? [join(folder, 'Microsoft/Edge/Application/msedge.exe')] : [],
  ),
];

/*
 * Two thirds of the suite's time is the processor's, so what no test looks at is left undone. A list of features replaces the one
 * that Playwright gives, whose entries that matter here are therefore said again.
 */
const FEATURES_OFF = [
  // A page of the browser's own for the address bar's suggestions, which each window would load behind the tested one.
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'PreloadTopChromeWebUI'],
  // From Playwright: no requests of the browser's own, navigation and painting as tests need them.
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch', 'MediaRouter', 'LensOverlay'],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
];
const QUIET = ['--no-sandbox', '--disable-background-networking', `--disable-features=${FEATURES_OFF.join()}`];
/** WebGL without a graphics card, and only the map drawn with it. */
const SOFTWARE_GL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-gpu-rasterization'];
const NO_GL = ['--disable-gpu', '--disable-webgl', '--disable-webgl2', '--disable-software-rasterizer'];

/** How the tests start Chromium: the one named in CHROMIUM, or the first that the system has. */
export function chromium({ webgl = true }: { webgl?: boolean } = {}): LaunchOptions {
  const executablePath = process.env['CHROMIUM'] || PLACES.find((path) => existsSync(path));
  return { ...(executablePath ? { executablePath } : {}), args: [...QUIET, ...(webgl ? SOFTWARE_GL : NO_GL)] };
}

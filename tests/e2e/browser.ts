import type { LaunchOptions } from '@playwright/test';
import { findHeadless } from '../../src/cli/browser.mjs';

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
/** WebGL without a graphics card, and only the map drawn with it: neither the page around it nor what both make together. */
const SOFTWARE_GL = [
  ...['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  ...['--disable-gpu-rasterization', '--disable-gpu-compositing'],
];
const NO_GL = ['--disable-gpu', '--disable-webgl', '--disable-webgl2', '--disable-software-rasterizer'];

/**
 * How the tests start Chromium: the one named in CHROMIUM, or the first that the system has; without any Playwright looks for its own.
 * @param find looks for another kind
 */
export function chromium({ webgl = true, find = findHeadless }: { webgl?: boolean; find?: () => string | undefined } = {}): LaunchOptions {
  const executablePath = find();
  return { ...(executablePath ? { executablePath } : {}), args: [...QUIET, ...(webgl ? SOFTWARE_GL : NO_GL)] };
}

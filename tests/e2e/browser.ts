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

const QUIET = ['--no-sandbox', '--disable-background-networking'];
/** WebGL without a graphics card. */
const SOFTWARE_GL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
const NO_GL = ['--disable-gpu', '--disable-webgl', '--disable-webgl2', '--disable-software-rasterizer'];

/** How the tests start Chromium: the one named in CHROMIUM, or the first that the system has. */
export function chromium({ webgl = true }: { webgl?: boolean } = {}): LaunchOptions {
  const executablePath = process.env['CHROMIUM'] || PLACES.find((path) => existsSync(path));
  return { ...(executablePath ? { executablePath } : {}), args: [...QUIET, ...(webgl ? SOFTWARE_GL : NO_GL)] };
}

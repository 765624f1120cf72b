import type { LaunchOptions } from '@playwright/test';
import { findBrowser } from '../../src/cli/browser.mjs';

const QUIET = ['--no-sandbox', '--disable-background-networking'];
/** WebGL without a graphics card. */
const SOFTWARE_GL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
const NO_GL = ['--disable-gpu', '--disable-webgl', '--disable-webgl2', '--disable-software-rasterizer'];

/** How the tests start Chromium: the one named in CHROMIUM, or the first that the system has; without any Playwright looks for its own. */
export function chromium({ webgl = true }: { webgl?: boolean } = {}): LaunchOptions {
  const executablePath = findBrowser();
  return { ...(executablePath ? { executablePath } : {}), args: [...QUIET, ...(webgl ? SOFTWARE_GL : NO_GL)] };
}

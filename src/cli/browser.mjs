// Where the browsers for the end-to-end tests are found. Plain Node: it runs before anything is installed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Debian's Chromium without the windows around its pages. */
export const HEADLESS = '/usr/bin/chromium-headless-shell';

/** Where systems keep one, the likelier places first. */
function places(env) {
  const below = (folders, path) => folders.flatMap((name) => (env[name] ? [join(env[name], path)] : []));
  const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)'];
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...below([...programs, 'LOCALAPPDATA'], 'Google/Chrome/Application/chrome.exe'),
    ...below([...programs, 'LOCALAPPDATA'], 'Chromium/Application/chrome.exe'),
    ...below(programs, 'Microsoft/Edge/Application/msedge.exe'),
    HEADLESS,
  ];
}

/**
 * The path of the browser that is named in `CHROMIUM`, there or not, else of the first that the system has.
 * @param {Record<string, string | undefined>} env
 * @param {(path: string) => boolean} exists
 * @returns {string | undefined}
 */
export function findBrowser(env = process.env, exists = existsSync) {
  return env.CHROMIUM || places(env).find(exists);
}

/**
 * The same for the end-to-end tests, which nobody watches: before all others that of Debian without windows, since drawing and
 * starting these takes a tenth of the tests' time.
 * @param {Record<string, string | undefined>} env
 * @param {(path: string) => boolean} exists
 * @returns {string | undefined}
 */
export const findHeadless = (env = process.env, exists = existsSync) =>
  env.CHROMIUM || (exists(HEADLESS) ? HEADLESS : findBrowser(env, exists));

/** The path of the system's Firefox, which is tried too where it is there. */
export const findFirefox = (env = process.env, exists = existsSync) =>
  env.FIREFOX || ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'].find(exists);

/** The path of a screen that nobody sees, on which Firefox draws WebGL where the machine has none. */
export const findXvfb = (exists = existsSync) => ['/usr/bin/Xvfb', '/opt/X11/bin/Xvfb'].find(exists);

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser, findHeadless, HEADLESS } from '../../../src/cli/browser.mjs';

const has =
  (...paths: string[]) =>
  (path: string): boolean =>
    paths.includes(path);

test('the browser named in CHROMIUM comes before all others, even when it is not there', () => {
  expect(findBrowser({ CHROMIUM: '/opt/mine' }, has('/usr/bin/chromium'))).toBe('/opt/mine');
  expect(findBrowser({ CHROMIUM: '' }, has('/usr/bin/chromium'))).toBe('/usr/bin/chromium');
});

test.each([
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  HEADLESS,
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
])('%s is found', (path) => {
  expect(findBrowser({}, has(path))).toBe(path);
});

test('on Windows it is looked for where programs are', () => {
  const env = { PROGRAMFILES: 'C:\\Programme', LOCALAPPDATA: 'C:\\local' };
  const chrome = join('C:\\local', 'Google/Chrome/Application/chrome.exe');
  const edge = join('C:\\Programme', 'Microsoft/Edge/Application/msedge.exe');
  expect(findBrowser(env, has(edge, chrome))).toBe(chrome);
  expect(findBrowser(env, has(edge))).toBe(edge);
});

test('none is none', () => {
  expect(findBrowser({}, () => false)).toBeUndefined();
});

test('for tests the one without windows comes before others that the system has, and after the one that is named', () => {
  expect(findHeadless({}, has('/usr/bin/chromium', HEADLESS))).toBe(HEADLESS);
  expect(findHeadless({}, has('/usr/bin/google-chrome'))).toBe('/usr/bin/google-chrome');
  expect(findHeadless({ CHROMIUM: '/usr/bin/chromium' }, has(HEADLESS))).toBe('/usr/bin/chromium');
});

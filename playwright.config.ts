import { defineConfig } from '@playwright/test';
import { chromium } from './tests/e2e/browser.ts';

/** The production build as plain static files in a sub-folder, in a real browser; see tests/e2e/global-setup.ts. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['line'], ['./tests/e2e/summary-reporter.ts']],
  use: {
    // Set by the global setup before the workers read this file.
    baseURL: process.env.ATLAS_URL,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
    launchOptions: chromium(),
    screenshot: 'only-on-failure',
  },
});

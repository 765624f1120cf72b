import { defineConfig } from '@playwright/test';
import { chromium } from './tests/e2e/browser.ts';
import { EXPECTED, TEST } from './tests/e2e/timeouts.ts';
import { WINDOW } from './tests/e2e/viewports.ts';

/** The production build as plain static files in a sub-folder, in a real browser; see tests/e2e/global-setup.ts. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  // A file stays with one worker, whose pages its tests share (tests/e2e/kept-pages.ts).
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // One more than the two cores that are asked for: a test that waits for its browser leaves no core without work.
  workers: 3,
  timeout: TEST,
  expect: { timeout: EXPECTED },
  reporter: [['line'], ['./tests/e2e/summary-reporter.ts']],
  use: {
    browserName: 'chromium',
    viewport: WINDOW,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: EXPECTED,
    navigationTimeout: EXPECTED,
    launchOptions: chromium(),
    // What one test has stored would answer another: tests/e2e/offline.spec.ts alone has them.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
});

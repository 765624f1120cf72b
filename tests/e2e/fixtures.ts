import { test as base, expect } from '@playwright/test';
import { AtlasPage } from './atlas-page.ts';

interface Fixtures {
  atlas: AtlasPage;
  /** Watches every test: the page throws and logs no error and asks no other host for anything. */
  watch: void;
  /** True where the page is to log an error. */
  logs: boolean;
}

export const test = base.extend<Fixtures>({
  atlas: async ({ page }, use) => {
    await use(new AtlasPage(page));
  },
  logs: [false, { option: true }],
  watch: [
    async ({ context, logs }, use) => {
      const errors: string[] = [];
      const elsewhere: string[] = [];
      const origin = new URL(process.env['ATLAS_URL']!).origin;
      context.on('weberror', (error) => errors.push(String(error.error().stack ?? error.error())));
      context.on('console', (message) => {
        // A file that a test keeps away on purpose is logged by the browser itself.
        if (!logs && message.type() === 'error' && !message.text().startsWith('Failed to load resource')) errors.push(message.text());
      });
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$|^wss?:$/.test(url.protocol) && url.origin !== origin) elsewhere.push(request.url());
      });
      await use();
      expect(errors, 'errors of the page').toEqual([]);
      expect(elsewhere, 'requests to other hosts').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

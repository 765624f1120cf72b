import { test as base, expect } from '@playwright/test';
import { AtlasPage } from './atlas-page.ts';

interface Fixtures {
  atlas: AtlasPage;
  /** Watches every test: the page throws nothing and asks no other host for anything. */
  watch: void;
}

export const test = base.extend<Fixtures>({
  atlas: async ({ page }, use) => {
    await use(new AtlasPage(page));
  },
  watch: [
    async ({ context }, use) => {
      const errors: string[] = [];
      const elsewhere: string[] = [];
      const origin = new URL(process.env['ATLAS_URL']!).origin;
      context.on('weberror', (error) => errors.push(String(error.error().stack ?? error.error())));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$|^wss?:$/.test(url.protocol) && url.origin !== origin) elsewhere.push(request.url());
      });
      await use();
      expect(errors, 'uncaught errors of the page').toEqual([]);
      expect(elsewhere, 'requests to other hosts').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

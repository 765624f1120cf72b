import { test as base, expect } from '@playwright/test';
import { AtlasPage } from './atlas-page.ts';
import { siteUrl, type SiteName } from './site-files.ts';

interface Options {
  /** The site that the test opens. */
  site: SiteName;
  /** True where the page is to log an error. */
  logs: boolean;
}

interface Fixtures {
  atlas: AtlasPage;
  /** Other origins that the page may ask; a test that brings one adds it. */
  otherOrigins: Set<string>;
  /** Watches every test: the page throws and logs no error and asks no other host for anything. */
  watch: void;
}

export const test = base.extend<Options & Fixtures>({
  site: ['district', { option: true }],
  logs: [false, { option: true }],
  baseURL: async ({ site }, use) => {
    await use(siteUrl(site));
  },
  atlas: async ({ page, site }, use) => {
    await use(new AtlasPage(page, site));
  },
  // eslint-disable-next-line no-empty-pattern
  otherOrigins: async ({}, use) => {
    await use(new Set());
  },
  watch: [
    async ({ context, logs, site, otherOrigins }, use) => {
      const errors: string[] = [];
      const asked = new Map<string, string>();
      context.on('weberror', (error) => errors.push(String(error.error().stack ?? error.error())));
      context.on('console', (message) => {
        // A file that a test keeps away on purpose is logged by the browser itself.
        if (!logs && message.type() === 'error' && !message.text().startsWith('Failed to load resource')) errors.push(message.text());
      });
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$|^wss?:$/.test(url.protocol)) asked.set(request.url(), url.origin);
      });
      await use();
      expect(errors, 'errors of the page').toEqual([]);
      const allowed = new Set([new URL(siteUrl(site)).origin, ...otherOrigins]);
      const elsewhere = [...asked].filter(([, origin]) => !allowed.has(origin)).map(([url]) => url);
      expect(elsewhere, 'requests to other hosts').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

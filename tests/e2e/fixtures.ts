import { test as base, expect, type Browser, type ConsoleMessage, type Request, type WebError } from '@playwright/test';
import { AtlasPage } from './atlas-page.ts';
import { chromium } from './browser.ts';
import { KeptPages } from './kept-pages.ts';
import { siteUrl, type SiteName } from './site-files.ts';

interface Options {
  /** The site that the test opens. */
  site: SiteName;
  /** True where the page is to log an error. */
  logs: boolean;
  /** False for a browser that draws no WebGL, which takes a third less to show a page without its map. */
  webgl: boolean;
  /**
   * True where the colours of the map are looked at, or sizes in a page with one: every pixel is then drawn. Else one stands for
   * four, which spares more than half of what it takes to draw a frame.
   */
  pixels: boolean;
  /**
   * True for a page that stays open from test to test, at its opening view: `atlas` then goes to addresses within it. For tests
   * that look at what a view shows, not at how a page is opened, and leave nothing in it that they have not found there.
   */
  kept: boolean;
}

interface Fixtures {
  atlas: AtlasPage;
  /** Other origins that the page may ask; a test that brings one adds it. */
  otherOrigins: Set<string>;
  /** Watches every test: the page throws and logs no error and asks no other host for anything. */
  watch: void;
}

interface WorkerFixtures {
  keptPages: KeptPages;
  /** The browser that draws no WebGL, launched when it is first asked for. */
  plainBrowser: () => Promise<Browser>;
}

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  site: ['district', { option: true }],
  logs: [false, { option: true }],
  webgl: [true, { option: true }],
  pixels: [false, { option: true }],
  kept: [false, { option: true }],
  keptPages: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const pages = new KeptPages();
      await use(pages);
      await pages.close();
    },
    { scope: 'worker' },
  ],
  plainBrowser: [
    async ({ playwright }, use) => {
      let launched: Promise<Browser> | undefined;
      await use(() => (launched ??= playwright.chromium.launch(chromium({ webgl: false }))));
      await (await launched)?.close();
    },
    { scope: 'worker' },
  ],
  // A context that a test opens by itself has the options of `use` too.
  context: async (
    { browser, plainBrowser, webgl, pixels, kept, keptPages, site, viewport, colorScheme, locale, hasTouch, isMobile },
    use,
  ) => {
    const scale = webgl && !pixels ? { deviceScaleFactor: 0.5 } : {};
    const make = async () => (webgl ? browser : await plainBrowser()).newContext(scale);
    if (kept) {
      const kind = JSON.stringify({ site, webgl, pixels, viewport, colorScheme, locale, hasTouch, isMobile });
      await use((await keptPages.take(site, kind, make)).context());
      return;
    }
    const context = await make();
    await use(context);
    await context.close();
  },
  page: async ({ context, kept }, use) => {
    await use(kept ? context.pages()[0]! : await context.newPage());
  },
  baseURL: async ({ site }, use) => {
    await use(siteUrl(site));
  },
  atlas: async ({ page, site, kept }, use) => {
    await use(new AtlasPage(page, site, kept));
  },
  // eslint-disable-next-line no-empty-pattern
  otherOrigins: async ({}, use) => {
    await use(new Set());
  },
  watch: [
    async ({ context, logs, site, otherOrigins }, use) => {
      const errors: string[] = [];
      const asked = new Map<string, string>();
      const thrown = (error: WebError) => errors.push(String(error.error().stack ?? error.error()));
      const logged = (message: ConsoleMessage) => {
        // A file that a test keeps away on purpose is logged by the browser itself.
        if (!logs && message.type() === 'error' && !message.text().startsWith('Failed to load resource')) errors.push(message.text());
      };
      const requested = (request: Request) => {
        const url = new URL(request.url());
        if (/^https?:$|^wss?:$/.test(url.protocol)) asked.set(request.url(), url.origin);
      };
      context.on('weberror', thrown).on('console', logged).on('request', requested);
      await use();
      // The next test may have the same one.
      context.off('weberror', thrown).off('console', logged).off('request', requested);
      expect(errors, 'errors of the page').toEqual([]);
      const allowed = new Set([new URL(siteUrl(site)).origin, ...otherOrigins]);
      const elsewhere = [...asked].filter(([, origin]) => !allowed.has(origin)).map(([url]) => url);
      expect(elsewhere, 'requests to other hosts').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

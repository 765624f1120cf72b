import type { BrowserContext, Page } from '@playwright/test';
import { MEDIA } from '../../src/theme/breakpoints.ts';
import { siteUrl, type SiteName } from './site-files.ts';

/*
 * Pages that stay open from test to test of a worker. To load the page, start MapLibre and draw the first map takes a processor
 * seconds; to go elsewhere within it, as Back and Forward do, almost nothing. A test gets such a page as good as new, or a new one.
 */

/** Goes to an address within the open page, as Back and Forward do: nothing is loaded again. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.evaluate(async (url) => {
    history.pushState({}, '', url);
    dispatchEvent(new PopStateEvent('popstate'));
    // What follows from it is on the page a frame later.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, url);
}

/** Marks the page as one that is not to be kept, since a test has changed what no address holds. */
export const spoil = (page: Page): Promise<void> => page.evaluate(() => void Object.assign(window, { spoilt: true }));

/** Takes the mark away, since all is as it was. */
export const mend = (page: Page): Promise<void> => page.evaluate(() => void Reflect.deleteProperty(window, 'spoilt'));

/** All that could be left of a test at the opening view: what is open, chosen for good, or asked of the map. */
const traces = (page: Page): Promise<string> =>
  page.evaluate((narrow) => {
    const root = document.documentElement;
    const { scrollTop } = document.getElementById('list') ?? { scrollTop: 0 };
    return JSON.stringify({
      root: [...root.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      print: matchMedia('print').matches,
      size: [innerWidth, innerHeight],
      stored: Object.keys(localStorage),
      unfolded: [...document.querySelectorAll('[aria-expanded="true"]')].map((e) => e.getAttribute('aria-label') ?? e.textContent),
      over: document.querySelectorAll('[role="dialog"], dialog[open], [role="alert"], .maplibregl-popup, .print-sheet').length,
      // A wide page has no sheet to raise.
      sheet: matchMedia(narrow).matches ? document.querySelector('.sheet')?.getAttribute('data-height') : null,
      bar: document.querySelector('.bar, header')?.textContent ?? null,
      scrollTop,
      spoilt: 'spoilt' in window,
    });
  }, MEDIA.narrow);

export class KeptPages {
  readonly #pages = new Map<string, { page: Page; asNew: string }>();

  /**
   * A page at the opening view of a site, with nothing left of the tests before.
   * @param key tells windows and readers of different kinds apart
   * @param make opens a context for a new one
   */
  async take(site: SiteName, key: string, make: () => Promise<BrowserContext>): Promise<Page> {
    const kept = this.#pages.get(key);
    if (kept) {
      if (await isAsNew(kept.page, kept.asNew, site)) return kept.page;
      this.#pages.delete(key);
      await kept.page.context().close();
    }
    const page = await (await make()).newPage();
    await page.goto(siteUrl(site));
    // What comes after the list is then there in every test.
    await page.locator('#filters .row button').first().waitFor();
    if (key.includes('"webgl":true')) await page.locator('.map[data-ready="true"]').waitFor();
    this.#pages.set(key, { page, asNew: await traces(page) });
    return page;
  }

  async close(): Promise<void> {
    for (const { page } of this.#pages.values()) await page.context().close();
    this.#pages.clear();
  }
}

async function isAsNew(page: Page, asNew: string, site: SiteName): Promise<boolean> {
  // A test may have left for another page, or have closed it.
  if (page.isClosed() || !page.url().startsWith(siteUrl(site))) return false;
  await page.mouse.move(0, 0);
  await visit(page, siteUrl(site));
  await page.evaluate(() => {
    // Tab begins at the top again.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    document.getElementById('list')?.scrollTo(0, 0);
    // The sheet of a narrow page goes down by its handle, in two steps from the top.
    const handle = document.querySelector('.sheet > button');
    for (let i = 0; i < 2; i++) handle?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
  });
  return (await traces(page)) === asNew;
}

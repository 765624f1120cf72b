import { expect, type Locator, type Page, type Response } from '@playwright/test';
import { DrawnMap } from './drawn-map.ts';
import { counted, facetNames, type FacetName } from './facts.ts';
import { LARGE_FORM } from './form.ts';
import { remembersFailedImports } from './failed-imports.ts';
import { visit } from './kept-pages.ts';
import { passRows, readRows, scrollTo, type RowText } from './passed-rows.ts';
import { mapLibreScripts, siteUrl, type SiteName } from './site-files.ts';
import { EXPECTED } from './timeouts.ts';
import { announcement, countLine, WORDS } from './words.ts';

/** The views that stand where the map does. */
export type OtherView = 'table' | 'pipeline' | 'compare' | 'overview' | 'land';

/** From now on the browser draws no WebGL, so that the page does not even ask for its map. */
export async function withoutWebGL(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : (getContext.call as (...all: unknown[]) => unknown)(this, kind, ...rest);
    } as typeof getContext;
  });
}

/** The page as a reader meets it: what is on it by role and name. What stands on its map is told by `map`. */
export class AtlasPage {
  readonly page: Page;
  readonly map: DrawnMap;
  readonly #site: SiteName;
  readonly #kept: boolean;

  /** @param kept whether the page stands open at its opening view, so that addresses are gone to within it */
  constructor(page: Page, site: SiteName = 'district', kept = false) {
    this.page = page;
    this.map = new DrawnMap(page);
    this.#site = site;
    this.#kept = kept;
  }

  /**
   * Opens a path below the site's folder and waits until the list, the panel or "not found" is there. There is no map, as where a
   * browser draws no WebGL, which spares most of the time a test takes; `openMap` is for tests that look at it.
   */
  async open(path = ''): Promise<Response | null> {
    if (!this.#kept) await withoutWebGL(this.page);
    return this.go(path);
  }

  /** Opens a path and waits until its map has drawn everything. */
  async openMap(path = ''): Promise<Response | null> {
    const response = await this.go(path);
    await this.map.settle();
    return response;
  }

  /** Opens a path and waits for content, whatever else the test has arranged. @returns what the server answered, where it was asked */
  async go(path: string): Promise<Response | null> {
    if (this.#kept) {
      await this.visit(path);
      return null;
    }
    const response = await this.page.goto(siteUrl(this.#site) + path, { waitUntil: 'domcontentloaded' });
    await expect(this.#content()).toBeVisible();
    return response;
  }

  /** Goes to a path within the page that is open, as Back and Forward do, and waits for content. */
  async visit(path: string): Promise<void> {
    await visit(this.page, siteUrl(this.#site) + path);
    await expect(this.#content()).toBeVisible();
  }

  /** Holds the map's code back. @returns lets it arrive */
  async holdMap(): Promise<() => void> {
    let release: () => void = () => {};
    const held = new Promise<void>((done) => (release = done));
    for (const script of mapLibreScripts(this.#site))
      await this.page.route(siteUrl(this.#site) + script, async (route) => {
        await held;
        await route.continue();
      });
    return release;
  }

  /** The address below the site's folder, without its hash. */
  address(): string {
    const url = new URL(this.page.url());
    const root = new URL(siteUrl(this.#site)).pathname;
    return decodeURI(url.pathname.slice(root.length) + url.search);
  }

  /** The address says where the map looks. It is written a moment after the camera has come to rest. */
  async expectCameraInAddress(): Promise<void> {
    await expect(async () => {
      const [zoom, lat, lng] = /#map=([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)$/.exec(this.page.url())?.slice(1).map(Number) ?? [];
      const camera = await this.map.camera();
      expect(zoom).toBeCloseTo(camera.zoom, 1);
      expect(lat).toBeCloseTo(camera.lat, 2);
      expect(lng).toBeCloseTo(camera.lng, 2);
    }).toPass({ timeout: EXPECTED });
  }

  /** The button that tries again what a sentence says has failed. */
  retry(within: Locator): Locator {
    return within.getByRole('button', { name: WORDS.retry });
  }

  /**
   * Tries again what has failed and whose files are there again. Where the browser remembers that an import failed, the part fails
   * once more, and the page is loaded anew by what it then offers.
   */
  async comeBack(within: Locator): Promise<void> {
    await this.retry(within).click();
    if (await remembersFailedImports(this.page)) await within.getByRole('button', { name: WORDS.reload }).click();
  }

  #content(): Locator {
    return this.list()
      .or(this.panelHeading())
      .or(this.changes())
      .or(this.view().locator('h2, table'))
      .or(this.mapFailure())
      .filter({ visible: true })
      .first();
  }

  list(): Locator {
    return this.page.getByRole('list', { name: WORDS.list });
  }
  rows(): Locator {
    return this.list().locator('li:not([hidden]) a[data-id]');
  }
  row(id: string): Locator {
    return this.list().locator(`a[data-id="${id}"]`);
  }
  /** A project's row, once it is in the page: of many rows only those near the view are. */
  async bringRow(id: string): Promise<Locator> {
    // While others come, rows change places.
    if (LARGE_FORM) {
      await expect(this.timePill()).toBeVisible();
      await expect(this.page.getByText(WORDS.recordsComing)).toHaveCount(0);
    }
    await expect.poll(async () => (await this.#passRows(id)).some((row) => row.id === id)).toBe(true);
    return this.row(id);
  }
  async openRow(id: string): Promise<void> {
    await (await this.bringRow(id)).click();
  }
  async rowIds(): Promise<string[]> {
    return (await this.rowOrder()).sort();
  }
  /** Ids of the rows as they follow each other. */
  async rowOrder(): Promise<string[]> {
    return (await this.#passRows()).map(({ id }) => id);
  }
  /** What the rows say, as they follow each other. */
  rowTexts(): Promise<RowText[]> {
    return this.#passRows();
  }
  async expectRowCount(n: number): Promise<void> {
    await expect.poll(async () => (await this.#passRows()).length).toBe(n);
  }

  /** The rows as they follow each other, where not all can be in the page down to one of them. */
  async #passRows(until?: string): Promise<RowText[]> {
    const read = () => this.rows().evaluateAll(readRows);
    if (!LARGE_FORM) return read();
    const list = this.page.locator('#list');
    const before = await list.evaluate((region) => region.scrollTop);
    const found = await passRows((top) => list.evaluate(scrollTo, top), read, until);
    if (until === undefined) await list.evaluate(scrollTo, before);
    return found;
  }
  /** The heading over what moved between two dates, which then stands instead of the list. */
  changes(): Locator {
    return this.page.getByRole('heading', { name: WORDS.changes });
  }
  changesOfKind(name: string): Locator {
    return this.page.getByRole('region', { name });
  }
  changedIds(): Promise<string[]> {
    return this.page.locator('section a[data-id]').evaluateAll((links) => links.map((l) => l.getAttribute('data-id')!));
  }
  /** The panel beside the map, which a page without JavaScript does not have. */
  panel(): Locator {
    return this.page.getByRole('complementary').first();
  }
  /** The name of what is selected, or what the panel says instead of the list. */
  panelHeading(): Locator {
    return this.panel().getByRole('heading', { level: 2 }).first();
  }
  /** The statements in the panel of a project. */
  statements(): Locator {
    return this.page.getByRole('article').locator('ol li');
  }
  search(): Locator {
    return this.page.locator('input[role="combobox"]').first();
  }
  liveRegion(): Locator {
    return this.page.locator('[role="status"][aria-live="polite"]');
  }
  back(): Locator {
    return this.page.getByRole('button', { name: WORDS.back });
  }
  /** The sentence about parts of a link that were not understood. */
  ignored(): Locator {
    return this.page.getByRole('status').filter({ hasText: WORDS.ignored });
  }
  notFound(): Locator {
    return this.page.getByRole('heading', { name: WORDS.notFound });
  }
  noResults(): Locator {
    return this.page.getByRole('heading', { name: WORDS.noResults });
  }
  /** The sentence that takes the map's place when it fails. */
  mapFailure(): Locator {
    return this.page.getByRole('main').getByRole('alert');
  }
  slider(): Locator {
    return this.page.getByRole('slider', { name: WORDS.slider });
  }
  chips(): Locator {
    return this.page.getByRole('button', { name: WORDS.removeFilter });
  }

  /** The list holds exactly these, and the count line and the live region say so. */
  async expectResults(projects: readonly { id: string }[]): Promise<void> {
    const counts = counted(projects);
    await expect(this.page.getByText(countLine(counts))).toBeVisible();
    await expect(this.liveRegion()).toHaveText(announcement(counts));
    await expect.poll(() => this.rowIds()).toEqual(projects.map((p) => p.id).sort());
  }

  box(facet: FacetName, option: string): Locator {
    return this.page.locator(`input[data-facet="${facet}"][data-option="${option}"]`);
  }
  /** The row of an option: box, label, count, "only". */
  option(facet: FacetName, option: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.box(facet, option) });
  }
  /** The button of a filter; sources and precision stand behind the last. */
  filter(facet: FacetName | 'more'): Locator {
    const name = facet === 'source' || facet === 'precision' ? 'more' : facet;
    return this.page.locator('#filters .row').getByRole('button', { name: WORDS.filters[name] });
  }
  /** The options that are open. */
  filterOptions(): Locator {
    return this.page.locator('#filter-options');
  }
  /** Opens the options of a filter, which lie over the list. */
  async openFilter(facet: FacetName | 'more'): Promise<void> {
    const button = this.filter(facet);
    await expect(button).toBeVisible();
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    await expect(this.filterOptions()).toBeVisible();
  }
  async closeFilter(): Promise<void> {
    await this.filterOptions().getByRole('button', { name: WORDS.done }).click();
    await expect(this.filterOptions()).toHaveCount(0);
  }
  /** Leaves only one option of a facet, or all of them when it is alone already. */
  async only(facet: FacetName, option: string): Promise<void> {
    await this.openFilter(facet);
    await this.option(facet, option).getByRole('button', { name: WORDS.only }).click();
    await this.closeFilter();
  }
  /** The filters come a moment after the list. */
  async filtersReady(): Promise<void> {
    await expect(this.filter('more')).toBeVisible();
  }
  /** Every option as `facet/option` → the number that ends its label, and whether it is ticked. */
  async options(): Promise<Map<string, { count: number; on: boolean }>> {
    const read: [string, { count: number; on: boolean }][] = [];
    for (const group of [...facetNames().filter((f) => f !== 'source' && f !== 'precision'), 'more'] as const) {
      await this.openFilter(group);
      read.push(
        ...(await this.page.locator('input[data-facet]').evaluateAll((boxes) =>
          boxes.map((box) => {
            const input = box as HTMLInputElement;
            const number = /(\d[\d,]*)\s*$/.exec(input.closest('label')?.textContent ?? '');
            return [
              `${input.dataset['facet']}/${input.dataset['option']}`,
              { count: number ? Number(number[1]!.replaceAll(',', '')) : NaN, on: input.checked },
            ] as [string, { count: number; on: boolean }];
          }),
        )),
      );
    }
    await this.closeFilter();
    return new Map(read);
  }

  /** Says as of when everything is shown, and opens the dates. */
  timePill(): Locator {
    return this.page.getByRole('button', { name: WORDS.time });
  }
  async openTime(): Promise<void> {
    await this.timePill().click();
    await expect(this.slider()).toBeVisible();
  }

  /** The tab that leads to a view. */
  tab(name: string): Locator {
    return this.page.getByRole('navigation', { name: WORDS.views }).getByRole('button', { name });
  }
  /** The button of a narrow page behind which the views are. */
  viewMenu(): Locator {
    return this.page.getByRole('button', { name: WORDS.viewMenu });
  }
  /** What the bar has no room for. */
  async openMenu(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: WORDS.menu }).click();
  }
  /** Turns the page to English: in the bar, or in its menu where the bar has no room. */
  async speakEnglish(): Promise<void> {
    const english = this.page.getByRole('button', { name: WORDS.english });
    const menu = this.page.getByRole('banner').getByRole('button', { name: WORDS.menu });
    await expect(menu).toBeVisible();
    if (!(await english.isVisible())) await menu.click();
    await english.click();
    await expect(this.page.locator('html')).toHaveAttribute('lang', 'en');
    if ((await menu.getAttribute('aria-expanded')) === 'true') await menu.click();
  }
  /** What stands where the map does, in any view but the map's. */
  view(): Locator {
    return this.page.locator('.page-view');
  }
  /** Opens a view, and waits for what it shows. */
  async openView(view: OtherView, query = ''): Promise<void> {
    await this.open(`?view=${view}${query}`);
    await expect(this.view().locator('h2, table').first()).toBeVisible();
  }
  /** The column of a stage in the pipeline. */
  stageColumn(stage: string): Locator {
    return this.view().locator(`[data-stage="${stage}"]`);
  }
  legend(): Locator {
    return this.page.locator('.legend');
  }

  shareButton(): Locator {
    return this.page.getByRole('button', { name: WORDS.share });
  }
  shareDialog(): Locator {
    return this.page.getByRole('dialog', { name: WORDS.shareDialog });
  }
  /** Opens the share dialog, and one of its tabs. */
  async share(tab?: string): Promise<Locator> {
    await this.shareButton().click();
    await expect(this.shareDialog()).toBeVisible();
    if (tab) await this.shareDialog().getByRole('tab', { name: tab }).click();
    return this.shareDialog();
  }
  printSheet(): Locator {
    return this.page.locator('.print-sheet');
  }
  /** All of the page that is on the screen and not on paper. */
  screenOnly(): Locator {
    return this.page.locator('.app');
  }
  /** Raises the sheet of a narrow page until its list can be used. */
  async raiseSheet(): Promise<void> {
    await this.sheetHandle().tap();
    await expect(this.page.locator('.sheet')).toHaveAttribute('data-height', 'half');
  }
  /** The handle of the sheet that holds the panel on a narrow page. */
  sheetHandle(): Locator {
    return this.page.getByRole('button', { name: WORDS.sheet });
  }
}

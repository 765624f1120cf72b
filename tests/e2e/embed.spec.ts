import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, FrameLocator, Page } from '@playwright/test';
import { withoutWebGL } from './atlas-page.ts';
import { DrawnMap } from './drawn-map.ts';
import { dataset, first, largestBlock, saidBy } from './facts.ts';
import { expect, test as base } from './fixtures.ts';
import { siteUrl } from './site-files.ts';
import { LOADED } from './timeouts.ts';

/** What an embedded atlas says to the page around it. */
interface Told {
  type: string;
  selection?: { kind: string; id: string } | null;
}

/** A page around an embedded atlas, which keeps what it is told. */
const pageAround = (address: string) => `<!doctype html><title>around</title><script>
  window.told = [];
  addEventListener('message', (event) => told.push(event.data));
</script><iframe src="${address}" width="600" height="480" title="atlas"></iframe>`;

/** A page around an embedded atlas, opened and ready. */
class EmbeddingPage {
  readonly atlas: FrameLocator;
  readonly map: DrawnMap;
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
    this.atlas = page.frameLocator('iframe');
    this.map = new DrawnMap(page, this.atlas);
  }
  static async open(page: Page, address: string): Promise<EmbeddingPage> {
    await page.goto(address);
    const opened = new EmbeddingPage(page);
    await expect.poll(async () => (await opened.told()).map((m) => m.type), { timeout: LOADED }).toContain('atlas:ready');
    return opened;
  }

  /** What it was told so far. */
  told(): Promise<Told[]> {
    return this.#page.evaluate(() => (window as unknown as { told: Told[] }).told);
  }
  /** The ids of what it was told to be selected, in order; null where nothing was any more. */
  async selected(): Promise<(string | null)[]> {
    return (await this.told()).filter((m) => m.type === 'atlas:selected').map((m) => m.selection?.id ?? null);
  }
  frame(): Frame {
    return this.#page.frames()[1]!;
  }

  /** Tells the atlas something, and waits until it has been through all who listen there. */
  async tell(message: object): Promise<void> {
    // The last to listen: once it has heard, the atlas has dealt with the message.
    await this.frame().evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      addEventListener('message', (event) => heard.push(event.data));
    });
    await this.#page.evaluate((message) => document.querySelector('iframe')!.contentWindow!.postMessage(message, '*'), message);
    await expect.poll(() => this.frame().evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([message]);
  }
}

const test = base.extend<{ elsewhere: (html: string) => string }>({
  /** Serves a page on another origin. */
  elsewhere: async ({ otherOrigins }, use) => {
    let page = '';
    const host: Server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page);
    });
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
    otherOrigins.add(new URL(url).origin);
    await use((html) => {
      page = html;
      return url;
    });
    host.closeAllConnections();
    await new Promise((done) => host.close(done));
  },
});

const setView = (block: string) => ({ type: 'atlas:set-view', path: `b/${block}/`, search: '?lang=en' });

test('in a page of another origin the frame is quiet, says what happens, keeps nothing, opens in full and takes no orders', async ({
  page,
  elsewhere,
}) => {
  const shown = largestBlock();
  const ordered = first(dataset().blocks, 'other block', (b) => b.id !== shown.id);
  const [lng, lat] = shown.anchor;
  const around = await EmbeddingPage.open(page, elsewhere(pageAround(`${siteUrl()}?embed=1&lang=en#map=13/${lat}/${lng}`)));
  await around.map.settle();
  await expect(around.atlas.getByRole('searchbox')).toHaveCount(0);
  await expect(around.atlas.getByRole('link', { name: /Open in full|full/i })).toHaveAttribute('target', '_blank');
  expect(await around.selected()).toEqual([]);

  // This page is not on the list of those that may set the view: what it says is heard and changes nothing, neither at once nor
  // when the reader goes on.
  await around.tell(setView(ordered.id));
  await around.map.click(await around.map.placeWithOnly(['blocks'], shown.id));
  await expect.poll(() => around.selected()).toContain(shown.id);
  expect(await around.selected()).toEqual([shown.id]);
  await expect(around.atlas.getByText(shown.name.en).first()).toBeVisible();

  expect(await around.frame().evaluate(() => localStorage.length + document.cookie.length)).toBe(0);
});

test('a frame of a block shows all of it, and the card says what a mark in it is', async ({ page, elsewhere }) => {
  const shown = first(dataset().blocks, 'block with a mark of its own', (b) => b.lead.length > 0);
  const around = await EmbeddingPage.open(page, elsewhere(pageAround(`${siteUrl()}b/${shown.id}/?embed=1&lang=en`)));
  const { map } = around;
  await map.settle();
  const [west, south, east, north] = shown.bounds;
  expect([await map.holds([west, south]), await map.holds([east, north])]).toEqual([true, true]);

  const marks = (await map.marks()).filter((m) => m.projects.length === 1);
  const uncovered = await Promise.all(marks.map((m) => map.isUncovered(m)));
  const mark = first(marks, 'mark of one project that nothing covers', (m) => uncovered[marks.indexOf(m)]!);
  const p = first(dataset().projects, 'project of the mark', (q) => q.id === mark.projects[0]);
  await map.click(await map.placeOf('points', mark.id));
  await expect.poll(() => around.selected()).toContain(p.id);
  await expect(around.atlas.getByText(p.name.en).first()).toBeVisible();
  await expect(around.atlas.getByText(saidBy(p).at(-1)!.text.en)).toBeAttached();
});

test('a page of its own origin may set the view of the frame', async ({ page }) => {
  const [ordered] = dataset().blocks;
  const address = `${siteUrl()}around.html`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: pageAround(`${siteUrl()}?embed=1&lang=en`) }));
  await withoutWebGL(page);
  const around = await EmbeddingPage.open(page, address);
  await around.tell(setView(ordered!.id));
  await expect.poll(() => around.selected()).toEqual([ordered!.id]);
  await expect(around.atlas.getByText(ordered!.name.en).first()).toBeVisible();
});

test('a project that no source places is a card in place of a map, which is not even asked for', async ({ page }) => {
  const kinds = new Set(dataset().vocab.kinds.flatMap((k) => (k.located ? [k.id] : [])));
  const project = first(
    dataset().projects,
    'project of unknown place with several statements',
    (p) => p.point === undefined && p.precision === 'none' && kinds.has(p.kind!) && p.observations.length > 1,
  );
  const maps: string[] = [];
  page.on('request', (request) => /\/map\/(?!district-)/.test(request.url()) && maps.push(request.url()));
  for (const viewport of [
    { width: 320, height: 240 },
    { width: 800, height: 500 },
  ]) {
    await page.setViewportSize(viewport);
    await page.goto(`${siteUrl()}p/${project.id}/?embed=1&lang=en`);
    await expect(page.getByRole('heading', { level: 1, name: project.name.en })).toBeVisible();
    await expect(page.getByText('No source states where it is')).toBeVisible();
    const newest = page.getByText(project.observations.at(-1)!.text.en);
    await newest.scrollIntoViewIfNeeded();
    await expect(newest).toBeInViewport();
    const full = page.getByRole('link', { name: 'Open in full' });
    await full.scrollIntoViewIfNeeded();
    await expect(full).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  }
  expect(maps).toEqual([]);
});

test('a frame of a project shows its mark alone, beside its card at any size', async ({ page }) => {
  const project = first(
    dataset().projects,
    'project with an exact place of its own',
    (p) => p.precision === 'exact' && p.point !== undefined && !p.within,
  );
  const [lng, lat] = project.point!;
  for (const viewport of [
    { width: 320, height: 240 },
    { width: 900, height: 600 },
  ]) {
    await page.setViewportSize(viewport);
    await page.goto(`${siteUrl()}p/${project.id}/?embed=1`);
    await new DrawnMap(page).settle();
    const marks = await page.evaluate(() => {
      const map = (document.querySelector('.map') as unknown as { atlasMap: import('maplibre-gl').Map }).atlasMap;
      return map.querySourceFeatures('points').map((f) => String(f.properties.id));
    });
    expect(new Set(marks.map((id) => id.split(/[@:+]/)[0]))).toEqual(new Set([project.id]));
    const card = (await page.getByRole('heading', { level: 1, name: project.name.zh }).boundingBox())!;
    const at = await page.evaluate(
      (point) => {
        const map = (document.querySelector('.map') as unknown as { atlasMap: import('maplibre-gl').Map }).atlasMap;
        const { x, y } = map.project(point);
        const over = document.elementFromPoint(x, y);
        return { x, y, free: over?.closest('.map') !== null };
      },
      [lng, lat] as [number, number],
    );
    expect(at.free, `the mark at ${at.x},${at.y}, the name at ${JSON.stringify(card)}`).toBe(true);
  }
});

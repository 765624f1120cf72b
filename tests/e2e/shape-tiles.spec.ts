import type { Page } from '@playwright/test';
import { GCJ02 } from '../../src/map/basemaps/gcj02.ts';
import type { LngLat } from '../../src/model/dataset.ts';
import { shapeTilesPath } from '../../src/model/shape-tiles.ts';
import { AtlasPage } from './atlas-page.ts';
import { deploy, Host } from './deployments.ts';
import { dataset, earlierDate, first, ids, lastDate, matching, stageOf } from './facts.ts';
import { expect, test as base } from './fixtures.ts';
import { LARGE_FORM } from './form.ts';
import { siteJson } from './site-files.ts';
import { TileHost, TILES } from './tile-host.ts';
import { LOADED } from './timeouts.ts';

/* Lines and areas of projects: in one piece where they are few, as vector tiles where they are many. */

const test = base.extend<{ host: Host; asked: string[]; tiles: TileHost }>({
  host: async ({ otherOrigins }, use) => {
    const host = await new Host().start();
    otherOrigins.add(host.origin);
    await use(host);
    await host.end();
  },
  /** What the page asks for of the files of the map, and which bytes. */
  asked: async ({ page }, use) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      const range = request.headers()['range'];
      if (/\/map\/(shapes|outlines)/.test(pathname))
        asked.push([pathname.split('/').at(-1)!.replace(`-${dataset().version}`, ''), range && 'part'].filter(Boolean).join(' '));
    });
    await use(asked);
  },
  tiles: async ({ context, otherOrigins }, use) => {
    otherOrigins.add(TILES);
    await use(await TileHost.open(context));
  },
});

const drawn = (asof?: string) => matching(asof === undefined ? {} : { asof }).filter((p) => p.shape !== undefined);
const lines = () => drawn().filter((p) => p.shape === 'line' && p.point);
const typeOfSource = async ({ map }: AtlasPage) => (await map.handle()).evaluate((m) => m.getSource('shapes')?.type);
/** The share of pixels round places that lines and areas are the work of. */
const painted = async ({ map }: AtlasPage, places: readonly LngLat[]) =>
  map.paintedBy(['shapes'], await Promise.all(places.map((at) => map.project(at))), 6, { bare: true });
const ZOOM = 13;
/** What a click meets before the block it lies in. */
const SIGNS = ['points', 'counts', 'shapes', 'block-labels'];

/** A line that stands by itself, with a place on it. */
async function openAtLine(atlas: AtlasPage, query = ''): Promise<{ id: string; at: LngLat }> {
  const line = first(lines(), 'line');
  const [lng, lat] = line.point!;
  await atlas.go(`${query}#map=${ZOOM}/${lat}/${lng}`);
  await atlas.map.settle();
  return { id: line.id, at: line.point! };
}

test('what few lines and areas take is one file, what many take is outlines and parts of another', async ({ atlas, asked }) => {
  await atlas.openMap();
  await atlas.map.settle();
  expect(await typeOfSource(atlas)).toBe(LARGE_FORM ? 'vector' : 'geojson');
  expect([...new Set(asked)].sort()).toEqual(LARGE_FORM ? ['outlines.json', 'shapes.pmtiles part'] : ['shapes.json']);
  expect(ids(lines())).not.toEqual([]);
  expect(await atlas.map.shapes()).toEqual(expect.arrayContaining(ids(lines())));
});

/** Only in the large form are there tiles to look at. */
const inLargeForm = LARGE_FORM ? test.describe : () => undefined;

inLargeForm('as tiles', () => {
  test.describe('looked at', () => {
    test.use({ pixels: true });

    test('are painted, and not what a filter leaves out or was not there at a date; then they are back', async ({ atlas }) => {
      const { id, at } = await openAtLine(atlas);
      const [before] = await painted(atlas, [at]);
      expect(before).toBeGreaterThan(0.05);
      const line = dataset().projects.find((p) => p.id === id)!;
      const other = first(
        dataset().vocab.sectors,
        'other sector with a line or area',
        (s) => s.id !== line.sector && drawn().some((p) => p.sector === s.id),
      );
      await atlas.visit(`?sector=${other.id}#map=${ZOOM}/${at[1]}/${at[0]}`);
      await expect.poll(() => atlas.map.shapes()).not.toContain(id);
      const kept = drawn().filter((p) => p.sector === other.id);
      expect((await atlas.map.shapes()).filter((shown) => !ids(kept).includes(shown))).toEqual([]);
      expect((await painted(atlas, [at]))[0]).toBeLessThan(before! / 4);
      await atlas.visit(`#map=${ZOOM}/${at[1]}/${at[0]}`);
      await expect.poll(() => atlas.map.shapes()).toContain(id);
      expect((await painted(atlas, [at]))[0]).toBeGreaterThan(0.05);
    });
  });

  test('have the stage of the date', async ({ atlas }) => {
    const date = earlierDate(1);
    await atlas.go(`?asof=${date}`);
    await atlas.map.settle();
    const states = async () =>
      (await atlas.map.handle()).evaluate((m) =>
        m
          .queryRenderedFeatures()
          .flatMap((f) =>
            f.source === 'shapes' ? [[f.properties['id'], f.state['out'] === true, f.state['stage'] ?? f.properties['stage']]] : [],
          ),
      );
    const there = ids(drawn(date));
    await expect.poll(() => atlas.map.shapes()).toEqual(expect.arrayContaining(there));
    for (const [id, out, stage] of (await states()) as [string, boolean, string][]) {
      expect([id, out]).toEqual([id, !there.includes(id)]);
      if (!out)
        expect([id, stage]).toEqual([
          id,
          stageOf(
            dataset().projects.find((p) => p.id === id)!,
            date,
          ),
        ]);
    }
    expect(date).not.toBe(lastDate());
  });

  test('are met by a click, and lit up', async ({ atlas, page }) => {
    const { features } = siteJson<{ projects: GeoJSON.FeatureCollection }>('map/shapes.json').projects;
    const met = async (): Promise<string> => {
      for (const { id, geometry } of features) {
        if (geometry.type !== 'LineString' || !ids(lines()).includes(String(id))) continue;
        for (const at of geometry.coordinates.slice(1, -1) as LngLat[]) {
          await atlas.map.jumpTo(at, 16);
          const place = await atlas.map.project(at);
          const near = await atlas.map.drawnAt(
            [-8, 0, 8].flatMap((x) => [-8, 0, 8].map((y) => ({ x: place.x + x, y: place.y + y }))),
            ...SIGNS,
          );
          if (near.flat().some((p) => p['id'] !== id) || !(await atlas.map.isUncovered(place))) continue;
          await atlas.map.click(place);
          return String(id);
        }
      }
      throw new Error('no line lies by itself anywhere');
    };
    await atlas.openMap();
    const id = await met();
    await expect.poll(() => page.url()).toContain(`/p/${id}/`);
    const selected = async () =>
      (await atlas.map.handle()).evaluate((m, id) => {
        const place = { source: 'shapes', sourceLayer: 'shapes' };
        const line = m.querySourceFeatures('shapes', place).find((f) => f.properties['id'] === id);
        return m.getFeatureState({ ...place, id: line?.id })?.['selected'];
      }, id);
    await expect.poll(selected).toBe(true);
  });

  test.describe('that cannot be had', () => {
    test.use({ logs: true });

    for (const [what, answer] of [
      ['of a host that answers with the whole file', { status: 200, body: Buffer.alloc(200_000) }],
      ['that are gone', { status: 404, body: 'gone' }],
      ['that are spoilt', { status: 206, body: Buffer.alloc(16_384, 7) }],
    ] as const) {
      test(`${what} are drawn in one piece`, async ({ atlas, page, asked }) => {
        await page.route('**/map/shapes-*.pmtiles', (route) => route.fulfill({ ...answer, contentType: 'application/vnd.pmtiles' }));
        await atlas.openMap();
        await expect.poll(() => typeOfSource(atlas)).toBe('geojson');
        await atlas.map.settle();
        expect(asked.filter((file) => file === 'shapes.json')).toHaveLength(1);
        expect(await atlas.map.shapes()).toEqual(expect.arrayContaining(ids(lines())));
      });
    }

    test('in either way are said to be missing, and come when they are asked for again', async ({ atlas, page }) => {
      let broken = true;
      await page.route(/map\/shapes(-\w+)?\.(pmtiles|json)$/, (route) => (broken ? route.abort() : route.continue()));
      await atlas.openMap();
      const notice = page.getByRole('status').filter({ hasText: /线和面没有载入|lines and areas/ });
      await expect(notice).toBeVisible();
      expect(await atlas.map.marks()).not.toEqual([]);
      broken = false;
      await notice.getByRole('button').first().click();
      await expect(notice).toHaveCount(0);
      await atlas.map.settle();
      expect(await atlas.map.shapes()).toEqual(expect.arrayContaining(ids(lines())));
    });
  });

  test.describe('of the tiny district', () => {
    test.use({ site: 'tiny' });

    test('give way to one piece, shifted, on a base map in other coordinates', async ({ atlas, tiles }) => {
      await atlas.go('?base=shifted#map=13/50/10');
      await expect.poll(() => atlas.map.base()).toBe('shifted');
      await expect.poll(() => typeOfSource(atlas)).toBe('geojson');
      await atlas.map.settle();
      const { projects } = siteJson<{ projects: GeoJSON.FeatureCollection<GeoJSON.LineString> }>('map/shapes.json', 'tiny');
      const line = projects.features.find((f) => f.geometry.type === 'LineString')!;
      const at = GCJ02.toMap(line.geometry.coordinates[1] as LngLat);
      const [hit] = await atlas.map.drawnAt([await atlas.map.project(at)], 'shapes');
      expect(hit!.map((p) => p['id'])).toContain(line.id);
      expect(tiles.asked('/raster/')).not.toEqual([]);
    });
  });

  test.describe('on the device', () => {
    test.use({ serviceWorkers: 'allow' });

    test('are read without the host', async ({ page, context, host }) => {
      await deploy(host);
      const site = `${host.origin}/atlas/`;
      await page.goto(site, { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: LOADED });
      await host.stop();
      const later: Page = await context.newPage();
      await later.goto(site, { waitUntil: 'domcontentloaded' });
      const atlas = new AtlasPage(later);
      await atlas.map.settle();
      expect(await typeOfSource(atlas)).toBe('vector');
      expect(await atlas.map.shapes()).toEqual(expect.arrayContaining(ids(lines())));
      const [status, range] = await later.evaluate(
        async (path) => {
          const answer = await fetch(path, { headers: { range: 'bytes=0-6' }, cache: 'no-store' });
          return [answer.status, answer.headers.get('content-range'), await answer.text()];
        },
        `/atlas/${shapeTilesPath(dataset().version)}`,
      );
      expect([status, range]).toEqual([206, expect.stringMatching(/^bytes 0-6\/\d+$/)]);
    });
  });
});

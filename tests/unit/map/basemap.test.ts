// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BaseMap, FEW_TILES } from '../../../src/map/basemap.svelte.ts';
import { GCJ02 } from '../../../src/map/basemaps/gcj02.ts';
import type { ForeignBase } from '../../../src/map/basemaps/foreign-base.ts';
import { loadBase } from '../../../src/map/basemaps/load-base.ts';
import { WGS84 } from '../../../src/map/crs.ts';
import { MAP_COLOURS } from '../../../src/theme/tokens.ts';
import type { Basemap } from '../../../src/model/dataset.ts';

const name = { zh: '图', en: 'Map' };
const OFFERED: Basemap[] = [
  { id: 'style', kind: 'style', name, url: 'https://tiles.example/style.json' },
  { id: 'raster', kind: 'raster', name, layers: [['https://tiles.example/{z}/{x}/{y}.png']], tileSize: 256, maxZoom: 18, crs: 'gcj02' },
];
const context = { colours: MAP_COLOURS.light, scheme: 'light', lang: 'zh', blocks: [] } as const;
const drawnAs = (over: Partial<ForeignBase> = {}): ForeignBase => ({ sources: {}, ground: [], labels: [], overEmbedded: false, ...over });

afterEach(() => void vi.restoreAllMocks());

/** A base map whose loads are answered by hand. */
function base() {
  const asked: { id: string; signal: AbortSignal; give: (base: ForeignBase) => Promise<void>; fail: (error: unknown) => Promise<void> }[] =
    [];
  const load = vi.fn((basemap: Basemap, _context: unknown, _root: string, signal: AbortSignal) => {
    let resolve: (base: ForeignBase) => void;
    let reject: (error: unknown) => void;
    const promise = new Promise<ForeignBase>((...both) => ([resolve, reject] = both));
    const settle = async (act: () => void) => {
      act();
      await promise.catch(() => {});
      await Promise.resolve();
      flushSync();
    };
    asked.push({
      id: basemap.id,
      signal,
      give: (base) => settle(() => resolve(base)),
      fail: (error) => settle(() => reject(error)),
    });
    return promise;
  });
  return { base: new BaseMap(OFFERED, '/atlas/', load), asked };
}

describe('choosing', () => {
  test('the embedded base is drawn until the chosen one is there', async () => {
    const { base: it, asked } = base();
    it.use('raster', context);
    expect(it.drawn).toBe(null);
    const loaded = drawnAs({ crs: GCJ02 });
    await asked[0]!.give(loaded);
    expect(it.drawn).toEqual({ id: 'raster', base: loaded });
    expect(it.crs).toBe(GCJ02);
    it.use(null, context);
    expect(it.drawn).toBe(null);
    expect(it.crs).toBe(WGS84);
  });

  test('one that is not offered is the embedded one', () => {
    const { base: it, asked } = base();
    it.use('unheard-of', context);
    expect(asked).toEqual([]);
    expect(it.problem).toBe(null);
  });

  test('one that comes too late is not drawn', async () => {
    const { base: it, asked } = base();
    it.use('style', context)();
    it.use('raster', context);
    expect(asked[0]!.signal.aborted).toBe(true);
    await asked[0]!.give(drawnAs());
    expect(it.drawn).toBe(null);
    await asked[1]!.give(drawnAs());
    expect(it.drawn?.id).toBe('raster');
    await asked[0]!.fail(new Error('late'));
    expect(it.problem).toBe(null);
  });
});

describe('failing', () => {
  test('a base that cannot be loaded leaves the embedded one and a reason, and is not asked for again', async () => {
    const { base: it, asked } = base();
    it.use('style', context);
    await asked[0]!.fail(new Error('HTTP 404'));
    expect(it.problem).toEqual({ id: 'style', reason: '404' });
    it.use('style', { ...context, lang: 'en' });
    expect(asked).toHaveLength(1);
  });

  test('choosing another forgives, and choosing it again tries again', async () => {
    const { base: it, asked } = base();
    it.use('style', context);
    await asked[0]!.fail(new Error('not a MapLibre style'));
    expect(it.problem).toEqual({ id: 'style', reason: 'not a MapLibre style' });
    it.use('raster', context);
    expect(it.problem).toBe(null);
    it.use('style', context);
    expect(asked.map((a) => a.id)).toEqual(['style', 'raster', 'style']);
  });

  test('without a network that is the reason', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { base: it, asked } = base();
    it.use('style', context);
    await asked[0]!.fail(new TypeError('Failed to fetch'));
    expect(it.problem).toEqual({ id: 'style', reason: 'offline' });
  });
});

describe('an error of the map', () => {
  const error = (status?: number, url?: string) => ({
    message: 'AJAXError',
    ...(status === undefined ? {} : { status }),
    ...(url ? { url } : {}),
  });
  async function drawn(over: Partial<ForeignBase>) {
    const { base: it, asked } = base();
    it.use('raster', context);
    await asked[0]!.give(drawnAs(over));
    return it;
  }

  test('a missing tile over the embedded base is no more than a notice', async () => {
    const it = await drawn({ overEmbedded: true });
    expect(it.took({ error: error(500), sourceId: 'foreign:raster-0' })).toBe(true);
    expect(it.notice).toEqual({ id: 'raster', reason: '500' });
    expect(it.drawn).not.toBe(null);
    it.dismiss();
    expect(it.notice).toBe(null);
  });

  test.each([401, 403, 429])('%d will not get better: the embedded base comes back', async (status) => {
    const it = await drawn({ overEmbedded: true });
    it.took({ error: error(status), sourceId: 'foreign:raster-0' });
    expect(it.problem).toEqual({ id: 'raster', reason: String(status) });
    expect(it.drawn).toBe(null);
  });

  test('a missing tile with nothing beneath brings the embedded base back', async () => {
    const it = await drawn({});
    it.took({ error: error(500), sourceId: 'foreign:protomaps' });
    expect(it.problem).toEqual({ id: 'raster', reason: '500' });
  });

  test('a status that stands only in the sentence is read there', async () => {
    const it = await drawn({});
    it.took({ error: { message: 'Bad response code: 503' }, sourceId: 'foreign:protomaps' });
    expect(it.problem?.reason).toBe('503');
  });

  test('files of no source, such as glyphs, are its fault when they come from elsewhere', async () => {
    const it = await drawn({});
    expect(it.took({ error: error(503, 'https://tiles.example/fonts/a.pbf') })).toBe(true);
    expect(it.problem?.reason).toBe('503');
  });

  test('what has to do with our own sources or files, or with none, is not its fault', async () => {
    const it = await drawn({});
    expect(it.took({ error: error(404), sourceId: 'points' })).toBe(false);
    expect(it.took({ error: error(404, `${location.origin}/atlas/map/base.json`) })).toBe(false);
    expect(it.took({ error: { message: 'Worker failed to load.' } })).toBe(false);
    expect(it.problem).toBe(null);
  });

  test('without a foreign base nothing is', () => {
    expect(base().base.took({ error: error(500), sourceId: 'foreign:raster-0' })).toBe(false);
  });

  test('the base that another is about to replace may fail', async () => {
    const it = await drawn({});
    it.use('style', context);
    expect(it.took({ error: error(500), sourceId: 'foreign:raster-0' })).toBe(true);
    expect(it.problem).toBe(null);
  });
});

test('loading a raster map in GCJ-02 says so; one in WGS-84 says nothing', async () => {
  const { signal } = new AbortController();
  const shifted = OFFERED[1] as Extract<Basemap, { kind: 'raster' }>;
  expect((await loadBase(shifted, context, '/', signal)).crs).toBe(GCJ02);
  expect((await loadBase({ ...shifted, crs: 'wgs84' }, context, '/', signal)).crs).toBe(undefined);
});

describe('tiles that a host does not have', () => {
  test('are said when most are missing, and no more once the map is where there are some', async () => {
    const { base: it, asked } = base();
    it.lacks(1);
    expect(it.notice).toBe(null);
    it.use('raster', context);
    await asked[0]!.give(drawnAs({ overEmbedded: true }));
    it.lacks(0.5);
    expect(it.notice).toBe(null);
    it.lacks(0.9);
    expect(it.notice).toEqual({ id: 'raster', reason: FEW_TILES });
    expect(it.drawn).not.toBe(null);
    it.lacks(0.1);
    expect(it.notice).toBe(null);
  });

  test('are not said again where that was dismissed', async () => {
    const { base: it, asked } = base();
    it.use('raster', context);
    await asked[0]!.give(drawnAs({ overEmbedded: true }));
    it.lacks(1);
    it.dismiss();
    it.lacks(1);
    expect(it.notice).toBe(null);
    it.lacks(0);
    it.lacks(1);
    expect(it.notice).not.toBe(null);
  });

  test('do not hide that others were refused', async () => {
    const { base: it, asked } = base();
    it.use('raster', context);
    await asked[0]!.give(drawnAs({ overEmbedded: true }));
    it.took({ error: { message: 'HTTP 500', status: 500 }, sourceId: 'foreign:raster-0' });
    it.lacks(1);
    it.lacks(0);
    expect(it.notice).toEqual({ id: 'raster', reason: '500' });
  });
});

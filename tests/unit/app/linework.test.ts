// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LineworkFiles, PATIENCE } from '../../../src/app/linework.svelte.ts';
import { downloads } from '../../../src/compile/downloads/downloads.ts';
import { shapeTileFiles } from '../../../src/compile/shape-tiles/files.ts';
import { compile } from '../../../src/compile/dataset/compile.ts';

const built = downloads(compile('tests/fixtures/tiny-district'));
const BASE = built.get('map/base.json')!;
const SHAPES = built.get('map/shapes.json')!;

/** What the host says of each file; nothing at all for one that hangs. */
let host: Record<string, { body?: string; status?: number } | null>;
let asked: string[];
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  asked = [];
  host = { '/atlas/map/base.json': { body: BASE }, '/atlas/map/shapes.json': { body: SHAPES } };
  vi.stubGlobal('fetch', (url: string, { signal }: { signal: AbortSignal }) => {
    asked.push(url);
    const answer = host[url];
    if (answer) return Promise.resolve(new Response(answer.body ?? '', { status: answer.status ?? 200 }));
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const open = async () => {
  const files = new LineworkFiles('/atlas/');
  await vi.advanceTimersByTimeAsync(1);
  return files;
};

test('both files at once, from the folder of the app', async () => {
  const files = await open();
  expect(asked.sort()).toEqual(['/atlas/map/base.json', '/atlas/map/shapes.json']);
  expect(files.linework).toEqual({ base: JSON.parse(BASE), shapes: JSON.parse(SHAPES), site: `${location.origin}/atlas/` });
  expect([files.trouble, files.withoutBase]).toEqual([null, false]);
});

describe('lines and areas that stand as tiles', () => {
  const compiled = compile('tests/fixtures/tiny-district');
  const { version } = compiled.dataset;
  const OUTLINES = new Map(shapeTileFiles(compiled)).get('map/outlines.json')!() as string;
  const NAME = '/atlas/map/outlines.json';
  const tiled = async (of = version) => {
    const files = new LineworkFiles('/atlas/', of);
    // The code that reads tiles comes by itself.
    await vi.waitFor(() => expect(files.linework).not.toBe(null), 20_000);
    return files;
  };
  beforeEach(() => void (host[NAME] = { body: OUTLINES }));

  test('are not asked for: outlines and extents are', async () => {
    const files = await tiled();
    expect(asked.sort()).toEqual(['/atlas/map/base.json', NAME]);
    const { district, blocks, bounds, extents } = JSON.parse(OUTLINES) as Record<string, unknown>;
    expect(files.linework!.shapes).toEqual({
      ...{ district, blocks, tiles: { version, bounds, extents } },
      projects: { type: 'FeatureCollection', features: [] },
    });
  });

  test.each([
    ['do not come', { status: 404 }],
    ['are none', { body: '{}' }],
    ['are of another version', { body: OUTLINES.replace(version, 'another') }],
  ])('come in one piece where the outlines %s', async (_, answer) => {
    host[NAME] = answer;
    const files = await tiled();
    expect(files.linework!.shapes).toEqual(JSON.parse(SHAPES));
    expect([files.trouble, files.withoutShapes]).toEqual([null, false]);
    asked.length = 0;
    await files.load();
    expect(asked).not.toContain(NAME);
  });

  test('come in one piece once their tiles cannot be had, asked for once', async () => {
    const files = await tiled();
    asked.length = 0;
    await Promise.all([files.leaveTiles(), files.leaveTiles()]);
    await files.leaveTiles();
    expect(asked).toEqual(['/atlas/map/shapes.json']);
    expect(files.linework).toMatchObject({ base: JSON.parse(BASE) as object, shapes: JSON.parse(SHAPES) as object });
  });

  test('that do not come in either way are said to be missing, and asked for again at wish', async () => {
    const files = await tiled();
    host['/atlas/map/shapes.json'] = { status: 503 };
    await files.leaveTiles();
    expect([files.withoutShapes, files.linework!.shapes.tiles]).toEqual([true, expect.anything()]);
    host['/atlas/map/shapes.json'] = { body: SHAPES };
    await files.leaveTiles();
    expect([files.withoutShapes, files.linework!.shapes]).toEqual([false, JSON.parse(SHAPES)]);
  });
});

test('one that hangs is said to take long, and to be lost at last; asked for again it comes', async () => {
  host['/atlas/map/base.json'] = null;
  const files = await open();
  await vi.advanceTimersByTimeAsync(PATIENCE.slow - 2);
  expect(files.trouble).toBe(null);
  await vi.advanceTimersByTimeAsync(1);
  expect(files.trouble).toBe('slow');
  await vi.advanceTimersByTimeAsync(PATIENCE.lost);
  expect(files.trouble).toBe('failed');
  host['/atlas/map/base.json'] = { body: BASE };
  await files.load();
  expect(files.trouble).toBe(null);
  expect(files.linework!.base).toHaveProperty('roads');
});

test('asked again after a failure it is waited for, and the wait is told', async () => {
  host['/atlas/map/base.json'] = { status: 404 };
  const files = await open();
  expect(files.trouble).toBe('failed');
  host['/atlas/map/base.json'] = { body: BASE };
  const loading = files.load();
  expect(files.trouble).toBe('slow');
  await loading;
  expect([files.trouble, files.linework !== null]).toEqual([null, true]);
});

test('what asks for it hears when there is something to show or to say', async () => {
  const heard: string[] = [];
  host['/atlas/map/base.json'] = null;
  const files = await open();
  void files.told.then(() => heard.push('told'));
  await vi.advanceTimersByTimeAsync(PATIENCE.slow - 2);
  expect(heard).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(heard).toEqual(['told']);
  host['/atlas/map/base.json'] = { body: BASE };
  await (
    await open()
  ).told;
});

test('asking again while it takes long gives the first try up, which then says nothing', async () => {
  host['/atlas/map/shapes.json'] = null;
  const files = await open();
  await vi.advanceTimersByTimeAsync(PATIENCE.slow);
  expect(files.trouble).toBe('slow');
  host['/atlas/map/shapes.json'] = { body: SHAPES };
  await files.load();
  await vi.advanceTimersByTimeAsync(PATIENCE.lost * 2);
  expect(files.trouble).toBe(null);
  expect(files.linework).not.toBe(null);
});

test.each([
  ['404', { status: 404 }],
  ['500', { status: 500 }],
  ['no JSON', { body: '<!doctype html>' }],
])('%s of either file is a failure', async (_, answer) => {
  for (const file of ['base', 'shapes']) {
    host = { '/atlas/map/base.json': { body: BASE }, '/atlas/map/shapes.json': { body: SHAPES }, [`/atlas/map/${file}.json`]: answer };
    const files = await open();
    expect([file, files.trouble, files.linework]).toEqual([file, 'failed', null]);
  }
});

test.each(['""', 'null', '[]', '{"roads":1}', '{"roads":{"type":"FeatureCollection"}}'])(
  'a base map that is none, %s, is left out; blocks and projects are drawn',
  async (body) => {
    host['/atlas/map/base.json'] = { body };
    const files = await open();
    expect([files.trouble, files.withoutBase]).toEqual([null, true]);
    expect(files.linework).toMatchObject({ base: {}, shapes: JSON.parse(SHAPES) as object });
    host['/atlas/map/base.json'] = { body: BASE };
    await files.load();
    expect([files.withoutBase, files.linework!.base]).toEqual([false, JSON.parse(BASE)]);
  },
);

test('a base map without lines is none that is missing', async () => {
  host['/atlas/map/base.json'] = { body: '{}' };
  const files = await open();
  expect([files.trouble, files.withoutBase]).toEqual([null, false]);
  expect(files.linework).toMatchObject({ base: {}, shapes: JSON.parse(SHAPES) as object });
});

test.each(['{}', 'null', '{"district":{},"blocks":{},"projects":{}}'])('shapes that are none, %s, are a failure', async (body) => {
  host['/atlas/map/shapes.json'] = { body };
  expect((await open()).trouble).toBe('failed');
});

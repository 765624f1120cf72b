import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/compile/dataset/compile.ts';
import { buildId, isStored, storedFiles, type Stored } from '../../../../src/compile/offline/stored-files.ts';
import { digestOf, type Digest } from '../../../../src/compile/output/texts.ts';
import { siteFiles } from '../../../../src/compile/site.ts';
import { builtIndex } from '../pages/pages-reader.ts';

const compiled = compile('tests/fixtures/tiny-district');
const site = siteFiles(compiled, { index: builtIndex(), base: '/atlas/', cache: null });
const paths = [...site.keys()];
/** As the bundler names them. */
const ASSETS = [
  'assets/index-BMLqLdIW.js',
  'assets/maplibre-gl-worker-DTh23QKw.js',
  'assets/Detail-BKrmDx_E.css',
  'assets/a-b--abcd1-2.woff2',
];

describe('stored is', () => {
  test('what any view asks for: code, styles, data, linework, pictures of the district', () => {
    const wanted = [...ASSETS, 'icon.svg', 'manifest.json', 'en/manifest.json', 'map/streets/13/1/2.mvt'];
    const data = ['atlas', 'indicators', 'places'].map((name) => `data/${name}.json`);
    const map = ['base.json', 'shapes.json', 'district-light.svg', 'district-dark.svg'].map((name) => `map/${name}`);
    for (const path of [...data, ...map]) expect(paths).toContain(path);
    expect([...wanted, ...data, ...map].filter((path) => !isStored(path))).toEqual([]);
  });

  test('every file of the data that the app links to', () => {
    for (const path of [
      'data/projects.csv',
      'data/projects.geojson',
      'data/blocks.geojson',
      'data/observations.csv',
      'data/indicators.csv',
    ]) {
      expect(paths).toContain(path);
      expect(isStored(path), path).toBe(true);
    }
  });

  test('of the pages, those without the app, and the one that brings it at any address, in both languages', () => {
    const html = paths.filter((path) => path.endsWith('.html'));
    const apart = html.filter((path) => /<main class="page still"/.test([...(site.get(path)!() as Iterable<string>)].join('')));
    expect(apart.length).toBeGreaterThan(3);
    expect(html.filter(isStored).sort()).toEqual([...apart, 'app.html', 'en/app.html'].sort());
  });

  test('nothing that is for others: pages of records, preview pictures, what crawlers and systems read, the worker itself', () => {
    const others = paths.filter((path) => /^(en\/)?[bps]\/|^cards\/|^icons\/|^data\/schema\//.test(path));
    expect(others.length).toBeGreaterThan(20);
    expect([...others, '404.html', 'index.html', 'robots.txt', 'sitemap.xml', 'moved.js', 'sw.js', 'sw-off.js'].filter(isStored)).toEqual(
      [],
    );
  });
});

describe('each stored file', () => {
  const stored = (files: Record<string, string>) =>
    storedFiles(new Map(Object.entries(files).map(([path, text]) => [path, digestOf(text)] as const)));

  test('is known by what is in it, by its address relative to the worker, in order', () => {
    const sha256 = createHash('sha256').update('城').digest();
    expect(stored({ 'map/base.json': 'b', 'data/index.html': 'c', 'assets/a-BMLqLdIW.js': '城', 'p/x/index.html': 'd' }).files).toEqual([
      { url: 'assets/a-BMLqLdIW.js', revision: null, integrity: `sha256-${sha256.toString('base64')}` },
      { url: 'data/', revision: expect.stringMatching(/^[0-9a-f]{16}$/), integrity: expect.stringMatching(/^sha256-/) },
      { url: 'map/base.json', revision: expect.stringMatching(/^[0-9a-f]{16}$/), integrity: expect.stringMatching(/^sha256-/) },
    ]);
  });

  test('has another revision with other content, and the build then another name', () => {
    const [one, same, other] = ['{}', '{}', '[]'].map((text) => stored({ 'data/atlas.json': text })) as [Stored, Stored, Stored];
    expect(same).toEqual(one);
    expect(other.files[0]!.revision).not.toBe(one.files[0]!.revision);
    expect(buildId(same)).toBe(buildId(one));
    expect(buildId(other)).not.toBe(buildId(one));
  });

  test('that no name tells apart has a revision', () => {
    for (const { url, revision } of stored(Object.fromEntries([...paths, ...ASSETS, 'assets/plain.js'].map((path) => [path, path]))).files)
      expect(revision === null, url).toBe(ASSETS.includes(url));
  });
});

describe('of a large district', () => {
  const sized = (sizes: Record<string, number>) =>
    storedFiles(
      new Map(Object.entries(sizes).map(([path, bytes]): [string, Digest] => [path, { bytes, sha256: Buffer.from(path.padEnd(32)) }])),
    );
  const urls = ({ files, read }: Stored) => ({ atOnce: files.map((f) => f.url), whenRead: read.map((f) => f.url) });
  const MB = 1e6;

  test('the program and what every view asks for are stored at once, records when they have been read, large files never', () => {
    const shards = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`data/records/${i}.json`, 4 * MB]));
    const { atOnce, whenRead } = urls(
      sized({
        ...{ 'assets/index-BMLqLdIW.js': 90 * MB, 'app.html': 1 },
        ...{ 'data/list-0.json': 4 * MB, 'data/list-1.json': 4 * MB, 'map/shapes.json': 7 * MB, 'map/streets/13/1/2.mvt': 5 * MB },
        ...{ 'data/atlas.json': 107 * MB, 'data/projects.csv': 49 * MB, 'data/observations.csv': 7 * MB, 'data/blocks.geojson': 1 },
        ...shards,
      }),
    );
    expect(atOnce).toEqual([
      'app.html',
      'assets/index-BMLqLdIW.js',
      'data/blocks.geojson',
      'data/list-0.json',
      'data/list-1.json',
      'map/shapes.json',
      'map/streets/13/1/2.mvt',
    ]);
    expect(whenRead).toEqual(['data/observations.csv', ...Object.keys(shards).sort()]);
  });

  test('of lines and areas that stand as tiles too, these are stored, and all in one piece as what readers take away', () => {
    const files = { 'data/list.json': MB, 'map/outlines.json': MB, 'map/shapes.json': 7 * MB };
    expect(urls(sized({ ...files, 'map/shapes-0a1b2c.pmtiles': 15 * MB }))).toEqual({
      atOnce: ['data/list.json', 'map/outlines.json', 'map/shapes-0a1b2c.pmtiles', 'map/shapes.json'],
      whenRead: [],
    });
    expect(urls(sized({ ...files, 'map/shapes-0a1b2c.pmtiles': 16 * MB }))).toMatchObject({ whenRead: ['map/shapes.json'] });
  });

  test('tiles of lines and areas that are not stored at once never are: they are asked for in parts', () => {
    expect(urls(sized({ 'data/list.json': 20 * MB, 'map/outlines.json': MB, 'map/shapes-0a1b2c.pmtiles': 6 * MB }))).toEqual({
      atOnce: [],
      whenRead: ['map/outlines.json'],
    });
  });

  test('what is stored when it has been read is part of the build’s name', () => {
    const of = (bytes: number) => sized({ 'map/shapes.json': 20 * MB, 'data/projects.csv': bytes });
    expect(urls(of(5 * MB)).whenRead).toEqual(['data/projects.csv']);
    expect(buildId(of(5 * MB))).not.toBe(buildId(of(10 * MB)));
  });
});

test('all of this district is stored at once', () => {
  const files = new Map([...site].filter(([path]) => path.startsWith('data/')).map(([path]): [string, Digest] => [path, digestOf(path)]));
  expect(storedFiles(files).read).toEqual([]);
});

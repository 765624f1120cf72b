import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/compile/dataset/compile.ts';
import { buildId, isStored, storedFiles } from '../../../../src/compile/offline/stored-files.ts';
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
    const apart = html.filter((path) => /<main class="page still"/.test(String(site.get(path)!())));
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
  const stored = (files: Record<string, string>) => storedFiles(new Map(Object.entries(files)));

  test('is known by what is in it, by its address relative to the worker, in order', () => {
    const sha256 = createHash('sha256').update('城').digest();
    expect(stored({ 'map/base.json': 'b', 'data/index.html': 'c', 'assets/a-BMLqLdIW.js': '城', 'p/x/index.html': 'd' })).toEqual([
      { url: 'assets/a-BMLqLdIW.js', revision: null, integrity: `sha256-${sha256.toString('base64')}` },
      { url: 'data/', revision: expect.stringMatching(/^[0-9a-f]{16}$/), integrity: expect.stringMatching(/^sha256-/) },
      { url: 'map/base.json', revision: expect.stringMatching(/^[0-9a-f]{16}$/), integrity: expect.stringMatching(/^sha256-/) },
    ]);
  });

  test('has another revision with other content, and the build then another name', () => {
    const [one, same, other] = ['{}', '{}', '[]'].map((text) => stored({ 'data/atlas.json': text })) as [
      StoredList,
      StoredList,
      StoredList,
    ];
    expect(same).toEqual(one);
    expect(other[0]!.revision).not.toBe(one[0]!.revision);
    expect(buildId(same)).toBe(buildId(one));
    expect(buildId(other)).not.toBe(buildId(one));
  });

  test('that no name tells apart has a revision', () => {
    for (const { url, revision } of stored(Object.fromEntries([...paths, ...ASSETS, 'assets/plain.js'].map((path) => [path, path]))))
      expect(revision === null, url).toBe(ASSETS.includes(url));
  });
});

type StoredList = ReturnType<typeof storedFiles>;

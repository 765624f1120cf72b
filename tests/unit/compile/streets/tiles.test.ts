import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, compileTables } from '../../../../src/compile/dataset/compile.ts';
import { siteFiles } from '../../../../src/compile/site.ts';
import { giveWay } from '../../../../src/compile/streets/give-way.ts';
import { streetTiles } from '../../../../src/compile/streets/tiles.ts';
import type { Issue } from '../../../../src/compile/read/issue.ts';
import { readStreets } from '../../../../src/compile/read/streets.ts';
import { tinyDistrict } from '../tiny-district.ts';

const compiled = compile('tests/fixtures/tiny-district');
const streets = readStreets('tests/fixtures/tiny-district', [] as Issue[])!;
const frame = { index: readFileSync('index.html', 'utf8').replaceAll('%BASE_URL%', '/'), base: '/', cache: null };

describe('tiles', () => {
  const tiles = streetTiles(streets);
  test('there is one for every place of the covered box, at two zooms', () => {
    expect([...tiles.keys()].filter((path) => path.startsWith('map/streets/13/'))).toEqual(
      [4322, 4323, 4324].flatMap((x) => [2776, 2777, 2778, 2779].map((y) => `map/streets/13/${x}/${y}.mvt`)),
    );
    expect([...tiles.keys()].some((path) => path.startsWith('map/streets/14/'))).toBe(true);
  });
  test('they hold the names of what is drawn, and of nothing else', async () => {
    const text = (await Promise.all([...tiles.values()].map((tile) => tile())))
      .map((bytes) => Buffer.from(bytes).toString('utf8'))
      .join('');
    for (const name of ['港口路', 'Harbour Road', '钟楼公园', '示例湖', '示例河']) expect(text).toContain(name);
    for (const name of ['营区', '营内路', '远处路']) expect(text).not.toContain(name);
  });
  test('houses stand in those of the last zoom alone', async () => {
    const of = async (zoom: number) =>
      (await Promise.all([...tiles].filter(([path]) => path.includes(`/${zoom}/`)).map(([, tile]) => tile())))
        .map((bytes) => Buffer.from(bytes).toString('utf8'))
        .join('');
    expect(await of(13)).not.toContain('buildings');
    expect(await of(14)).toContain('buildings');
  });
  test('the same streets give the same bytes', async () => {
    const again = streetTiles(streets);
    for (const [path, tile] of tiles) expect(Buffer.compare(await tile(), await again.get(path)!())).toBe(0);
  });
});

describe('the site', () => {
  const without = compileTables({ ...tinyDistrict(), streets: null });
  const paths = (of: typeof compiled) => [...siteFiles(of, frame).keys()].filter((path) => path.includes('streets'));
  test('has the tiles, and says in the linework what they cover and of which day', () => {
    expect(paths(compiled)).toEqual([...streetTiles(streets).keys()]);
    expect(compiled.base['streets']!.features).toEqual([
      { type: 'Feature', id: 'streets', properties: { id: 'streets', asof: '2031-04-05', from: 13, to: 14 }, geometry: streets.area },
    ]);
  });
  test('without the file has none of it', () => {
    expect(paths(without)).toEqual([]);
    expect(without.base).not.toHaveProperty('streets');
    expect(JSON.stringify(without.base)).not.toContain('covered');
  });
  test('has the same version with and without them: they are no data of the atlas', () => {
    expect(compiled.dataset.version).toBe(without.dataset.version);
  });
});

test('hand-drawn lines are cut at the edge of the covered area, and what lies inside is marked', () => {
  const base = compileTables({ ...tinyDistrict(), streets: null }).base;
  const { roads, water, places } = giveWay(base, streets.area);
  for (const [of, id] of [
    [roads, 'example-road'],
    [water, 'sample-river'],
  ] as const) {
    const parts = of!.features.filter((f) => f.id === id);
    expect(parts.map((f) => Boolean(f.properties!['covered']))).toEqual([true, false, false]);
    const original = base[of === roads ? 'roads' : 'water']!.features.find((f) => f.id === id)!;
    for (const part of parts) expect(part.properties).toMatchObject(original.properties!);
  }
  expect(places).toBe(base['places']);
});

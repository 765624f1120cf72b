import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { calledDistrict } from '../called-district.ts';
import { madeShapefile } from '../import-shapes/made-shapefile.ts';
import { bringing } from './brought.ts';

const called = calledDistrict();
const { bring, read, yaml, inOrder, everything } = bringing(called);
const outlines = () => (JSON.parse(read('geo/blocks.geojson')) as FeatureCollection).features;

describe('a table of blocks', () => {
  const HEAD = '区块名称,英文名,简称,概况,西,南,东,北,坐标系,精度(米)';
  const NEW = `${HEAD}\n南岸区块,South Bank,南岸,河南岸的编造区块。,9.98,49.98,9.99,49.985,wgs84,200`;

  test('is shown row by row and writes nothing, until it is told to', async () => {
    const before = everything();
    expect(await bring('b.csv', NEW)).toBe(0);
    expect(called.out).toContain('Read as a table of blocks (--as says otherwise).');
    expect(called.out).toContain('row 2: 南岸区块 → south-bank: new, name, short, summary, outline added');
    expect(called.out.at(-1)).toContain('A dry run: 2 files would be written; add --write to write.');
    expect(everything()).toEqual([...before, 'b.csv'].sort());

    expect(await bring('b.csv', NEW, '--write')).toBe(0);
    expect(yaml('data/blocks/south-bank.yaml')).toEqual({
      id: 'south-bank',
      order: 4,
      name: { zh: '南岸区块', en: 'South Bank' },
      short: { zh: '南岸' },
      summary: { zh: '河南岸的编造区块。' },
      observations: [],
      lead: [],
    });
    expect(outlines().map(({ id }) => id)).toEqual(['harbour', 'old-town', 'hillside', 'south-bank']);
    expect(outlines()[3]!.properties).toMatchObject({
      precision_m: 200,
      anchor: [9.985, 49.9825],
      origin: 'A box of four limits, from a table',
    });
    inOrder();
    // Brought again, nothing is left to do.
    expect(await bring('b.csv', NEW)).toBe(0);
    expect(called.out).toContain('row 2: 南岸区块 → south-bank: unchanged');
  });

  test('changes what it states and leaves comments, order and all else of the file as it was', async () => {
    const path = 'data/blocks/harbour.yaml';
    writeFileSync(join(called.root, path), read(path).replace('order: 1', 'order: 1 # first'));
    const before = read(path).split('\n');
    const table =
      '名称,英文简称,陈述类别,来源,截至,段落,内容,英文内容\n港湾,The Harbour,进展,2030 公报,2030年3月,5,堤岸开工。,Work on the bank begins.\n';
    expect(await bring('b.csv', table, '--as', 'blocks', '--write')).toBe(0);
    expect(called.out).toContain('row 2: 港湾 → harbour: updated, short_en, 1 statement added (status, gazette-2030 2030-03)');
    const after = read(path).split('\n');
    expect(before.filter((line) => !after.includes(line))).toEqual(['short: { zh: 港湾, en: Harbour }']);
    expect(yaml(path)).toMatchObject({ name: { zh: '港湾区块' }, observations: [{}, { text: { zh: '堤岸开工。' } }, {}] });
    inOrder();
  });

  test('a centre with a radius is an area too; its datum is asked and taken', async () => {
    const table =
      '名称,简称,概况,中心经度,中心纬度,半径（米）,精度\n南岸,南岸,编造。,9.99,49.99,300,100\n西岸,西岸,编造。,9.985,49.99,300,100';
    expect(await bring('b.csv', table)).toBe(1);
    expect(called.err).toContain(
      'rows 2, 3: crs is missing, expected wgs84, gcj02 (高德, 腾讯) or bd09 (百度), in the column 坐标系 or for all rows by --crs',
    );
    expect(await bring('b.csv', table, '--crs', 'wgs84')).toBe(0);
  });

  test('areas may come from a file of shapes beside it', async () => {
    const ring: [number, number][] = [
      [9.98, 49.98],
      [9.98, 49.985],
      [9.99, 49.985],
      [9.99, 49.98],
      [9.98, 49.98],
    ];
    const shapes = join(called.root, 'zones.zip');
    writeFileSync(shapes, madeShapefile([{ rings: [ring], row: { NAME: '南岸' } }]));
    const more = ['--shapes', shapes, '--precision', '60', '--basis', '规划图', '--write'];
    expect(await bring('b.csv', '名称,简称,概况\n南岸,南岸,编造。', ...more)).toBe(0);
    expect(outlines()[3]).toMatchObject({ properties: { extent: { zh: '范围依据：规划图' }, origin: '规划图', precision_m: 60 } });
    inOrder();
  });

  test('all faults of all rows are told at once, together, and nothing is written', async () => {
    const rows = [
      `${HEAD},来源`,
      '甲区,,,,9.98,49.98,,49.985,wgs84,200,',
      '乙区,,,,9.98,49.98,9.97,49.985,wgs84,,2030 公包',
      '丙区,,丙,编造,9.98,49.98,9.99,49.985,,200,',
    ];
    const before = everything();
    expect(await bring('b.csv', rows.join('\n'), '--write')).toBe(1);
    const told = called.err.join('\n');
    expect(told).toContain('rows 2, 3: summary_zh 概况 is missing, expected for a new block');
    expect(told).toContain('row 2: east missing, expected all four sides of the box');
    expect(told).toContain('row 3: the box is empty');
    expect(told).toMatch(/row 3: source is "2030 公包" \(did you mean .*2030 公报/);
    expect(told).toContain('row 4: crs is missing');
    expect(everything()).toEqual([...before, 'b.csv'].sort());
  });

  test('what the check has against the whole is told, and nothing is written', async () => {
    const before = everything();
    const table = '名称,简称,概况,西,南,东,北,坐标系,精度\n远区,远区,编造。,11,51,11.1,51.1,wgs84,100';
    expect(await bring('b.csv', table, '--write')).toBe(1);
    expect(called.err.join('\n')).toMatch(/geo\/blocks\.geojson:\d+:\d+: .* reaches beyond the district's bounds/);
    expect(called.out.at(-1)).toContain('Nothing was written.');
    expect(everything()).toEqual([...before, 'b.csv'].sort());
  });
});

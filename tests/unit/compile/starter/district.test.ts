import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import gcoord from 'gcoord';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../../../src/compile/check/check.ts';
import { compile } from '../../../../src/compile/dataset/compile.ts';
import { formatIssue } from '../../../../src/compile/read/issue.ts';
import { run, USAGE } from '../../../../src/compile/tasks/district.ts';
import type { LngLat } from '../../../../src/model/dataset.ts';

/* `npm run district -- new`, with options and with answers that are typed; the districts are made up. */

let folder: string;
let out: string[];
let err: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-starter-'));
  [out, err] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void out.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void err.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const RING: LngLat[] = [
  [120.1, 30.1],
  [120.3, 30.12],
  [120.28, 30.3],
  [120.12, 30.27],
  [120.1, 30.1],
];
const AREA = { type: 'Polygon', coordinates: [RING] };
const at = (name: string): string => join(folder, name);
const outline = (geojson: unknown = AREA): string => {
  writeFileSync(at('outline.geojson'), typeof geojson === 'string' ? geojson : JSON.stringify(geojson));
  return at('outline.geojson');
};
const NAMES = ['--name-zh', '示例区', '--name-en', 'Example District', '--city-zh', '样本市', '--city-en', 'Sampleville'];
const named = (...more: string[]): string[] => [
  'new',
  at('made'),
  '--yes',
  ...NAMES,
  '--outline',
  existsSync(at('outline.geojson')) ? at('outline.geojson') : outline(),
  '--crs',
  'wgs84',
  ...more,
];
const yaml = (path: string) => parse(readFileSync(join(folder, 'made', path), 'utf8')) as Record<string, unknown>;
/** Keys in the order in which they stand in a text. */
const byPlace = (text: string) => (a: string, b: string) => text.search(new RegExp(`^${a}:`, 'm')) - text.search(new RegExp(`^${b}:`, 'm'));
const shape = (path: string) =>
  JSON.parse(readFileSync(join(folder, 'made', path), 'utf8')) as { features: GeoJSON.Feature<GeoJSON.Polygon>[] };
const drawn = () => shape('geo/district.geojson').features[0]!;

describe('a new district', () => {
  test('is in order, compiles, and has what its names and its outline say', async () => {
    expect(await run(named()), err.join('\n')).toBe(0);
    expect(check(at('made')).issues.map(formatIssue)).toEqual([]);
    const { dataset } = compile(at('made'));
    expect(dataset.district).toMatchObject({
      id: 'example-district',
      name: { zh: '示例区', en: 'Example District' },
      title: { zh: '示例区一张图', en: 'Example District Atlas' },
    });
    expect([dataset.projects.length, dataset.blocks.length, dataset.sources.length]).toEqual([1, 1, 1]);
    expect(drawn().geometry.coordinates).toEqual([RING]);
    const [west, south, east, north] = yaml('data/district.yaml')['bounds'] as [number, number, number, number];
    expect(west < 120.1 && south < 30.1 && east > 120.3 && north > 30.3).toBe(true);
    expect(west > 120 && south > 30 && east < 120.4 && north < 30.4).toBe(true);
    expect(dataset.blocks[0]!.anchor).toEqual(dataset.projects[0]!.point);
  });

  test('marks its examples, and says what each line is for in both languages', async () => {
    await run(named());
    for (const path of ['sources/example-report', 'blocks/example-block', 'projects/example-hall']) {
      const text = readFileSync(join(folder, 'made/data', `${path}.yaml`), 'utf8');
      expect(text).toMatch(/^# 示例，内容都是编的/);
      expect(text).toContain('# An example in which nothing is real');
    }
    expect(readFileSync(join(folder, 'made/data/district.yaml'), 'utf8')).toMatch(/^# 编号以后不改 · never changed$/m);
    expect(readFileSync(join(folder, 'made/data/vocab.yaml'), 'utf8')).toContain('# 阶段，按先后排列。');
  });

  test('shows what else may be said, in a form that is in order', async () => {
    await run(named());
    const file = join(folder, 'made/data/district.yaml');
    const text = readFileSync(file, 'utf8');
    const opened = text.replaceAll(/^# (?=(?: |- )*[a-z]+:(?: |$))/gm, '');
    expect(Object.keys(parse(opened) as object)).toEqual(
      [...Object.keys(parse(text) as object), 'words', 'credits', 'site', 'report'].sort(byPlace(opened)),
    );
    writeFileSync(file, opened);
    expect(check(at('made')).issues.map(formatIssue)).toEqual([]);
    expect(compile(at('made')).dataset.district).toMatchObject({ words: { zh: { district: '县', block: '片区' } } });
  });

  test('is written to the files that are told, and what comes next is told with them', async () => {
    await run(named());
    const told = out.join('\n');
    for (const entry of readdirSync(at('made'), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) expect(told).toContain(join(entry.parentPath, entry.name));
    for (const command of ['check --', 'dev --', 'edit --', 'import -- table.csv', 'streets --', 'build --'])
      expect(told).toContain(`npm run ${command} --district ${at('made')}`);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    for (const [, name] of told.matchAll(/npm run (\w+)/g)) expect(scripts).toHaveProperty(name!);
    expect(readdirSync(at('made')).sort()).toEqual(['data', 'geo']);
  });

  test('takes what else is said', async () => {
    expect(await run(named('--id', 'sample', '--title-zh', '示例图', '--title-en', 'The Example'))).toBe(0);
    expect(yaml('data/district.yaml')).toMatchObject({ id: 'sample', title: { zh: '示例图', en: 'The Example' } });
    expect(drawn().id).toBe('sample');
  });

  test('is in one language where that is all there is', async () => {
    const args = ['new', at('made'), '--yes', '--languages', 'zh', '--name-zh', '示例区', '--city-zh', '样本市'];
    expect(await run([...args, '--outline', outline(), '--crs', 'wgs84']), err.join('\n')).toBe(0);
    expect(check(at('made')).issues.map(formatIssue)).toEqual([]);
    expect(yaml('data/district.yaml')).toMatchObject({ id: 'shiliqu', languages: ['zh'], name: { zh: '示例区' } });
    expect(yaml('data/projects/example-hall.yaml')['name']).toEqual({ zh: '示例大厅（请改写）' });
    expect(compile(at('made')).dataset.district.name.zh).toBe('示例区');
  });
});

describe('an outline', () => {
  const feature = (geometry: unknown) => ({ type: 'Feature', properties: { any: 'thing' }, geometry });
  const SECOND: LngLat[] = [
    [120.35, 30.1],
    [120.4, 30.1],
    [120.4, 30.15],
    [120.35, 30.1],
  ];

  test.each([
    ['a Feature', feature(AREA), 1],
    ['a FeatureCollection', { type: 'FeatureCollection', name: 'layer', crs: { type: 'name' }, features: [feature(AREA)] }, 1],
    ['a MultiPolygon', { type: 'MultiPolygon', coordinates: [[RING], [SECOND]] }, 2],
    [
      'several Features',
      {
        type: 'FeatureCollection',
        features: [feature(AREA), feature({ type: 'Point', coordinates: [120, 30] }), feature({ type: 'Polygon', coordinates: [SECOND] })],
      },
      2,
    ],
    ['a GeometryCollection', { type: 'GeometryCollection', geometries: [AREA] }, 1],
  ])('may be %s', async (_what, geojson, parts) => {
    expect(await run([...named('--outline', outline(geojson))]), err.join('\n')).toBe(0);
    const { type, coordinates } = drawn().geometry as GeoJSON.Geometry & { coordinates: unknown[] };
    expect([type, parts === 1 ? 1 : coordinates.length]).toEqual([parts === 1 ? 'Polygon' : 'MultiPolygon', parts]);
  });

  test.each(['gcj02', 'bd09'] as const)('of %s is converted, and its origin says so', async (crs) => {
    const system = { gcj02: gcoord.GCJ02, bd09: gcoord.BD09 }[crs];
    const shown = RING.map((p) => gcoord.transform<[number, number]>([...p], gcoord.WGS84, system));
    expect(await run(named('--outline', outline({ type: 'Polygon', coordinates: [shown] }), '--crs', crs))).toBe(0);
    drawn().geometry.coordinates[0]!.forEach((position, i) =>
      position.forEach((degrees, k) => expect(degrees).toBeCloseTo(RING[i]![k]!, 4)),
    );
    expect(drawn().properties!['origin']).toContain('converted to WGS-84');
    expect(drawn().properties).not.toHaveProperty('crs');
  });

  test('is closed, wound, without heights and to the metre, however it came', async () => {
    const rough = [...RING.slice(0, -1)].reverse().map(([lng, lat]) => [lng + 1e-9, lat, 12.5]);
    expect(await run(named('--outline', outline({ type: 'Polygon', coordinates: [[rough[0], ...rough]] })))).toBe(0);
    const [ring] = drawn().geometry.coordinates;
    expect(ring).toHaveLength(5);
    expect([...ring!].sort()).toEqual([...ring!].sort());
    for (const position of RING) expect(ring).toContainEqual(position);
  });

  test('of very many positions is drawn with as many as it needs', async () => {
    const n = 60_000;
    const round = Array.from({ length: n }, (_, i) => [
      120.2 + 0.1 * Math.cos((2 * Math.PI * i) / n),
      30.2 + 0.1 * Math.sin((2 * Math.PI * i) / n),
    ]);
    expect(await run(named('--outline', outline({ type: 'Polygon', coordinates: [[...round, round[0]]] }))), err.join('\n')).toBe(0);
    const [ring] = drawn().geometry.coordinates;
    expect(ring!.length).toBeLessThan(8001);
    expect(ring!.length).toBeGreaterThan(50);
  });

  test.each([
    ['no JSON', 'outline', /outline\.geojson is no JSON, expected GeoJSON/],
    ['no area', { type: 'LineString', coordinates: RING }, /holds no area, expected GeoJSON with a Polygon/],
    [
      'latitudes first',
      { type: 'Polygon', coordinates: [RING.map(([lng, lat]) => [lat, lng])] },
      /has the position \[30\.1,120\.1\], expected degrees with the longitude first/,
    ],
    ['metres', { type: 'Polygon', coordinates: [RING.map(([lng, lat]) => [lng * 1e5, lat * 1e5])] }, /expected degrees/],
    [
      'a ring that crosses itself',
      { type: 'Polygon', coordinates: [[RING[0], RING[2], RING[1], RING[3], RING[0]]] },
      /With this outline the district would not be in order[^]*crosses itself near/,
    ],
    ['a ring of two corners', { type: 'Polygon', coordinates: [[RING[0], RING[1], RING[0]]] }, /holds no ring of three corners/],
  ])('with %s is refused in a sentence, and nothing is written', async (_what, geojson, sentence) => {
    expect(await run(named('--outline', outline(geojson)))).toBe(1);
    expect(err.join('\n')).toMatch(sentence);
    expect(out).toEqual([]);
    expect(readdirSync(folder)).toEqual(['outline.geojson']);
  });
});

describe('the folder', () => {
  test('may be there when it is empty', async () => {
    mkdirSync(at('made'));
    expect(await run(named())).toBe(0);
  });

  test('is left as it is where it holds anything, before anything is asked', async () => {
    mkdirSync(at('made'));
    writeFileSync(at('made/letter.txt'), 'dear');
    expect(await run(['new', at('made')], terminal([]))).toBe(1);
    expect(err).toEqual([`${at('made')} holds letter.txt, expected an empty folder or none.`]);
    expect(asked).toBe('');
    expect(readdirSync(at('made'))).toEqual(['letter.txt']);
    writeFileSync(at('file'), '');
    expect(await run(['new', at('file')], terminal([]))).toBe(1);
    expect(err[1]).toBe(`${at('file')} is a file, expected a folder or none.`);
  });

  test('that cannot be made is told', async () => {
    writeFileSync(at('file'), '');
    expect(await run(['new', at('file/made'), ...named().slice(2)])).toBe(1);
    expect(err).toEqual([`${at('file/made')} is not there: a part of it is a file, expected a folder.`]);
  });
});

describe('a call', () => {
  test.each([
    [[], 'What is to be done?'],
    [['old', 'x'], '"old" is not understood.'],
    [['new'], 'new names no folder'],
    [['new', 'x', 'y'], '"y" is one argument too many.'],
    [['new', 'x', '--colour', 'red'], '--colour'],
    [['new', 'x', '--crs', 'GPS'], '--crs is "GPS", expected wgs84, gcj02 or bd09.'],
    [['new', 'x', '--languages', 'zh,fr'], '--languages is "zh,fr", expected'],
    [['new', 'x', '--id', 'Some Place'], '--id is "Some Place", expected lower-case'],
    [['new', 'x', '--id', 'con'], '--id is a name that Windows keeps for a device'],
    [['new', 'x', '--outline', '/no/such/file'], '--outline names no file: /no/such/file.'],
  ])('%j is told how it is made', async (args, sentence) => {
    expect(await run(args, terminal([]))).toBe(2);
    expect(err[0]).toContain(sentence);
    expect(err[0]).toContain(USAGE);
    expect(existsSync('x')).toBe(false);
  });

  test('without questions names everything that is missing, at once', async () => {
    expect(await run(['new', at('made'), '--yes', '--name-zh', '示例区'])).toBe(2);
    for (const name of ['name-en', 'city-zh', 'city-en', 'outline', 'crs']) expect(err[0]).toContain(`--${name} is missing: `);
    expect(err[0]).not.toContain('--title-zh is missing');
  });
});

let asked = '';
/** Somebody who types these lines. */
function terminal(lines: readonly string[]) {
  asked = '';
  return {
    input: Readable.from(lines.map((line) => `${line}\n`)),
    output: new Writable({
      write(chunk, _encoding, done) {
        asked += String(chunk);
        done();
      },
    }),
  };
}

describe('questions', () => {
  test('are put for what was not said, with what is taken otherwise, and again after what is no answer', async () => {
    const typed = ['', 'Example District', '样本市', 'Sampleville', '', '', '', 'nowhere.geojson', outline(), 'GPS', 'wgs84'];
    expect(await run(['new', at('made'), '--name-zh', '示例区'], terminal(typed)), err.join('\n')).toBe(0);
    expect(asked).toContain('[zh,en]: ');
    expect(asked).toContain('[Example District Atlas]: ');
    expect(asked).toContain('[example-district]: ');
    expect(asked).toContain('names no file: nowhere.geojson');
    expect(asked).toContain('is "GPS", expected wgs84, gcj02 or bd09');
    expect(asked).not.toContain(': 区名，例如');
    expect(yaml('data/district.yaml')).toMatchObject({ name: { zh: '示例区', en: 'Example District' }, city: { zh: '样本市' } });
  });

  test('are not put of a language that the district is not in', async () => {
    const typed = ['en', 'Example District', 'Sampleville', '', '', outline(), 'wgs84'];
    expect(await run(['new', at('made')], terminal(typed)), err.join('\n')).toBe(0);
    expect(asked).not.toContain('in Chinese');
    expect(yaml('data/district.yaml')).toMatchObject({ languages: ['en'], name: { en: 'Example District' } });
  });

  test('that nobody answers end in a sentence, with nothing written', async () => {
    expect(await run(['new', at('made')], terminal(['', '示例区']))).toBe(1);
    expect(err.join('\n')).toContain('Nobody answers any more: --name-en says it too.');
    expect(existsSync(at('made'))).toBe(false);
  });
});

import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Position } from 'geojson';
import { afterAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { compile, compileTables } from '../../../../src/compile/dataset/compile.ts';
import { downloads } from '../../../../src/compile/downloads/downloads.ts';
import { DataError } from '../../../../src/compile/read/issue.ts';
import type { Tables } from '../../../../src/compile/read/tables.ts';
import { SCHEMA_VERSION } from '../../../../src/model/dataset.ts';
import { tinyDistrict } from '../tiny-district.ts';

const tiny = fileURLToPath(new URL('../../../fixtures/tiny-district', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'atlas-compile-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const copy = (): string => {
  const root = mkdtempSync(join(scratch, 'd-'));
  cpSync(tiny, root, { recursive: true });
  return root;
};
const compiled = compile(tiny);

describe('compile', () => {
  test('stops with every issue when the data does not pass', () => {
    const root = copy();
    for (const name of ['north-terrace', 'night-museum']) {
      const path = join(root, `data/projects/${name}.yaml`);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/sector: .*/, 'sector: none-such'));
    }
    const error = (() => {
      try {
        return compile(root);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(DataError);
    expect((error as DataError).issues.map((i) => i.file)).toEqual(['data/projects/night-museum.yaml', 'data/projects/north-terrace.yaml']);
  });

  test('says its schema and a version of twelve hex digits', () => {
    expect(compiled.dataset.schema).toBe(SCHEMA_VERSION);
    expect(compiled.dataset.version).toMatch(/^[0-9a-f]{12}$/);
  });

  test('projects stand by id, blocks and sources in their own order, observations by date', () => {
    const { projects, blocks, sources } = compiled.dataset;
    expect(projects.map((p) => p.id)).toEqual([...projects.map((p) => p.id)].sort());
    expect(blocks.map((b) => b.order)).toEqual([1, 2, 3]);
    expect(sources.map((s) => s.order)).toEqual([1, 2]);
    for (const { observations } of [...projects, ...blocks])
      expect(observations.map((o) => o.asof)).toEqual(observations.map((o) => o.asof).sort());
  });

  test('keeps what only the check needs to itself', () => {
    const text = JSON.stringify(compiled.dataset);
    for (const key of ['former_ids', '"location"', '"crs"', '"origin"']) expect(text).not.toContain(key);
    expect(compiled.dataset.district).not.toHaveProperty('bounds');
  });

  test('a section keeps its paragraphs, by which a citation is found', () => {
    expect(compiled.dataset.sources[0]!.sections[0]).toEqual({
      id: '开篇',
      title: { zh: '开篇', en: 'Opening' },
      paragraphs: [1, 4],
      asof: '2030-03',
    });
  });

  test('retired slugs lead to those in use', () => {
    expect(compiled.aliases).toEqual({ projects: { 'evening-museum': 'night-museum' }, blocks: { 'inner-town': 'old-town' } });
  });

  test('an area is stood for by a point inside it, a line by one of its own', () => {
    const byId = new Map(compiled.dataset.projects.map((p) => [p.id, p]));
    const [lng, lat] = byId.get('river-park')!.point!;
    expect(lng > 9.985 && lng < 9.995 && lat > 49.989 && lat < 49.991).toBe(true);
    const line = compiled.shapes.projects.features.find((f) => f.id === 'tram-line-1')!.geometry as { coordinates: Position[] };
    expect(line.coordinates).toContainEqual(byId.get('tram-line-1')!.point);
    expect(byId.get('night-museum')!.point).toBeUndefined();
    expect(byId.get('harbour-homes')!.point).toBeUndefined();
  });
});

describe('version', () => {
  /** The version after one edit of one file. */
  const edited = (path: string, edit: (text: string) => string): string => {
    const root = copy();
    const before = readFileSync(join(root, path), 'utf8');
    expect(edit(before)).not.toBe(before);
    writeFileSync(join(root, path), edit(before));
    return compile(root).dataset.version;
  };

  test('does not depend on the order of keys, on remarks or on line ends', () => {
    const root = copy();
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([k, v]) => [k, turned(v)]),
            )
          : value;
    for (const path of readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' })) {
      if (path.endsWith('.yaml'))
        writeFileSync(
          join(root, 'data', path),
          `# turned round\n${stringify(turned(parse(readFileSync(join(root, 'data', path), 'utf8'))))}`.replaceAll('\n', '\r\n'),
        );
    }
    const again = compile(root);
    expect(again.dataset.version).toBe(compiled.dataset.version);
    expect([...downloads(again)]).toEqual([...downloads(compiled)]);
  });

  test.each<[string, (text: string) => string]>([
    ['data/projects/market-hall.yaml', (t) => t.replace('大厅开放', '大厅已开放')],
    ['data/blocks/harbour.yaml', (t) => t.replace('Thirty', 'Forty')],
    ['data/indicators/life.yaml', (t) => t.replace('value: 9', 'value: 10')],
    ['data/vocab.yaml', (t) => t.replace('In use', 'Open')],
    ['data/sources/review-2031.yaml', (t) => t.replace('zh: 中期回顾, en', 'zh: 回顾, en')],
    ['geo/projects.geojson', (t) => t.replace('10.02,50.01', '10.021,50.01')],
    ['geo/blocks.geojson', (t) => t.replace('10.01,49.993', '10.011,49.993')],
    ['geo/district.geojson', (t) => t.replace('50.028', '50.029')],
  ])('is another when %s says something else', (path, edit) => expect(edited(path, edit)).not.toBe(compiled.dataset.version));
});

describe('compileTables', () => {
  test('does not depend on the order in which files were read', () => {
    const tables = tinyDistrict();
    const turned: Tables = {
      ...tables,
      sources: [...tables.sources].reverse(),
      blocks: [...tables.blocks].reverse(),
      projects: [...tables.projects].reverse(),
      indicators: [...tables.indicators].reverse(),
    };
    expect(compileTables(turned)).toEqual(compileTables(tables));
    expect(JSON.stringify(compileTables(turned).dataset)).toBe(JSON.stringify(compileTables(tables).dataset));
  });

  test('leaves its tables as they were', () => {
    const tables = tinyDistrict();
    const values = () =>
      JSON.stringify([tables.projects, tables.blocks, tables.sources, tables.indicators].map((list) => list.map((l) => l.value)));
    const before = values();
    compileTables(tables);
    expect(values()).toBe(before);
  });

  /** In Ningbo, where the Chinese systems differ from WGS-84; the check is not asked. */
  const inNingbo = (location: string): string => `id: p
name: { zh: 点, en: Point }
sector: culture
location: ${location}
observations: [{ asof: 2030-03, source: gazette-2030, paragraphs: [5], stage: proposed, text: { zh: 点, en: Point } }]
`;
  const point = (location: string) => compileTables(tinyDistrict({ p: inNingbo(location) })).dataset.projects.find((p) => p.id === 'p')!;

  test('coordinates of Chinese maps leave as WGS-84', () => {
    const at = (crs: string) =>
      point(`{ precision: exact, uncertainty_m: 100, point: [121.56, 29.89]${crs}, basis: { zh: 图, en: Map } }`).point;
    expect(at('')).toEqual([121.56, 29.89]);
    expect(at(', crs: wgs84')).toEqual([121.56, 29.89]);
    expect(at(', crs: gcj02')).toEqual([121.555854, 29.892593]);
    expect(at(', crs: bd09')).toEqual([121.54942, 29.886236]);
  });

  test('what is not known is left out, not null', () => {
    const bare = point('{ precision: none, basis: { zh: 无, en: None } }');
    expect(Object.keys(bare).sort()).toEqual([
      'aliases',
      'basis',
      'block',
      'id',
      'name',
      'observations',
      'pinyin',
      'precision',
      'sector',
      'subdistrict',
    ]);
    expect(bare).toMatchObject({ block: null, subdistrict: null, aliases: [], pinyin: 'dian d' });
  });
});

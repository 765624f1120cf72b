import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/compile/dataset/compile.ts';
import { downloads } from '../../../../src/compile/downloads/downloads.ts';
import { jsonSchemas } from '../../../../src/compile/read/schema.ts';

const compiled = compile(fileURLToPath(new URL('../../../fixtures/tiny-district', import.meta.url)));
const files = downloads(compiled);
const json = <T>(path: string): T => JSON.parse(files.get(path)!) as T;
const table = (path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(files.get(path)!.slice(1), { header: true, skipEmptyLines: true }).data;

/** What an observation says of a stage that its source states. */
const STATED = { stage_basis: 'stated', implied_zh: null, implied_en: null, happened: null, due: null, aim: null };

interface Collection {
  type: string;
  features: { type: string; id: string; geometry: { type: string; coordinates: unknown } | null; properties: Record<string, unknown> }[];
}

test('the addresses are part of the public contract', () => {
  expect([...files.keys()].filter((path) => path.startsWith('data/')).sort()).toEqual(
    expect.arrayContaining([
      'data/atlas.json',
      'data/blocks.geojson',
      'data/indicators.csv',
      'data/indicators.json',
      'data/observations.csv',
      'data/projects.csv',
      'data/projects.geojson',
      ...Object.keys(jsonSchemas()).map((name) => `data/schema/${name}`),
    ]),
  );
  expect([...files.keys()]).toEqual(expect.arrayContaining(['map/shapes.json', 'map/base.json']));
});

test('every file ends its last line, and no JSON holds what JSON cannot', () => {
  for (const [path, text] of files) {
    expect(text.endsWith('\n'), path).toBe(true);
    if (!path.endsWith('.csv')) expect(() => JSON.parse(text), path).not.toThrow();
    expect(text, path).not.toMatch(/undefined|NaN|\[object/);
  }
});

test('atlas.json is the dataset', () => {
  expect(json('data/atlas.json')).toEqual(JSON.parse(JSON.stringify(compiled.dataset)));
});

describe('projects.geojson', () => {
  const { type, features } = json<Collection>('data/projects.geojson');
  const byId = new Map(features.map((f) => [f.id, f]));

  test('one feature a project, by id', () => {
    expect(type).toBe('FeatureCollection');
    expect(features.map((f) => f.id)).toEqual(compiled.dataset.projects.map((p) => p.id));
  });

  test('its geometry is the shape, else the point, else null', () => {
    expect(byId.get('river-park')!.geometry!.type).toBe('Polygon');
    expect(byId.get('tram-line-1')!.geometry!.type).toBe('LineString');
    expect(byId.get('market-hall')!.geometry).toEqual({ type: 'Point', coordinates: [10.002, 50.008] });
    expect(byId.get('harbour-homes')!.geometry).toBe(null);
    expect(byId.get('night-museum')!.geometry).toBe(null);
  });

  test('its properties are these', () => {
    expect(byId.get('market-hall')!.properties).toEqual({
      id: 'market-hall',
      name_zh: '集市大厅',
      name_en: 'Market Hall',
      aliases: ['+1集市', 'The Hall'],
      kind: null,
      sector: 'culture',
      block: 'old-town',
      one_of: [],
      block_basis: 'text',
      subdistrict: null,
      within: null,
      stage: 'operating',
      stage_basis: 'stated',
      stage_asof: '2031-03',
      due: null,
      precision: 'exact',
      uncertainty_m: 100,
      basis_zh: '编造的点',
      basis_en: 'A made-up point',
      observations: [
        {
          asof: '2030-03',
          stage: 'construction',
          ...STATED,
          milestone: 'started',
          source: 'gazette-2030',
          section: '建设',
          paragraphs: [5, 6],
          text_zh: '大厅动工。',
          text_en: 'Work on the hall has started, at last.',
          figures: [{ label: { zh: '投资', en: 'Investment' }, value: 2.5, unit: '亿元', qualifier: 'about' }],
        },
        {
          asof: '2031-03',
          stage: 'operating',
          ...STATED,
          milestone: null,
          source: 'review-2031',
          section: '进展',
          paragraphs: [3],
          text_zh: '大厅开放。',
          text_en: 'The hall is open.',
          figures: [{ label: { zh: '投资', en: 'Investment' }, value: 3, unit: '亿元' }],
        },
      ],
    });
    expect(byId.get('night-museum')!.properties).toMatchObject({
      block: null,
      stage: 'unstated',
      stage_basis: null,
      stage_asof: null,
      uncertainty_m: null,
      aliases: [],
      observations: [{ stage: null, stage_basis: null, figures: [] }],
    });
    expect(byId.get('river-park')!.properties).toMatchObject({ stage: 'proposed', stage_asof: '2030-03' });
  });
});

describe('projects.csv', () => {
  const rows = table('data/projects.csv');

  test('begins with a byte-order mark and ends its lines as spreadsheets do', () => {
    const text = files.get('data/projects.csv')!;
    expect(text.startsWith('\ufeffid,')).toBe(true);
    expect(text.split('\r\n').length).toBe(rows.length + 2);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('says of each project what the GeoJSON says', () => {
    const { features } = json<Collection>('data/projects.geojson');
    for (const [i, { properties: p }] of features.entries()) {
      const row = rows[i]!;
      for (const key of Object.keys(p).filter((name) => !['aliases', 'one_of', 'observations'].includes(name)))
        expect(row[key], `${row.id} ${key}`).toBe(String(p[key] ?? ''));
    }
  });

  test('a cell that a spreadsheet would run is text', () => {
    expect(rows.find((r) => r.id === 'market-hall')!.aliases).toBe("'+1集市; The Hall");
  });

  test('places stand as numbers, unknown ones as nothing', () => {
    expect(rows.find((r) => r.id === 'market-hall')).toMatchObject({ lon: '10.002', lat: '50.008', sources: 'gazette-2030; review-2031' });
    expect(rows.find((r) => r.id === 'night-museum')).toMatchObject({ lon: '', lat: '', block: '', stage_asof: '' });
  });
});

test('observations.csv has a row a statement, with all that the GeoJSON has of it', () => {
  const rows = table('data/observations.csv');
  const said = json<Collection>('data/projects.geojson').features.flatMap(({ id, properties }) =>
    (properties.observations as Record<string, unknown>[]).map((o) => ({ id, ...o })),
  );
  expect(rows).toHaveLength(said.length);
  for (const [i, observation] of said.entries()) {
    const { figures: _figures, paragraphs, ...rest } = observation as unknown as { figures: unknown; paragraphs: number[] };
    for (const [key, value] of Object.entries(rest)) expect(rows[i]![key], key).toBe(String(value ?? ''));
    expect(rows[i]!.paragraphs).toBe(paragraphs.join('; '));
  }
  expect(rows.find((r) => r.id === 'market-hall')).toMatchObject({ name_en: 'Market Hall', figures: '投资 about 2.5亿元' });
});

test('blocks.geojson says that outlines are indicative, and counts projects', () => {
  const { features } = json<Collection>('data/blocks.geojson');
  expect(features.map((f) => f.properties)).toEqual([
    {
      id: 'harbour',
      name_zh: '港湾区块',
      name_en: 'Harbour',
      indicative: true,
      confidence: 'medium',
      extent_zh: '编造：河以南。',
      extent_en: 'Made up: south of the river.',
      area_km2: null,
      projects: 2,
    },
    {
      id: 'old-town',
      name_zh: '老城区块',
      name_en: 'Old Town',
      indicative: true,
      confidence: 'high',
      extent_zh: '编造：河以北。',
      extent_en: 'Made up: north of the river.',
      area_km2: 2.1,
      projects: 1,
    },
    {
      id: 'hillside',
      name_zh: '山前区块',
      name_en: 'Hillside',
      indicative: true,
      confidence: 'low',
      extent_zh: '编造：东北山脚。',
      extent_en: 'Made up: the foot of the hills.',
      area_km2: null,
      projects: 0,
    },
  ]);
  expect(features.map((f) => f.geometry!.type)).toEqual(['Polygon', 'Polygon', 'MultiPolygon']);
});

test('indicators.csv has a row a value, both where two sources disagree', () => {
  const rows = table('data/indicators.csv');
  expect(rows.map((r) => `${r.id} ${r.from}–${r.asof} ${r.value} ${r.unit} ${r.source}`)).toEqual([
    'output 2029-01–2029-12 11.5 亿元 gazette-2030',
    'output 2029-01–2029-12 12 亿元 review-2031',
    'share-of-output –2030-12 0.01 % review-2031',
    'bakeries –2030-03 7 个 gazette-2030',
    'bakeries –2031-03 9 个 review-2031',
  ]);
  expect(rows[1]).toMatchObject({
    group: 'economy',
    name_zh: '总产值',
    name_en: 'Output',
    measure: 'level',
    scope: '',
    qualifier: 'about',
    section: '进展',
    paragraphs: '1',
  });
  expect(rows[2]).toMatchObject({ scope: 'nation', note_zh: '约数', note_en: 'Rounded' });
});

test('shapes and base linework carry the ids that the map looks for', () => {
  for (const path of ['map/shapes.json', 'map/base.json']) {
    for (const { features } of Object.values(json<Record<string, Collection>>(path)))
      for (const f of features) expect(f.properties.id).toBe(f.id);
  }
  expect(json<Record<string, Collection>>('map/base.json').roads!.features[0]!.properties).toMatchObject({
    kind: 'expressway',
    ref: 'E1',
    name_zh: '示例路',
    name_en: 'Example Road',
  });
});

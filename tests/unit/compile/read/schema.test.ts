import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import * as schema from '../../../../src/compile/read/schema.ts';

const tiny = (path: string): string => fileURLToPath(new URL(`../../../fixtures/tiny-district/${path}`, import.meta.url));
const yaml = (path: string): unknown => parse(readFileSync(tiny(path), 'utf8'));
const project = yaml('data/projects/market-hall.yaml') as schema.ProjectFile;
const paths = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } | undefined }): string[] =>
  result.error?.issues.map((i) => i.path.join('.')) ?? [];
const withLocation = (location: object) =>
  paths(schema.projectSchema.safeParse({ ...project, location: { ...project.location, ...location } }));

describe('places', () => {
  test('longitude first: a swapped pair of anywhere in China is caught', () => {
    expect(withLocation({ point: [121.5533, 29.8816] })).toEqual([]);
    expect(withLocation({ point: [29.8816, 121.5533] })).toEqual(['location.point.1']);
    expect(withLocation({ point: [48, 116] })).toEqual(['location.point.1']);
  });

  test('the ends of the earth', () => {
    expect(withLocation({ point: [-180, -90] })).toEqual([]);
    expect(withLocation({ point: [180.1, 90.1] })).toEqual(['location.point.0', 'location.point.1']);
  });

  test('two numbers, no more, no less', () => {
    for (const point of [[10], [10, 50, 3], ['10', '50'], '10,50', { lng: 10, lat: 50 }, [10, null], [10, Infinity], [10, NaN]])
      expect(withLocation({ point }), JSON.stringify(point)).not.toEqual([]);
  });

  test('an uncertainty is above zero', () => {
    expect(withLocation({ uncertainty_m: 0 })).toEqual(['location.uncertainty_m']);
    expect(withLocation({ uncertainty_m: -5 })).toEqual(['location.uncertainty_m']);
  });

  test('reference systems that are known', () => {
    for (const crs of ['wgs84', 'gcj02', 'bd09']) expect(withLocation({ crs })).toEqual([]);
    expect(withLocation({ crs: 'GCJ-02' })).toEqual(['location.crs']);
  });
});

describe('ids and dates', () => {
  test.each(['a', 'a1', 'metro-line-4', '4s'])('%s is a slug', (id) =>
    expect(schema.projectSchema.safeParse({ ...project, id }).success).toBe(true),
  );
  test.each(['', 'A', 'a_b', 'a--b', '-a', 'a-', 'a b', '江北', 'a/b', 'é', '../x', 'a\n'])('%j is none', (id) =>
    expect(paths(schema.projectSchema.safeParse({ ...project, id }))).toEqual(['id']),
  );

  const dated = (asof: unknown) =>
    paths(schema.projectSchema.safeParse({ ...project, observations: [{ ...project.observations[0], asof }] }));
  test.each(['2023-06', '1999-12', '2021-01'])('%s is a month', (asof) => expect(dated(asof)).toEqual([]));
  test.each(['2023-13', '2023-00', '2023-6', '2023', 2023, '2023-06-30', '23-06', '2023/06', '1899-01', ' 2023-06', '2023-06\n', null])(
    '%j is none',
    (asof) => expect(dated(asof)).toEqual(['observations.0.asof']),
  );
});

describe('texts', () => {
  test('are trimmed, and never empty', () => {
    expect(schema.projectSchema.parse({ ...project, name: { zh: ' 大厅\n', en: 'Hall ' } }).name).toEqual({ zh: '大厅', en: 'Hall' });
    expect(paths(schema.projectSchema.safeParse({ ...project, name: { zh: ' \t', en: '' } }))).toEqual(['name.zh', 'name.en']);
  });

  test('stand in one language or both, and in no other', () => {
    expect(schema.projectSchema.parse({ ...project, name: { zh: '大厅' } }).name).toEqual({ zh: '大厅', en: '大厅' });
    expect(schema.projectSchema.parse({ ...project, name: { en: 'Hall' } }).name).toEqual({ zh: 'Hall', en: 'Hall' });
    expect(paths(schema.projectSchema.safeParse({ ...project, name: {} }))).toEqual(['name.zh']);
    expect(paths(schema.projectSchema.safeParse({ ...project, name: { zh: '大厅', en: 'Hall', fr: 'Salle' } }))).toEqual(['name']);
  });
});

describe('shapes', () => {
  const feature = (geometry: unknown) => ({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', id: 'x', properties: { precision_m: 1, origin: 'x' }, geometry }],
  });
  const accepted = (geometry: unknown) => schema.projectShapesSchema.safeParse(feature(geometry)).success;

  test('lines and areas, of two numbers a position', () => {
    expect(
      accepted({
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      }),
    ).toBe(true);
    expect(accepted({ type: 'LineString', coordinates: [[1, 2]] })).toBe(false);
    expect(
      accepted({
        type: 'LineString',
        coordinates: [
          [1, 2, 0],
          [3, 4, 0],
        ],
      }),
    ).toBe(false);
    expect(accepted({ type: 'MultiLineString', coordinates: [] })).toBe(false);
    expect(
      accepted({
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [0, 0],
          ],
        ],
      }),
    ).toBe(false);
    expect(accepted({ type: 'Polygon', coordinates: [] })).toBe(false);
    expect(accepted({ type: 'Point', coordinates: [1, 2] })).toBe(false);
    expect(accepted(null)).toBe(false);
  });

  test('base linework may say more than is asked of it', () => {
    const road = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', id: 'x', properties: { kind: 'main', lanes: 4 }, geometry: { type: 'Point', coordinates: [1, 2] } }],
    };
    expect(schema.baseSchema.parse(road).features[0]!.properties).toEqual({ kind: 'main', lanes: 4 });
  });
});

describe('JSON Schemas', () => {
  const schemas = schema.jsonSchemas() as Record<
    string,
    { $schema?: string; type?: string; required?: string[]; additionalProperties?: unknown; properties?: Record<string, unknown> }
  >;

  test('one for every kind of YAML file', () => {
    expect(Object.keys(schemas)).toEqual([
      'project.json',
      'block.json',
      'source.json',
      'indicators.json',
      'overview.json',
      'vocab.json',
      'district.json',
    ]);
    for (const of of Object.values(schemas)) expect(of.$schema).toMatch(/^https:\/\/json-schema\.org\//);
  });

  test('need a text in one language, whichever', () => {
    const { name } = schemas['project.json']!.properties!;
    expect(name).toMatchObject({ anyOf: [{ required: ['zh'] }, { required: ['en'] }], additionalProperties: false });
    expect(name).not.toHaveProperty('required');
  });

  test('know the keys that the files have, which are needed, and that there are no others', () => {
    const { 'project.json': of } = schemas;
    expect(of).toMatchObject({ type: 'object', additionalProperties: false });
    expect(of!.required).toEqual(['id', 'name', 'sector', 'location', 'observations']);
    for (const [kind, folder] of [
      ['project', 'projects'],
      ['block', 'blocks'],
      ['source', 'sources'],
    ] as const) {
      for (const name of readdirSync(tiny(`data/${folder}`))) {
        const keys = Object.keys(yaml(`data/${folder}/${name}`) as object);
        expect(Object.keys(schemas[`${kind}.json`]!.properties!)).toEqual(expect.arrayContaining(keys));
        expect(keys).toEqual(expect.arrayContaining(schemas[`${kind}.json`]!.required!));
      }
    }
  });

  test('are plain JSON', () => {
    expect(JSON.parse(JSON.stringify(schemas))).toEqual(schemas);
  });
});

describe('languages of a district', () => {
  const languages = schema.districtSchema.shape.languages;

  test.each([[['zh', 'en']], [['en', 'zh']], [['zh']], [['en']], [undefined]])('%j', (listed) => {
    expect(languages.parse(listed)).toEqual(listed);
  });
  test.each([[[]], [['zh', 'zh']], [['fr']], ['zh']])('not %j', (listed) => {
    expect(languages.safeParse(listed).success).toBe(false);
  });
});

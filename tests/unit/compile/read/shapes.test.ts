import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import gcoord from 'gcoord';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../../../src/compile/check/check.ts';
import { mapPositions } from '../../../../src/compile/read/coordinates.ts';
import { compile } from '../../../../src/compile/dataset/compile.ts';
import { formatIssue } from '../../../../src/compile/read/issue.ts';
import type { LngLat } from '../../../../src/model/dataset.ts';

/* Shapes drawn on a Chinese map, in a made-up district that lies where such maps differ from WGS-84. */

const SYSTEMS = { gcj02: gcoord.GCJ02, bd09: gcoord.BD09 };
type Shifted = keyof typeof SYSTEMS;

const BOX: LngLat[] = [
  [120.1, 30.1],
  [120.3, 30.1],
  [120.3, 30.3],
  [120.1, 30.3],
  [120.1, 30.1],
];
const within = (west: number, south: number, size: number): LngLat[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
/** What is drawn, by file: as it is on the ground. */
const DRAWN: Record<string, { id: string; properties: object; geometry: { type: string; coordinates: unknown } }> = {
  'geo/district.geojson': {
    id: 'exampleton',
    properties: { name: { zh: '示例区', en: 'Exampleton' } },
    geometry: { type: 'Polygon', coordinates: [BOX] },
  },
  'geo/blocks.geojson': {
    id: 'harbour',
    properties: { confidence: 'low', extent: { zh: '编造。', en: 'Made up.' }, anchor: [120.16, 30.16] },
    geometry: { type: 'MultiPolygon', coordinates: [[within(120.14, 30.14, 0.05)]] },
  },
  'geo/projects.geojson': {
    id: 'pier',
    properties: {},
    geometry: {
      type: 'LineString',
      coordinates: [
        [120.15, 30.15],
        [120.17, 30.18],
      ],
    },
  },
  'geo/base/water.geojson': {
    id: 'river',
    properties: { kind: 'river', name: { zh: '样河', en: 'Sample River' }, width_m: 90 },
    geometry: {
      type: 'MultiLineString',
      coordinates: [
        [
          [120.09, 30.2],
          [120.31, 30.22],
        ],
      ],
    },
  },
  'geo/base/places.geojson': {
    id: 'square',
    properties: { kind: 'landmark', name: { zh: '广场', en: 'Square' }, rank: 1 },
    geometry: { type: 'Point', coordinates: [120.2, 30.2] },
  },
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-shapes-'));
  for (const folder of ['data/blocks', 'data/projects', 'data/sources', 'geo/base']) mkdirSync(join(root, folder), { recursive: true });
  const tiny = (path: string) => readFileSync(join('tests/fixtures/tiny-district', path), 'utf8');
  const put = (path: string, text: string) => writeFileSync(join(root, path), text);
  put(
    'data/district.yaml',
    tiny('data/district.yaml').replace(/bounds: .*\nview: .*/, 'bounds: [120.1, 30.1, 120.3, 30.3]\nview: [120.1, 30.1, 120.3, 30.3]'),
  );
  put('data/vocab.yaml', tiny('data/vocab.yaml'));
  for (const source of ['gazette-2030', 'review-2031']) put(`data/sources/${source}.yaml`, tiny(`data/sources/${source}.yaml`));
  put('data/blocks/harbour.yaml', tiny('data/blocks/harbour.yaml').replace(/lead: .*/, 'lead: [pier]'));
  put(
    'data/projects/pier.yaml',
    `id: pier
name: { zh: 码头, en: Pier }
sector: transport
location: { precision: street, uncertainty_m: 200, shape: pier, basis: { zh: 图, en: Map } }
observations:
  - { asof: 2030-03, source: gazette-2030, paragraphs: [5], stage: proposed, text: { zh: 码头。, en: A pier. } }
`,
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Draws everything as it stands on a map of the system; without one, as it is. */
function draw(crs?: Shifted | 'wgs84'): void {
  const shown = <T>(coordinates: T): T =>
    crs === undefined || crs === 'wgs84'
      ? coordinates
      : mapPositions(coordinates, (p) => gcoord.transform<[number, number]>([...p], gcoord.WGS84, SYSTEMS[crs]));
  for (const [path, { id, properties, geometry }] of Object.entries(DRAWN)) {
    const { anchor } = properties as { anchor?: LngLat };
    const feature = {
      type: 'Feature',
      id,
      properties: { ...properties, ...(anchor && { anchor: shown(anchor) }), precision_m: 100, origin: 'Made up.', ...(crs && { crs }) },
      geometry: { ...geometry, coordinates: shown(geometry.coordinates) },
    };
    writeFileSync(join(root, path), `{"type":"FeatureCollection","features":[\n${JSON.stringify(feature)}\n]}\n`);
  }
}

/** Everything that is drawn of the district, in words that can be compared: positions to the metre. */
const told = () => {
  const { shapes, base, dataset } = compile(root);
  const near = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value), (_key, v: unknown) => (typeof v === 'number' ? Number(v.toFixed(5)) : v)) as T;
  return near({ shapes, base, anchors: dataset.blocks.map((b) => [b.anchor, b.bounds]), points: dataset.projects.map((p) => p.point) });
};

describe('shapes drawn on a Chinese map', () => {
  test.each(['gcj02', 'bd09'] as const)('of %s leave the reading in WGS-84: outlines, anchors, lines, points, base map', (crs) => {
    draw('wgs84');
    const expected = told();
    draw();
    expect(told(), 'without crs they are WGS-84').toEqual(expected);
    draw(crs);
    const differing = (one: unknown, other: unknown): number =>
      typeof one === 'number' && typeof other === 'number'
        ? Math.abs(one - other)
        : one !== null && typeof one === 'object'
          ? Math.max(0, ...Object.entries(one).map(([key, value]) => differing(value, (other as Record<string, unknown>)[key])))
          : one === other
            ? 0
            : Infinity;
    // Of a conversion there and back, a metre.
    expect(differing(expected, told())).toBeLessThanOrEqual(2e-5);
    expect(JSON.stringify(told())).not.toContain('crs');
  });

  test('are compared with the district as they lie on the ground', () => {
    draw('wgs84');
    const path = join(root, 'geo/projects.geojson');
    // Without its crs, what stands at the edge of the bounds would lie beyond them.
    const edge = gcoord.transform<[number, number]>([120.2999, 30.2], gcoord.WGS84, gcoord.GCJ02);
    const inside = gcoord.transform<[number, number]>([120.29, 30.2], gcoord.WGS84, gcoord.GCJ02);
    const file = (crs: string) =>
      `{"type":"FeatureCollection","features":[\n{"type":"Feature","id":"pier","properties":{"precision_m":100,"origin":"Made up."${crs}},"geometry":{"type":"LineString","coordinates":${JSON.stringify([inside, edge])}}}\n]}\n`;
    writeFileSync(path, file(',"crs":"gcj02"'));
    expect(check(root).issues.map(formatIssue)).toEqual([]);
    writeFileSync(path, file(''));
    expect(check(root).issues.map(formatIssue)).toEqual([expect.stringContaining("pier reaches beyond the district's bounds")]);
  });

  test('name one of three systems', () => {
    draw('wgs84');
    const path = join(root, 'geo/district.geojson');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"crs":"wgs84"', '"crs":"GCJ-02"'));
    expect(check(root).issues.map(formatIssue)).toEqual([
      expect.stringMatching(/^geo\/district\.geojson:2:\d+: .*crs is "GCJ-02", expected (one of )?"?wgs84/),
    ]);
  });
});

test('files of shapes that are not there are files without shapes', () => {
  draw('wgs84');
  rmSync(join(root, 'geo/blocks.geojson'));
  rmSync(join(root, 'geo/projects.geojson'));
  expect(check(root).issues.map(formatIssue)).toEqual([
    expect.stringContaining('block "harbour" has no outline, expected a feature with that id in geo/blocks.geojson'),
    expect.stringContaining('shape "pier" is unknown, expected the id of a feature in geo/projects.geojson'),
  ]);
});

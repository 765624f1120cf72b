import { along, booleanPointInPolygon, coordAll, distance, length, lineString, pointToLineDistance, pointToPolygonDistance } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, LineString, Polygon, Position } from 'geojson';
import { describe, expect, it, test } from 'vitest';
import { check } from '../../src/compile/check/check.ts';
import { compileTables } from '../../src/compile/dataset/compile.ts';

/* Where the records are: what is drawn lies where its record says that it is, and nothing is drawn twice or too large. */

const { tables } = check('.');
const { dataset, shapes, base } = compileTables(tables!);
const outline = tables!.districtShape.value.features[0]!;
const METRES = { units: 'meters' } as const;

const byId = <T extends Geometry>({ features }: FeatureCollection): Map<string, Feature<T>> =>
  new Map(features.map((f) => [String(f.id), f as Feature<T>]));
const drawn = byId(shapes.projects);
const blocks = byId<Polygon>(shapes.blocks);

/** Metres from a position to an area; nothing inside it. */
const outside = (position: Position, area: Polygon): number =>
  booleanPointInPolygon(position, area) ? 0 : pointToPolygonDistance(position, area, METRES);

describe('the shapes of records', () => {
  it.each(tables!.projectShapes.value.features.map((f) => [f.id, f] as const))('%s keeps to the district', (_id, shape) => {
    const tolerance = outline.properties.precision_m + shape.properties.precision_m;
    const furthest = Math.max(...coordAll(shape.geometry as Geometry).map((p) => outside(p, outline.geometry as Polygon)));
    expect(furthest).toBeLessThanOrEqual(tolerance);
  });

  it('name the licence where they come from OpenStreetMap', () => {
    const taken = tables!.projectShapes.value.features.filter((f) => f.properties.origin.includes('OpenStreetMap'));
    expect(taken.length).toBeGreaterThan(0);
    for (const { id, properties } of taken) expect(properties.origin, id).toMatch(/© OpenStreetMap contributors, ODbL 1\.0/);
  });
});

describe('a record tied to a block by where it lies', () => {
  const tied = dataset.projects.filter((p) => p.block_basis === 'geography' && p.block && p.point);
  it('is not the only one', () => expect(tied.length).toBeGreaterThan(1));
  it.each(tied.map((p) => [p.id, p] as const))('%s lies in the outline, or no further off than it is uncertain', (id, project) => {
    const place = drawn.has(id) ? coordAll(drawn.get(id)!.geometry) : [project.point!];
    const nearest = Math.min(...place.map((p) => outside(p, blocks.get(project.block!)!.geometry)));
    expect(nearest).toBeLessThanOrEqual(project.uncertainty_m!);
  });
});

test.each(['yuanzhou-south-plot', 'yuanzhou-hotel-surroundings', 'tianxin-future-community'])(
  'the outline of Zhuangqiao holds %s, which a source puts in it',
  (id) => {
    expect(booleanPointInPolygon(dataset.projects.find((p) => p.id === id)!.point!, blocks.get('zhuangqiao')!)).toBe(true);
  },
);

test('records that stand on one point belong to one whole', () => {
  const stacks = new Map<string, string[]>();
  for (const { id, point, within } of dataset.projects) {
    if (!point) continue;
    const key = point.join();
    stacks.set(key, [...(stacks.get(key) ?? []), within ?? id]);
  }
  const shared = [...stacks.values()].filter((wholes) => wholes.length > 1);
  expect(shared.length).toBeGreaterThan(0);
  for (const wholes of shared) expect([...new Set(wholes)], wholes.join()).toHaveLength(1);
});

/** Lines of which only a part was being built at the date of the report that says so. */
describe.each(['metro-line-3', 'metro-line-4'])('%s', (id) => {
  const line = lineString((drawn.get(id)!.geometry as LineString).coordinates);
  const reported = dataset.projects.find((p) => p.id === id)!.observations.at(-1)!.asof;
  const metro = base.rail!.features.filter((f) => f.properties?.kind === 'metro') as Feature<LineString>[];
  const before = metro.filter((f) => f.properties?.opened !== null && String(f.properties?.opened) <= reported);
  const after = metro.filter((f) => f.properties?.opened === null || String(f.properties?.opened) > reported);
  const ends = [line.geometry.coordinates[0]!, line.geometry.coordinates.at(-1)!];
  const total = length(line, METRES);
  const steps = Array.from({ length: Math.floor(total / 50) }, (_, i) => along(line, i * 50, METRES));
  /** How far a metro line of the base map is drawn from its place: less than this is the same line. */
  const SAME_LINE_M = 60;

  it('leaves out what was open before', () => {
    expect(before.length).toBeGreaterThan(0);
    const inner = steps.filter((p) => ends.every((end) => distance(p, end, METRES) > 2 * SAME_LINE_M));
    expect(inner.length).toBeGreaterThan(0);
    for (const open of before)
      for (const p of inner)
        expect(pointToLineDistance(p, open, METRES), `${open.id} at ${p.geometry.coordinates.join()}`).toBeGreaterThan(SAME_LINE_M);
  });

  it('runs where a stretch opened later', () => {
    for (const p of steps)
      expect(Math.min(...after.map((f) => pointToLineDistance(p, f, METRES))), p.geometry.coordinates.join()).toBeLessThanOrEqual(
        SAME_LINE_M,
      );
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { z } from 'zod';
import * as schema from '../../src/compile/read/schema.ts';
import { fuzz } from './cases.ts';
import { layDistrict } from './district-folder.ts';
import { expectChecked, expectRead } from './faults.ts';
import { hostileText } from './hostile-text.ts';
import { mutated } from './mutations.ts';

const root = layDistrict();

const FILES = new Map<string, z.ZodType>([
  ['geo/district.geojson', schema.districtShapeSchema],
  ['geo/blocks.geojson', schema.blockShapesSchema],
  ['geo/projects.geojson', schema.projectShapesSchema],
  ['geo/base/places.geojson', schema.baseSchema],
  ['geo/base/water.geojson', schema.baseSchema],
]);
const whole = new Map([...FILES.keys()].map((path) => [path, readFileSync(join(root, path), 'utf8')]));

const number = fc.oneof(
  fc.double(),
  fc.integer({ min: -200, max: 200 }),
  fc.constantFrom(0, -0, 1e308, 5e-324, 180, -180, 90, 90.0000001, 10, 50, 9.99, 50.01),
);
const position = fc.oneof({ weight: 4, arbitrary: fc.tuple(number, number) }, { weight: 1, arbitrary: fc.array(number, { maxLength: 4 }) });
/** A ring near where the district is: closed or not, crossed, turned round, with points that stand twice. */
const near = fc
  .tuple(fc.integer({ min: 9_940, max: 10_060 }), fc.integer({ min: 49_960, max: 50_040 }))
  .map(([x, y]) => [x / 1000, y / 1000]);
const ring = fc.oneof(
  fc.array(near, { maxLength: 12 }),
  fc.array(near, { minLength: 3, maxLength: 12 }).map((points) => [...points, points[0]!]),
  fc.array(position, { maxLength: 5 }),
  near.map((point) => [point, point, point, point]),
);
const coordinates: fc.Arbitrary<unknown> = fc.oneof(
  position,
  ring,
  fc.array(ring, { maxLength: 3 }),
  fc.array(fc.array(ring, { maxLength: 2 }), { maxLength: 2 }),
  fc.nat(3_000).map((depth) => `DEEP${depth}`),
  fc.anything(),
);
const geometry = fc.oneof(
  fc.record({
    type: fc.constantFrom('Point', 'LineString', 'Polygon', 'MultiPolygon', 'MultiLineString', 'GeometryCollection', 'polygon'),
    coordinates,
  }),
  fc.record({ type: fc.constant('Polygon'), coordinates: fc.array(ring, { minLength: 1, maxLength: 3 }) }),
  fc.constantFrom(null, {}, [], { type: 'GeometryCollection', geometries: [] }),
);

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

/** Every place of a value, as the keys that lead there. */
function placesOf(value: Value, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [at];
  // Of a long list of points a few are as good as all.
  const entries: [string | number, Value][] = Array.isArray(value) ? value.slice(0, 6).map((v, i) => [i, v]) : Object.entries(value);
  return [at, ...entries.flatMap(([key, inner]) => placesOf(inner, [...at, key]))];
}

/** The value with something else at a place. */
function replaced(value: Value, [key, ...rest]: (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((inner, i) => (i === key ? replaced(inner, rest, by) : inner));
  return { ...(value as object), [key]: replaced((value as Record<string, Value>)[key]!, rest, by) };
}

/** JSON that could hold what JSON cannot: a value nested deep stands for itself by its depth. */
const written = (value: unknown): string =>
  (JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? 'null').replace(
    /"DEEP(\d+)"/g,
    (_all, depth: string) => '['.repeat(Number(depth)) + ']'.repeat(Number(depth)),
  );

const places = new Map([...whole].map(([path, text]) => [path, placesOf(JSON.parse(text) as Value)]));

/** A file of shapes with another value, geometry or text somewhere in it, or changed as a text. */
const shapes = fc.constantFrom(...FILES.keys()).chain((path) => {
  const text = whole.get(path)!;
  const geometries = places.get(path)!.filter((at) => at.at(-1) === 'geometry');
  const rewritten = (at: fc.Arbitrary<(string | number)[]>, by: fc.Arbitrary<unknown>) =>
    fc.tuple(at, by).map(([at, by]) => written(replaced(JSON.parse(text) as Value, at, by)));
  return fc
    .oneof(
      { weight: 3, arbitrary: rewritten(fc.constantFrom(...geometries), geometry) },
      { weight: 3, arbitrary: rewritten(fc.constantFrom(...places.get(path)!), fc.oneof(coordinates, hostileText, number, fc.anything())) },
      {
        weight: 2,
        arbitrary: mutated(
          [text],
          fc.oneof(hostileText, fc.constantFrom('[', ']', '{', '}', ',', ':', '"', 'null', '1e999', 'NaN', '-', '[[', '__proto__')),
        ),
      },
      { weight: 1, arbitrary: hostileText },
    )
    .map((text) => ({ path, text }));
});

fuzz(
  'a file of shapes, however it is broken, is read or told with file, line and column',
  1_000,
  fc.property(shapes, ({ path, text }) => expectRead(root, path, text, FILES.get(path)!)),
);

fuzz(
  'a district with such shapes in it is checked to the end',
  60,
  fc.property(shapes, ({ path, text }) => expectChecked(root, path, text)),
);

import { readFileSync } from 'node:fs';
import { booleanPointInPolygon, bbox } from '@turf/turf';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { load } from '../../../../src/compile/read/load.ts';
import { districtShapeSchema } from '../../../../src/compile/read/schema.ts';
import { coveredArea } from '../../../../src/compile/streets/area.ts';
import { classify } from '../../../../src/compile/streets/classify.ts';
import { streetsOf } from '../../../../src/compile/streets/features.ts';
import type { Answer } from '../../../../src/compile/streets/overpass.ts';

const answer = JSON.parse(readFileSync('tests/fixtures/overpass-answer.json', 'utf8')) as Answer;
const area = coveredArea(load('tests/fixtures/tiny-district', 'geo/district.geojson', districtShapeSchema, [])!.value);
const streets = streetsOf([answer], area);
const byId = new Map(streets.map((s) => [s.id, s]));
const element = (id: string) => answer.elements.find((e) => `${e.type}/${e.id}` === id);

describe('the covered area', () => {
  test('is the outline with a kilometre around it', () => {
    const [west, south, east, north] = bbox(area);
    const km = 1 / 111.2;
    expect(south).toBeCloseTo(49.975 - km, 3);
    expect(north).toBeCloseTo(50.028 + km, 3);
    expect(west).toBeLessThan(9.955);
    expect(east).toBeGreaterThan(10.045);
  });
});

describe('what is drawn', () => {
  test('roads have a class, and a name in both languages where there is one', () => {
    expect(byId.get('way/101')!.properties).toEqual({ kind: 'road', class: 'expressway', name: { zh: '环城高速', en: 'Ring Expressway' } });
    expect(byId.get('way/103')!.properties).toEqual({ kind: 'road', class: 'street', name: { zh: '钟楼街' } });
    expect(byId.get('way/106')!.properties).toMatchObject({ class: 'minor', tunnel: true });
  });
  test('several ways are one area, with its islands', () => {
    const lake = byId.get('relation/202')!;
    expect(lake.properties).toEqual({ kind: 'water', name: { zh: '示例湖', en: 'Example Lake' } });
    expect((lake.geometry as Polygon).coordinates).toHaveLength(2);
  });
  test('lines are cut where the area ends, and simplified', () => {
    const [west, , east] = bbox(byId.get('way/101')!.geometry);
    expect(west).toBeGreaterThan(bbox(area)[0]);
    expect(east).toBeLessThan(bbox(area)[2]!);
    expect(byId.get('way/107')!.geometry.coordinates).toEqual([
      [9.95, 50.004],
      [10.05, 50.004],
    ]);
  });
  test('every position has five decimals at most', () => {
    for (const { geometry } of streets)
      for (const n of JSON.stringify(geometry.coordinates).match(/[\d.]+/g)!) expect(n).toMatch(/^\d+(\.\d{1,5})?$/);
  });
  test('the order is its own: the same things in any order, or twice, give the same list', () => {
    const turned = { ...answer, elements: [...answer.elements].reverse() };
    expect(streetsOf([turned, answer], area)).toEqual(streets);
  });
});

describe('what is left out', () => {
  test.each([
    ['way/301', 'military land'],
    ['way/302', 'a road on military land'],
    ['way/304', 'a house on military land'],
    ['way/305', 'a house that reaches onto military land'],
    ['way/306', 'a military thing by itself'],
    ['way/307', 'a runway'],
    ['way/308', 'a house beside a runway'],
    ['node/309', 'a place for helicopters'],
    ['way/310', 'a road for the military'],
    ['way/104', 'a lane of a car park'],
    ['way/110', 'a house too small to be seen'],
    ['way/401', 'a road far away'],
    ['way/402', 'a house far away'],
  ])('%s, %s', (id) => {
    expect(element(id)).toBeDefined();
    expect(byId.has(id)).toBe(false);
  });
  test('a road that crosses military land is cut at its edges, a park that reaches into it too', () => {
    expect(byId.get('way/303')!.geometry.coordinates).toEqual([
      [
        [10.01, 49.984],
        [10.02, 49.984],
      ],
      [
        [10.03, 49.984],
        [10.038, 49.984],
      ],
    ]);
    expect(bbox(byId.get('way/311')!.geometry)).toEqual([10.016, 49.981, 10.02, 49.984]);
  });
  test('no place of what is drawn lies inside military land', () => {
    const ring = (element('way/301')!['geometry'] as { lon: number; lat: number }[]).map(({ lon, lat }) => [lon, lat]);
    const land: Polygon = { type: 'Polygon', coordinates: [ring] };
    for (const { geometry } of streets)
      for (const at of (geometry.coordinates as unknown[]).flat(Infinity).flatMap((n, i, all) => (i % 2 ? [] : [[n, all[i + 1]]])))
        expect(booleanPointInPolygon(at as [number, number], land, { ignoreBoundary: true })).toBe(false);
  });
});

describe('tags', () => {
  test.each([
    [{ highway: 'construction' }, false],
    [{ highway: 'toString' }, false],
    [{ highway: 'footway', footway: 'sidewalk' }, false],
    [{ waterway: 'stream', tunnel: 'culvert' }, false],
    [{ building: 'no' }, true],
    [{ building: 'hangar' }, true],
    [{ landuse: 'military', leisure: 'park' }, true],
    [{ aeroway: 'terminal', building: 'yes' }, true],
    [{ leisure: 'pitch' }, true],
  ])('%j is not drawn', (tags, areal) => expect(classify(tags as Record<string, string>, areal)).toBeNull());

  test('without a Chinese name, the one on the ground stands', () => {
    expect(classify({ highway: 'primary', name: 'Quai', 'name:en': 'Quay' }, false)).toMatchObject({ name: { zh: 'Quai', en: 'Quay' } });
    expect(classify({ highway: 'primary', 'name:en': 'Quay' }, false)).toMatchObject({ name: { zh: 'Quay' } });
  });
});

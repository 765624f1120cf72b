/** Cuts lines and areas by an area. */
import {
  along,
  bbox,
  booleanPointInPolygon,
  difference,
  feature,
  featureCollection,
  flatten,
  intersect,
  length,
  lineSplit,
} from '@turf/turf';
import type { Feature, Geometry, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Bounds } from '../../model/dataset.ts';

export type Area = Polygon | MultiPolygon;
export type Line = LineString | MultiLineString;

/** An area that others are cut by, with its box. */
export interface Cutter {
  area: Area;
  box: Bounds;
}

export const cutter = (area: Area): Cutter => ({ area, box: bbox(area).slice(0, 4) as Bounds });

/** Whether two boxes share a place. */
export const meet = (a: Bounds, b: Bounds): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

const boxOf = (geometry: Geometry): Bounds => bbox(geometry).slice(0, 4) as Bounds;
const inside = (at: Position, { area, box: [west, south, east, north] }: Cutter): boolean =>
  at[0]! >= west && at[0]! <= east && at[1]! >= south && at[1]! <= north && booleanPointInPolygon(at, area);

/** The parts of a line inside an area and outside it, in the line's order. */
export function splitLine(line: Line, by: Cutter): { inside: Position[][]; outside: Position[][] } {
  const parts: { inside: Position[][]; outside: Position[][] } = { inside: [], outside: [] };
  const put = (positions: Position[], at: Position) => parts[inside(at, by) ? 'inside' : 'outside'].push(positions);
  for (const positions of line.type === 'LineString' ? [line.coordinates] : line.coordinates) {
    const one: LineString = { type: 'LineString', coordinates: positions };
    const pieces = meet(boxOf(one), by.box) ? flatten(lineSplit(feature(one), feature(by.area))).features : [];
    if (pieces.length < 2) put(positions, positions[Math.floor(positions.length / 2)]!);
    for (const piece of pieces.length < 2 ? [] : pieces) {
      const of = piece as Feature<LineString>;
      put(of.geometry.coordinates, along(of, length(of) / 2).geometry.coordinates);
    }
  }
  return parts;
}

/** What of a geometry lies inside an area; null when nothing does. */
export function keepInside(geometry: Line | Area, by: Cutter): Line | Area | null {
  if (!meet(boxOf(geometry), by.box)) return null;
  // Most things lie wholly inside, which is seen without cutting: the area is far larger, and has no holes.
  if (positionsOf(geometry).every((at) => inside(at, by))) return geometry;
  if (isLine(geometry)) return lineOf(splitLine(geometry, by).inside);
  return intersect(featureCollection([feature(geometry), feature(by.area)]))?.geometry ?? null;
}

/** What of a geometry lies outside areas; null when nothing does. */
export function leaveOut(geometry: Line | Area, areas: readonly Cutter[]): Line | Area | null {
  const box = boxOf(geometry);
  let rest: Line | Area | null = geometry;
  for (const by of areas) {
    if (!rest) return null;
    if (!meet(box, by.box)) continue;
    if (isLine(rest)) rest = lineOf(splitLine(rest, by).outside);
    else rest = difference(featureCollection([feature(rest), feature(by.area)]))?.geometry ?? null;
  }
  return rest;
}

export const isLine = (geometry: Geometry): geometry is Line => geometry.type.endsWith('LineString');

const lineOf = (lines: Position[][]): Line | null =>
  lines.length === 0
    ? null
    : lines.length === 1
      ? { type: 'LineString', coordinates: lines[0]! }
      : { type: 'MultiLineString', coordinates: lines };

function positionsOf(geometry: Line | Area): Position[] {
  switch (geometry.type) {
    case 'LineString':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    default:
      return geometry.coordinates.flat();
  }
}

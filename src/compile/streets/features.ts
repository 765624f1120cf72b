/** Makes the streets of what the server answered. */
import { area as squareMetres, booleanIntersects, booleanPointInPolygon, buffer, coordAll, feature, simplify, truncate } from '@turf/turf';
import type { Feature, Geometry, Polygon, Position } from 'geojson';
import osm2geojson from 'osm2geojson-lite';
import type { Street } from '../read/streets.ts';
import { classify, isClosed, type Tags } from './classify.ts';
import { cutter, isLine, keepInside, leaveOut, meet, type Area, type Cutter, type Line } from './clip.ts';
import type { Answer } from './overpass.ts';

type Kind = Street['properties']['kind'];

/** How far a line may move when it is simplified, in metres. */
const TOLERANCE_M: Record<Kind, number> = { road: 2, waterway: 4, water: 4, park: 4, building: 1 };
/** Areas that are too small to be drawn, in square metres. */
const SMALLEST_M2: Partial<Record<Kind, number>> = { building: 20, water: 100, park: 1000 };
const METRES_PER_DEGREE = 111_320;
const BATCH = 500;
/** A runway that stands as a line is left out with its surroundings, so many metres to each side. */
const RUNWAY_M = 200;

const ORDER: readonly Kind[] = ['park', 'water', 'waterway', 'building', 'road'];

/**
 * Roads, waters, parks and buildings within the area, simplified, five decimals, in an order of their own: the same answers in
 * any order give the same list. What is military or about flying is left out, and all inside it.
 */
export function streetsOf(answers: readonly Answer[], area: Polygon): Street[] {
  // Boxes share what crosses their edges.
  const elements = new Map(answers.flatMap((a) => a.elements).map((e) => [`${e.type}/${e.id}`, e]));
  const things = shapesOf([...elements.values()]);
  const closed = things.filter((thing) => isClosed(thing.properties)).flatMap((thing) => closedArea(thing.geometry));
  const covered = cutter(area);
  return things
    .flatMap((thing) => streetOf(thing, covered, closed) ?? [])
    .sort((a, b) => ORDER.indexOf(a.properties.kind) - ORDER.indexOf(b.properties.kind) || (a.id < b.id ? -1 : 1));
}

/** Every element comes with its own shape, so that they can be made by the batch: of many at once the package takes ever longer. */
function shapesOf(elements: readonly Answer['elements'][number][]): Feature<Geometry, Tags>[] {
  const shapes: Feature<Geometry, Tags>[] = [];
  for (let i = 0; i < elements.length; i += BATCH) {
    const batch = { elements: elements.slice(i, i + BATCH) };
    const { features } = osm2geojson(batch, { completeFeature: true, renderTagged: true, excludeWay: false });
    shapes.push(...(features as Feature<Geometry, Tags>[]));
  }
  return shapes;
}

/** The area that a closed thing takes up; a point takes none. */
function closedArea(geometry: Geometry): Cutter[] {
  if (isAreal(geometry)) return [cutter(geometry)];
  if (!isLine(geometry)) return [];
  const around = buffer(feature(geometry), RUNWAY_M / 1000, { units: 'kilometers' });
  return around ? [cutter(around.geometry)] : [];
}

const isAreal = (geometry: Geometry): geometry is Area => geometry.type.endsWith('Polygon');

function streetOf({ id, geometry, properties: tags }: Feature<Geometry, Tags>, covered: Cutter, closed: readonly Cutter[]): Street | null {
  if (!isLine(geometry) && !isAreal(geometry)) return null;
  const properties = classify(tags, isAreal(geometry));
  if (!properties) return null;
  const { kind } = properties;
  const open = kind === 'building' ? wholeHouse(geometry as Area, covered, closed) : openPart(geometry, covered, closed);
  const drawn = open && simplified(open, kind);
  return drawn ? { type: 'Feature', id: String(id), properties, geometry: drawn as Street['geometry'] } : null;
}

/** A house is not cut: it stands in the covered area with its first corner or not at all, and clear of what is closed. */
function wholeHouse(geometry: Area, covered: Cutter, closed: readonly Cutter[]): Area | null {
  const { box } = cutter(geometry);
  const corner = coordAll(geometry)[0]!;
  if (!meet(box, covered.box) || !booleanPointInPolygon(corner, covered.area)) return null;
  return closed.some((by) => meet(box, by.box) && booleanIntersects(geometry, by.area)) ? null : geometry;
}

/** What is wide or long is cut at the edges. */
function openPart(geometry: Line | Area, covered: Cutter, closed: readonly Cutter[]): Line | Area | null {
  const kept = keepInside(geometry, covered);
  return kept && leaveOut(kept, closed);
}

/** Simplified, and null when nothing is left that could be seen. */
function simplified(geometry: Line | Area, kind: Kind): Line | Area | null {
  if (isAreal(geometry) && squareMetres(geometry) < (SMALLEST_M2[kind] ?? 0)) return null;
  const coarse = simplify(geometry, { tolerance: TOLERANCE_M[kind] / METRES_PER_DEGREE });
  const rounded = truncate(coarse, { precision: 5, coordinates: 2 });
  return withoutTrifles(rounded);
}

/** Without lines and rings that rounding has left with too few places. */
function withoutTrifles(geometry: Line | Area): Line | Area | null {
  const line = (positions: Position[]) => distinct(positions).length >= 2;
  const rings = (area: Position[][]) => {
    const [outer, ...holes] = area.map(distinct).filter((ring, i) => i === 0 || ring.length >= 4);
    return outer && outer.length >= 4 ? [outer, ...holes] : null;
  };
  switch (geometry.type) {
    case 'LineString':
      return line(geometry.coordinates) ? { ...geometry, coordinates: distinct(geometry.coordinates) } : null;
    case 'MultiLineString': {
      const coordinates = geometry.coordinates.filter(line).map(distinct);
      return coordinates.length > 0 ? { ...geometry, coordinates } : null;
    }
    case 'Polygon': {
      const coordinates = rings(geometry.coordinates);
      return coordinates && { ...geometry, coordinates };
    }
    case 'MultiPolygon': {
      const coordinates = geometry.coordinates.map(rings).filter((area) => area !== null);
      return coordinates.length > 0 ? { ...geometry, coordinates } : null;
    }
  }
}

/** Without a position that stands twice in a row. */
const distinct = (positions: Position[]): Position[] =>
  positions.filter((at, i) => i === 0 || at[0] !== positions[i - 1]![0] || at[1] !== positions[i - 1]![1]);

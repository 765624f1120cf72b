/** Where made-up records stand: on the real district's ground, made so much larger that they lie no denser on it. */
import { booleanPointInPolygon, pointOnFeature } from '@turf/turf';
import type { Bounds, LngLat } from '../../model/dataset.ts';
import { extentOf, mapPositions } from '../read/coordinates.ts';
import type { Tables } from '../read/tables.ts';

type Outline = Tables['blockShapes']['value']['features'][number];

/** Degrees that no ground reaches beyond. */
const FARTHEST: LngLat = [179, 80];
/** How far from a landmark things stand, as a share of the ground's width and height. */
const AROUND = 0.03;
const TRIES = 200;

/** Degrees of latitude and longitude with a fifth decimal, about a metre. */
export const rounded = ([lng, lat]: LngLat): LngLat => [Math.round(lng * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];

/** The ground of a district of `count` records. */
export class Ground {
  /** How many times as long as the real one it is, and as wide. */
  readonly scale: number;
  readonly bounds: Bounds;
  readonly #centre: LngLat;
  readonly #random: () => number;
  readonly #district: Tables['districtShape']['value']['features'][number];
  readonly #blocks: ReadonlyMap<string, Outline>;
  readonly #landmarks: LngLat[];

  constructor(tables: Tables, count: number, random: () => number) {
    this.#random = random;
    const [west, south, east, north] = tables.district.value.bounds;
    this.#centre = [(west + east) / 2, (south + north) / 2];
    const [lng, lat] = this.#centre;
    const most = Math.min((FARTHEST[0] - Math.abs(lng)) / (east - lng), (FARTHEST[1] - Math.abs(lat)) / (north - lat));
    this.scale = Math.max(1, Math.min(most, Math.sqrt(count / Math.max(1, tables.projects.length))));
    this.bounds = this.box(tables.district.value.bounds);
    this.#district = this.feature(tables.districtShape.value.features[0]!);
    this.#blocks = new Map(tables.blockShapes.value.features.map((f) => [f.id, this.feature(f)]));
    this.#landmarks = tables.base
      .flatMap(({ value }) => value.features)
      .filter(({ properties: { name }, geometry }) => name !== undefined && geometry.type === 'Point')
      .map(({ geometry }) => this.point(geometry.coordinates as LngLat))
      .filter((point) => booleanPointInPolygon(point, this.#district));
    if (this.#landmarks.length === 0) this.#landmarks.push(pointOnFeature(this.#district).geometry.coordinates as LngLat);
  }

  /** Where a position of the real ground is on this one. */
  point([lng, lat]: LngLat): LngLat {
    const [x, y] = this.#centre;
    return rounded([x + this.scale * (lng - x), y + this.scale * (lat - y)]);
  }

  box([west, south, east, north]: Bounds): Bounds {
    return [...this.point([west, south]), ...this.point([east, north])];
  }

  /** A real Feature on this ground. */
  feature<T extends { geometry: { coordinates: unknown } }>(feature: T): T {
    return { ...feature, geometry: { ...feature.geometry, coordinates: mapPositions(feature.geometry.coordinates, (p) => this.point(p)) } };
  }

  /** A place within a block, or around one of the landmarks. */
  spot(block: string | undefined): LngLat {
    const outline = block === undefined ? undefined : this.#blocks.get(block);
    return (outline && this.#try(() => this.#within(outline))) ?? this.spotNear(this.#landmarks[this.#draw(this.#landmarks.length)]!);
  }

  /** A place in the district near another; that one where there is none. */
  spotNear(point: LngLat, share = AROUND): LngLat {
    const [west, south, east, north] = this.bounds;
    return this.#try(() => [point[0] + this.#bell() * share * (east - west), point[1] + this.#bell() * share * (north - south)]) ?? point;
  }

  /**
   * The coordinates of a real shape, as they are, moved so that one of its positions lies at `target`; null where it then reaches
   * beyond the bounds. Whole steps of the fifth decimal keep what is straight straight, and rings simple.
   */
  moved<T>(coordinates: T, target: LngLat): T | null {
    const from = anchorOf(coordinates);
    const [dx, dy] = rounded([target[0] - from[0], target[1] - from[1]]);
    const moved = mapPositions(coordinates, ([lng, lat]) => rounded([lng + dx, lat + dy]));
    const [w, s, e, n] = extentOf(moved);
    const [west, south, east, north] = this.bounds;
    return w >= west && s >= south && e <= east && n <= north ? moved : null;
  }

  #within({ geometry }: Outline): LngLat | null {
    const [west, south, east, north] = extentOf(geometry.coordinates);
    const point: LngLat = [west + this.#random() * (east - west), south + this.#random() * (north - south)];
    return booleanPointInPolygon(point, geometry) ? point : null;
  }

  /** The first of some tries that lies in the district. */
  #try(attempt: () => LngLat | null): LngLat | null {
    for (let n = 0; n < TRIES; n++) {
      const point = attempt();
      if (point && booleanPointInPolygon(rounded(point), this.#district)) return rounded(point);
    }
    return null;
  }

  #draw(count: number): number {
    return Math.floor(this.#random() * count);
  }

  /** From -3 to 3, mostly near 0: the sum of six even draws is close to a normal one of variance 1. */
  #bell(): number {
    let sum = -3;
    for (let n = 0; n < 6; n++) sum += this.#random();
    return sum * Math.SQRT2;
  }
}

/** The position by which a shape is put in its place: the middle one of its first line or ring. */
export function anchorOf(coordinates: unknown): LngLat {
  const list = coordinates as unknown[][];
  return typeof list[0]?.[0] === 'number' ? (list[list.length >> 1] as LngLat) : anchorOf(list[0]);
}

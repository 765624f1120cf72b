import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { Bounds, LngLat } from '../../model/dataset.ts';
import { EQUATORIAL_RADIUS_M } from '../../model/earth.ts';
import type { Compiled } from '../dataset/compile.ts';
import { CARD_COLOURS as c } from './colours.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './size.ts';
import { round } from './typeset.ts';

/** `[west, north, east, south]` on the plane. */
type Extent = [number, number, number, number];

/** Where the camera stands: what lies in the middle of the map's part of the card, and how much of it. */
export interface Camera {
  middle: [number, number];
  metresPerPixel: number;
}

/** The part of the card that the text leaves to the map, in pixels. */
export const MAP_WINDOW = { x: 560, y: 0, width: CARD_WIDTH - 560, height: CARD_HEIGHT } as const;
const FOCUS = [MAP_WINDOW.x + MAP_WINDOW.width / 2, MAP_WINDOW.y + MAP_WINDOW.height / 2] as const;

/** A feature as a path on the plane. */
interface Drawn {
  path: string;
  extent: Extent;
  kind: string;
  width: number;
}

interface Layer {
  kinds?: readonly string[];
  fill?: string;
  stroke?: string;
  opacity?: number;
  dash?: readonly number[];
  /** Stroke width: pixels, or at least as many pixels where the feature has a width in metres. */
  pixels?: number;
  trueWidth?: boolean;
}

/** The district's linework on a plane whose unit is a metre at the district's middle (Mercator, y to the south). */
export class Ground {
  readonly #stretch: number;
  readonly #base: Record<string, Drawn[]>;
  readonly #district: Drawn[];
  readonly #blocks: Map<string, Drawn>;
  readonly #published: ReadonlySet<string>;

  constructor({ dataset, base, shapes }: Compiled) {
    const [, south, , north] = dataset.district.view;
    this.#stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
    const draw = (features: readonly Feature[]) => features.flatMap((f) => this.drawn(f.geometry, f.properties ?? {}) ?? []);
    this.#base = Object.fromEntries(Object.entries(base).map(([name, of]: [string, FeatureCollection]) => [name, draw(of.features)]));
    this.#district = draw(shapes.district.features);
    this.#published = new Set(shapes.blocks.features.filter((f) => f.properties?.published).map((f) => String(f.id)));
    this.#blocks = new Map(shapes.blocks.features.map((f) => [String(f.id), this.drawn(f.geometry, {})!]));
  }

  at([lng, lat]: LngLat | Position): [number, number] {
    const scale = EQUATORIAL_RADIUS_M * this.#stretch;
    const y = Math.log(Math.tan(Math.PI / 4 + (lat! * Math.PI) / 360));
    return [(scale * lng! * Math.PI) / 180, -scale * y];
  }

  /** A camera that shows all of an extent within the given pixels, and no closer than `closest` metres a pixel. */
  around([west, south, east, north]: Bounds, room: { width: number; height: number }, closest: number): Camera {
    const [left, bottom] = this.at([west, south]);
    const [right, top] = this.at([east, north]);
    return {
      middle: [(left + right) / 2, (top + bottom) / 2],
      metresPerPixel: Math.max(closest, (right - left) / room.width, (bottom - top) / room.height),
    };
  }

  /** Where a position is on the card. */
  onCard(camera: Camera, position: LngLat | Position): [number, number] {
    const [x, y] = this.at(position);
    return [FOCUS[0] + (x - camera.middle[0]) / camera.metresPerPixel, FOCUS[1] + (y - camera.middle[1]) / camera.metresPerPixel];
  }

  /** A geometry as a path on the plane; null for points. */
  drawn(geometry: Geometry, properties: Record<string, unknown>): Drawn | null {
    const lines = linesOf(geometry);
    if (lines.length === 0) return null;
    const extent: Extent = [Infinity, Infinity, -Infinity, -Infinity];
    const close = geometry.type.endsWith('Polygon') ? 'z' : '';
    const path = lines
      .map((line) => {
        const points = line.map((position) => {
          const [x, y] = this.at(position);
          extent[0] = Math.min(extent[0], x);
          extent[1] = Math.min(extent[1], y);
          extent[2] = Math.max(extent[2], x);
          extent[3] = Math.max(extent[3], y);
          return `${Math.round(x)} ${Math.round(y)}`;
        });
        return `M${points.join('L')}${close}`;
      })
      .join('');
    const { kind, width_m: width } = properties;
    return { path, extent, kind: typeof kind === 'string' ? kind : '', width: typeof width === 'number' ? width : 0 };
  }

  /** Land, water, roads and the district's limit. */
  base(camera: Camera): string {
    const { district = this.#district, land = [], hills = [], water = [], roads = [], rail = [] } = this.#base;
    const layer = (features: readonly Drawn[], style: Layer) => this.paint(camera, features, style);
    const near = camera.metresPerPixel < 14;
    return this.plane(camera, [
      layer(district, { fill: c.land }),
      layer(land, { kinds: ['urban'], fill: c.urban }),
      layer(hills, { fill: c.hill, opacity: 0.75 }),
      layer(land, { kinds: ['green'], fill: c.green }),
      layer(water, { kinds: ['stream'], stroke: c.water, pixels: 1.5, trueWidth: true }),
      layer(water, { kinds: ['river'], stroke: c.water, pixels: 3, trueWidth: true }),
      layer(water, { kinds: ['lake'], fill: c.water }),
      ...(near ? [layer(roads, { kinds: ['secondary'], stroke: c.casing, pixels: 1.6 })] : []),
      layer(roads, { kinds: ['main'], stroke: c.casing, pixels: near ? 5 : 1.8 }),
      ...(near ? [layer(roads, { kinds: ['main'], stroke: c.road, pixels: 3 })] : []),
      layer(rail, { kinds: ['railway'], stroke: c.rail, pixels: 1.6 }),
      layer(roads, { kinds: ['expressway'], stroke: c.casing, pixels: near ? 8 : 4.5 }),
      layer(roads, { kinds: ['expressway'], stroke: c.expressway, pixels: near ? 5 : 2.6 }),
      layer(district, { stroke: c.boundary, pixels: 1.6, dash: [8, 4, 2, 4] }),
    ]);
  }

  /** A block's extent: dashed where it is indicative, since no source publishes it. */
  block(camera: Camera, id: string, hue: string, strength: number): string {
    const block = this.#blocks.get(id);
    if (!block) return '';
    return this.plane(camera, [
      this.paint(camera, [block], { fill: hue, opacity: 0.13 * strength }),
      this.paint(camera, [block], {
        stroke: hue,
        opacity: Math.min(1, 0.5 * strength),
        pixels: 2.4,
        ...(this.#published.has(id) ? {} : { dash: [9, 6] }),
      }),
    ]);
  }

  /** What is painted on the plane, as the camera sees it. */
  plane({ middle: [x, y], metresPerPixel }: Camera, parts: readonly string[]): string {
    const scale = 1 / metresPerPixel;
    return `<g transform="matrix(${scale} 0 0 ${scale} ${FOCUS[0] - x * scale} ${FOCUS[1] - y * scale})" stroke-linejoin="round" fill="none">${parts.join('')}</g>`;
  }

  paint(camera: Camera, features: readonly Drawn[], style: Layer): string {
    const { metresPerPixel: m } = camera;
    const seen = this.extent(camera);
    const of = features.filter((f) => (!style.kinds || style.kinds.includes(f.kind)) && overlap(f.extent, seen));
    const byWidth = new Map<number, string[]>();
    for (const feature of of) {
      const width = round(Math.max(style.trueWidth ? feature.width : 0, (style.pixels ?? 0) * m));
      byWidth.set(width, [...(byWidth.get(width) ?? []), feature.path]);
    }
    const paintOf = (width: number) =>
      style.fill
        ? ` fill="${style.fill}" fill-rule="evenodd"`
        : ` stroke="${style.stroke}" stroke-width="${width}"${style.dash ? ` stroke-dasharray="${style.dash.map((d) => round(d * m)).join(' ')}"` : ' stroke-linecap="round"'}`;
    const opacity = style.opacity === undefined ? '' : ` opacity="${round(style.opacity * 100) / 100}"`;
    return [...byWidth].map(([width, paths]) => `<path d="${paths.join('')}"${paintOf(width)}${opacity}/>`).join('');
  }

  /** What of the plane is on the card. */
  extent({ middle: [x, y], metresPerPixel: m }: Camera): Extent {
    return [x - FOCUS[0] * m, y - FOCUS[1] * m, x + (CARD_WIDTH - FOCUS[0]) * m, y + (CARD_HEIGHT - FOCUS[1]) * m];
  }
}

const overlap = (a: Extent, b: Extent): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/** The lines that a geometry is drawn by; none for points. */
export function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

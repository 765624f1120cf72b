import { bbox } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { DISTRICT_PICTURES, pictureBox } from '../../model/district-picture.ts';
import { metresPerPixel, toPixels } from '../../model/mercator.ts';
import { blockHue, hueNumber, HUES } from '../../theme/hues.ts';
import { MAP_COLOURS, type Scheme } from '../../theme/tokens.ts';
import type { Bounds } from '../../model/dataset.ts';
import type { Compiled } from '../dataset/compile.ts';
import { Texts } from '../output/texts.ts';
import { linesOf } from './ground.ts';
import { simplified, steps } from './svg-path.ts';

/** Width of the whole picture in its own units: less than a pixel each on a large screen, so that whole numbers do. */
const UNITS = 6000;
/** Units that a simplified line may be off. */
const TOLERANCE = 0.8;
/** The map's rivers are as wide as at this latitude, whatever the district's; so are these. */
const RIVER_LATITUDE = 30;

/** A line as the picture strokes it. */
interface Stroke {
  colour: string;
  /** On the screen, in CSS pixels. */
  pixels: number;
  dash?: readonly number[];
  opacity?: number;
  /** The map shows it from this zoom on, and so does the picture. */
  from?: number;
}

/** The two pictures of the district by path, as SVG: as the map draws it where it opens, without names and marks. */
export const districtPictures = (compiled: Compiled): Texts =>
  new Texts((['light', 'dark'] as const).map((scheme) => [DISTRICT_PICTURES[scheme], () => new DistrictPicture(compiled).draw(scheme)]));

/** What the map opens on: the district's outline, as `MapCamera` has it. */
export function openingBounds({ shapes, dataset }: Pick<Compiled, 'shapes' | 'dataset'>): Bounds {
  return shapes.district.features.length > 0 ? (bbox(shapes.district) as Bounds) : dataset.district.view;
}

/** Draws the district with the colours of the map and, near the zoom at which that opens, its widths of lines. */
class DistrictPicture {
  readonly #compiled: Compiled;
  readonly #box: ReturnType<typeof pictureBox>;
  /** Units a pixel of the world at zoom 0. */
  readonly #scale: number;

  constructor(compiled: Compiled) {
    this.#compiled = compiled;
    this.#box = pictureBox(openingBounds(compiled), 0);
    this.#scale = UNITS / this.#box.width;
  }

  draw(scheme: Scheme): string {
    const c = MAP_COLOURS[scheme];
    const { shapes, dataset } = this.#compiled;
    const orders = new Map(dataset.blocks.map((b) => [b.id, hueNumber(b)]));
    /** Blocks that are drawn alike, in one path. */
    const alike = new Map<string, Feature[]>();
    for (const block of shapes.blocks.features) {
      const look = `${((orders.get(String(block.id)) ?? 1) - 1) % HUES} ${block.properties?.published === true}`;
      alike.set(look, [...(alike.get(look) ?? []), block]);
    }
    const height = Math.round(this.#box.height * this.#scale);
    const outline = this.#path(shapes.district.features);
    const parts = [
      this.#zoomRules(),
      // The picture may be shown larger than its own proportions; there it is ground, too.
      `<path fill="${c.beyond}" d="M${-9 * UNITS} ${-9 * UNITS}h${19 * UNITS}v${19 * UNITS}h${-19 * UNITS}z"/>`,
      fill(outline, c.land),
      fill(this.#path(this.#base('land', 'urban')), c.urban),
      ...this.#base('hills').map((hill) => fill(this.#path([hill]), c.hill, 0.75)),
      fill(this.#path(this.#base('land', 'green')), c.green),
      this.#rivers('stream', { colour: c.water, pixels: 1, from: 11 }),
      this.#rivers('river', { colour: c.water, pixels: 1.4 }),
      fill(this.#path(this.#base('water', 'lake')), c.water),
      stroke(this.#path(this.#base('roads', 'main')), { colour: c.roadCasing, pixels: 1.8, from: 10.5 }),
      stroke(this.#path(this.#base('rail', 'railway')), { colour: c.rail, pixels: 1.3 }),
      stroke(this.#path(this.#base('rail', 'metro')), { colour: c.metro, pixels: 1.4, from: 10 }),
      ...[
        { colour: c.roadCasing, pixels: 3.2 },
        { colour: c.expressway, pixels: 2 },
      ].map((of) => stroke(this.#path(this.#base('roads', 'expressway')), of)),
      stroke(outline, { colour: c.boundary, pixels: 1.1, dash: [4.4, 2.2, 1.1, 2.2] }),
      ...[...alike.values()].map((blocks) => {
        const [{ id, properties }] = blocks as [Feature];
        return this.#block(this.#path(blocks), blockHue(orders.get(String(id)) ?? null, scheme).fill, properties?.published === true);
      }),
    ];
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${UNITS} ${height}" fill="none" stroke-linejoin="round" stroke-linecap="round">${parts.join('')}</svg>\n`;
  }

  /** Tinted, with an edge that fades inwards and outwards under a line, dashed where the outline is indicative. */
  #block(path: string, hue: string, published: boolean): string {
    return (
      `<g fill="${hue}" fill-rule="evenodd" stroke="${hue}"><path fill-opacity=".14" stroke="none" d="${path}"/>` +
      [
        { pixels: 8, opacity: 0.07 },
        { pixels: 4, opacity: 0.1 },
      ]
        .map(({ pixels, opacity }) => `<path ${UNSCALED} fill="none" stroke-width="${pixels}" stroke-opacity="${opacity}" d="${path}"/>`)
        .join('') +
      `<path ${UNSCALED} fill="none" stroke-linecap="butt" stroke-width="1.4"${published ? '' : ' stroke-dasharray="4.2 2.8"'} d="${path}"/></g>`
    );
  }

  /** Waters that run: as wide as they are, and never thinner than the map has them. */
  #rivers(kind: string, of: Stroke): string {
    const features = this.#base('water', kind);
    const unitsPerMetre = this.#scale / metresPerPixel(0, RIVER_LATITUDE);
    const widths = [...new Set(features.map((f) => Number(f.properties?.width_m ?? 0)))];
    const wide = widths.map((width) => {
      const path = this.#path(features.filter((f) => Number(f.properties?.width_m ?? 0) === width));
      return `<path${zoomClass(of)} stroke="${of.colour}" stroke-width="${Math.round(width * unitsPerMetre * 10) / 10}" d="${path}"/>`;
    });
    return wide.join('') + stroke(this.#path(features), of);
  }

  #base(name: string, kind?: string): Feature[] {
    const collection: FeatureCollection | undefined = this.#compiled.base[name];
    return collection?.features.filter((f) => kind === undefined || f.properties?.kind === kind) ?? [];
  }

  /** Geometries as one path; empty for none. */
  #path(features: readonly Feature[]): string {
    return features.map((f) => this.#pathOf(f.geometry)).join('');
  }

  #pathOf(geometry: Geometry): string {
    const close = geometry.type.endsWith('Polygon') ? 'z' : '';
    return linesOf(geometry)
      .map((line) => `${steps(this.#simplified(line))}${close}`)
      .join('');
  }

  /** The line in whole units of the picture, without what nobody sees. */
  #simplified(line: Position[]): Position[] {
    const drawn = line.map((position) => {
      const [x, y] = toPixels(position as [number, number], 0);
      return [(x - this.#box.left) * this.#scale, (y - this.#box.top) * this.#scale];
    });
    return simplified(drawn, TOLERANCE);
  }

  /** Hides what the map does not yet show where the picture is small. It may be in a box of other proportions, so both sides count. */
  #zoomRules(): string {
    const { width, height } = this.#box;
    const rules = FROM.map((zoom) => {
      const [w, h] = [width, height].map((side) => Math.round(side * 2 ** zoom * 100) / 100);
      return `@media (max-width:${w}px),(max-height:${h}px){.${className(zoom)}{display:none}}`;
    });
    return `<style>${rules.join('')}</style>`;
  }
}

/** The zooms from which on something is shown. */
const FROM = [10, 10.5, 11] as const;
const className = (zoom: number): string => `z${String(zoom).replace('.', '_')}`;
const zoomClass = ({ from }: Stroke): string => (from === undefined ? '' : ` class="${className(from)}"`);

/** Lines keep their width on the screen at whatever size the picture is shown. */
const UNSCALED = 'vector-effect="non-scaling-stroke"';

const fill = (path: string, colour: string, opacity = 1): string =>
  path && `<path fill="${colour}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''} fill-rule="evenodd" d="${path}"/>`;

function stroke(path: string, of: Stroke): string {
  if (!path) return '';
  const dash = of.dash ? ` stroke-linecap="butt" stroke-dasharray="${of.dash.join(' ')}"` : '';
  return `<path${zoomClass(of)} ${UNSCALED} stroke="${of.colour}" stroke-width="${of.pixels}"${dash} d="${path}"/>`;
}

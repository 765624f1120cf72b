/** The map of a city: the outlines of its districts over their waters, hills and main roads, each a link to its site. */
import { bboxPolygon } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import type { Bounds, Lang, Text } from '../../model/dataset.ts';
import { metresPerPixel, toPixels } from '../../model/mercator.ts';
import { linesOf } from '../cards/ground.ts';
import { simplified, steps } from '../cards/svg-path.ts';
import type { Compiled } from '../dataset/compile.ts';
import { markup, NOTHING, type Markup } from '../pages/markup.ts';
import { inmostPoint } from './inmost-point.ts';
import { placeLabels, type Spot } from './map-labels.ts';

/** Width of the map in its own units: about one and a half to a pixel where it is largest. */
const UNITS = 1200;
/** Its height to its width at least and at most: a city that is longer gets ground at its sides. */
const PROPORTIONS = { least: 0.62, most: 1.05 };
/** Ground around the outlines, as a part of the width. */
const MARGIN = 0.04;
/** Units that a simplified line may be off. */
const TOLERANCE = 0.7;
/** What is smaller on both sides is not drawn. */
const SMALL = 3;

/** The kinds of linework that are drawn, from the ground up, each by its class in styles. */
const LAYERS = ['urban', 'hill', 'green', 'lake', 'river', 'rail', 'road'] as const;
type Layer = (typeof LAYERS)[number];

/** Which feature of which file belongs to which layer: file, kind. */
const KINDS: Record<Layer, [file: string, kind?: string]> = {
  urban: ['land', 'urban'],
  hill: ['hills'],
  green: ['land', 'green'],
  lake: ['water', 'lake'],
  river: ['water', 'river'],
  rail: ['rail', 'railway'],
  road: ['roads', 'expressway'],
};

/** How large names are, in units: where the map is wide, and on a phone. */
const SETTINGS = { wide: 25, narrow: 42 } as const;
/** Widths of letters, as parts of their height. */
const CHARACTER = { han: 1, latin: 0.56 };
/** Height of a line of text, likewise. */
const LINE = 1.25;

interface Drawn {
  path: string;
  name: Text;
  /** Path data of the outline. */
  outline: string;
  at: [number, number];
  area: number;
}

/** Base linework by file name, as districts and cities have it. */
type Base = Record<string, { features: readonly { geometry: Geometry; properties: unknown }[] }>;

/** Takes the districts one by one, and keeps of each only what is drawn. */
export class CityMap {
  readonly height: number;
  readonly #left: number;
  readonly #top: number;
  /** Units a pixel of the world at zoom 0. */
  readonly #scale: number;
  readonly #unitsPerMetre: number;
  readonly #linework: Record<Layer, Markup[]>;
  readonly #districts: Drawn[] = [];

  /** @param bounds those of the districts, WGS-84; at least one */
  constructor(bounds: readonly Bounds[]) {
    const [west, south, east, north] = bounds.reduce((a, b) => [
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[2], b[2]),
      Math.max(a[3], b[3]),
    ]);
    const [left, top] = toPixels([west, north], 0);
    const [right, bottom] = toPixels([east, south], 0);
    const margin = MARGIN * Math.max(right - left, bottom - top);
    const [width, height] = [right - left + 2 * margin, bottom - top + 2 * margin];
    const proportion = Math.max(PROPORTIONS.least, Math.min(PROPORTIONS.most, height / width));
    // As wide as the outlines, or as high.
    const span = Math.max(width, height / proportion);
    this.#scale = UNITS / span;
    this.height = Math.round(UNITS * proportion);
    this.#left = (left + right - span) / 2;
    this.#top = (top + bottom - span * proportion) / 2;
    this.#unitsPerMetre = this.#scale / metresPerPixel(0, (south + north) / 2);
    this.#linework = Object.fromEntries(LAYERS.map((layer) => [layer, []])) as unknown as Record<Layer, Markup[]>;
  }

  /** Linework that is no district's own, or that of one. */
  addBase(base: Base): void {
    for (const layer of LAYERS) {
      const [file, kind] = KINDS[layer];
      for (const { geometry, properties } of base[file]?.features ?? []) {
        const of = properties as { kind?: string; width_m?: number };
        if (kind !== undefined && of.kind !== kind) continue;
        const path = this.#path(geometry);
        if (path === '') continue;
        const wide = layer === 'river' && of.width_m ? Math.round(of.width_m * this.#unitsPerMetre * 10) / 10 : 0;
        this.#linework[layer].push(
          wide > 1 ? markup`<path stroke-width="${wide}" d="${path}"/>` : markup`<path class="thin" d="${path}"/>`,
        );
      }
    }
  }

  /** @param path where the district's site stands below the city's */
  add(path: string, { dataset, shapes, base }: Pick<Compiled, 'dataset' | 'shapes' | 'base'>): void {
    this.addBase(base);
    // Without an outline a district has what it opens on.
    const outlines =
      shapes.district.features.length > 0
        ? shapes.district.features.map(({ geometry }) => geometry)
        : [bboxPolygon(dataset.district.view).geometry];
    const polygons = outlines.flatMap((geometry) => this.#polygons(geometry));
    const extent = polygons.flat(2);
    const [xs, ys] = [extent.map(([x]) => x!), extent.map(([, y]) => y!)];
    this.#districts.push({
      path,
      name: dataset.district.name,
      outline: polygons.flatMap((rings) => rings.map((ring) => `${steps(simplified(ring, TOLERANCE))}z`)).join(''),
      at: inmostPoint(polygons),
      area: (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys)),
    });
  }

  /**
   * The map as part of a page: colours and sizes are the page's styles.
   * @param said what a district's link is called, and the line below its name
   */
  draw(lang: Lang, title: string, said: (path: string) => { name: string; below: string; href: string }): Markup {
    const outlines = markup`${this.#districts.map(({ outline }) => markup`<path d="${outline}"/>`)}`;
    const settings = (['wide', 'narrow'] as const).map((setting) => ({ setting, spots: this.#spots(SETTINGS[setting], lang, said) }));
    const links = this.#districts.map(({ path, name, outline, at }, i) => {
      const { name: called, below, href } = said(path);
      const labels = settings.map(({ setting, spots }) => label(setting, SETTINGS[setting], spots[i]!, at, [name[lang], below]));
      return markup`<a href="${href}" aria-label="${called}"><path class="district" d="${outline}"/>${labels}</a>\n`;
    });
    return markup`<svg class="map" viewBox="0 0 ${UNITS} ${this.height}" role="group" aria-label="${title}">
<clipPath id="within">${outlines}</clipPath>
<g class="land">${outlines}</g>
<g class="linework" clip-path="url(#within)">${this.#layers()}</g>
${links}</svg>
`;
  }

  /** The same for a picture, without names: as groups of the classes that `draw` gives them, and where the names belong. */
  picture(): { width: number; height: number; drawing: string; names: { name: Text; at: readonly [number, number] }[] } {
    const outlines = this.#districts.map(({ outline }) => markup`<path d="${outline}"/>`);
    const drawing = markup`<clipPath id="within">${outlines}</clipPath><g class="land">${outlines}</g><g clip-path="url(#within)">${this.#layers()}</g><g class="districts">${outlines}</g>`;
    return { width: UNITS, height: this.height, drawing: drawing.html, names: this.#districts.map(({ name, at }) => ({ name, at })) };
  }

  #layers(): Markup[] {
    return LAYERS.map((layer) => drawnLayer(layer, this.#linework[layer]));
  }

  /** Small districts are placed first: their names have the least choice. */
  #spots(size: number, lang: Lang, said: (path: string) => { below: string }): Spot[] {
    const order = this.#districts.map((_, i) => i).sort((a, b) => this.#districts[a]!.area - this.#districts[b]!.area || a - b);
    const labels = order.map((i) => {
      const { at, name, path } = this.#districts[i]!;
      const width = Math.max(widthOf(name[lang], size), widthOf(said(path).below, size * SECOND));
      return { at, width: width + size * 0.4, height: size * LINE * (1 + SECOND) };
    });
    const spots = placeLabels(labels, { width: UNITS, height: this.height });
    return this.#districts.map((_, i) => spots[order.indexOf(i)]!);
  }

  #at = ([lng, lat]: Position): Position => {
    const [x, y] = toPixels([lng!, lat!], 0);
    return [(x - this.#left) * this.#scale, (y - this.#top) * this.#scale];
  };

  #polygons(geometry: Geometry): Position[][][] {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    return polygons.map((rings) => rings.map((ring) => ring.map(this.#at)));
  }

  /** A geometry as a path; empty where it is too small to be seen. */
  #path(geometry: Geometry): string {
    const close = geometry.type.endsWith('Polygon') ? 'z' : '';
    return linesOf(geometry)
      .map((line) => simplified(line.map(this.#at), TOLERANCE))
      .filter((line) => sizeOf(line) >= SMALL)
      .map((line) => `${steps(line)}${close}`)
      .join('');
  }
}

/** The second line of a name is smaller. */
const SECOND = 0.76;

const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, c) => sum + size * (/[\u2e80-\uffef]/.test(c) ? CHARACTER.han : CHARACTER.latin), 0);

function sizeOf(line: readonly Position[]): number {
  const [xs, ys] = [line.map(([x]) => x!), line.map(([, y]) => y!)];
  const span = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity);
  return Math.max(span(xs), span(ys));
}

function label(
  setting: keyof typeof SETTINGS,
  size: number,
  { x, y, lead }: Spot,
  at: readonly [number, number],
  [name, below]: readonly [string, string],
): Markup {
  const [left, top] = [Math.round(x), Math.round(y)];
  const [toX, toY] = at.map(Math.round);
  const line = lead
    ? markup`<path class="lead" d="M${toX!} ${toY!}L${lead.map(Math.round).join(' ')}"/><circle class="spot" cx="${toX!}" cy="${toY!}" r="${Math.round(size / 6)}"/>`
    : NOTHING;
  const baseline = Math.round(top - size * LINE * SECOND * 0.5 + size * 0.36);
  return markup`<g class="${setting}" aria-hidden="true">${line}<text x="${left}" y="${baseline}">${name}<tspan x="${left}" dy="${Math.round(size * LINE * 0.92)}" class="below">${below}</tspan></text></g>`;
}

const drawnLayer = (layer: Layer, paths: readonly Markup[]): Markup =>
  paths.length === 0 ? NOTHING : markup`<g class="${layer}">${paths}</g>`;

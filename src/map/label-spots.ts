/** Where the names of blocks and the counts of sub-districts stand: as near to their centres as marks and each other leave room. Pure. */
import type { Block, Lang, LngLat, Subdistrict } from '../model/dataset.ts';
import { degreesPerPixel, toPixels } from '../model/mercator.ts';
import type { CountPlace } from '../model/standpoint.ts';
import { ems, NAME_RISE, NAME_SIZE, NUMBER_SCALE, PLATE_ROOM, PLATE_SIZE, textPx } from './label-sizes.ts';
import { countMark } from './mark-ids.ts';
import { PixelGrid } from './pixel-grid.ts';
import { ZOOM_STEP } from './zoom-step.ts';

/** Where each of them stands, WGS-84, by the id of the count there (`countMark`). */
export type LabelSpots = ReadonlyMap<string, LngLat>;

/** What no label may lie on: a mark, and how far it reaches from its point, in pixels. */
export interface Obstacle {
  point: LngLat;
  reach: number;
}

/** What the labels are of. */
export interface LabelInput {
  blocks: readonly Pick<Block, 'id' | 'anchor' | 'bounds' | 'short'>[];
  subdistricts: readonly Subdistrict[];
  /** Ids of the counts there are (`countMark`), whatever is filtered: a sub-district without one has no plate. */
  counted: ReadonlySet<string>;
  lang: Lang;
}

/** From this zoom on a sub-district's count has its name beside it; further out only the count has room. English is longer. */
export const NAMED_COUNT_ZOOM: Record<Lang, number> = { zh: 10, en: 11.5 };

/** Pixels that a label takes up round its place. */
export interface Room {
  /** To the left and to the right. */
  across: number;
  above: number;
  below: number;
}

/** Pixels kept free round every label. */
const CLEAR = 3;
/** Lines of text are so many times as high as their letters. */
const LINE = 1.2;
/** How far a block's label rather goes than to stand in the area of another block, or to reach into it. */
const IN_ANOTHER = 50;
const INTO_ANOTHER = 20;
/** What lying on something costs where there is no room at all: more than any way. */
const COVERED = 1000;

/** Pixels of the cells in which marks are looked for. */
const CELL = 48;
/** How far from its centre a label may come to stand, with all that it takes up and what might lie there, in pixels. */
const FARTHEST = 480;

/** Places to try, in pixels round the centre, the nearest first; further out they are as far from each other as they may be. */
const PLACES: readonly { x: number; y: number; far: number }[] = [
  { x: 0, y: 0, far: 0 },
  ...Array.from({ length: 46 }, (_, i) => 6 + 6 * i).flatMap((far) => {
    const n = Math.min(36, Math.max(12, Math.round((2 * Math.PI * far) / 12)));
    return Array.from({ length: n }, (_, k) => {
      const angle = (2 * Math.PI * k) / n;
      return { x: far * Math.cos(angle), y: far * Math.sin(angle), far };
    });
  }),
];

/**
 * More blocks than these have no room for their names on one map: then none is moved aside, and of those that stand in each other's way
 * MapLibre leaves out the ones with fewer projects, until the map is closer.
 */
const MOST_PLACED = 60;
export const isCrowded = (blocks: { readonly length: number }): boolean => blocks.length > MOST_PLACED;

/** The room of a block's name with its number, and of the plate below where some of its projects are counted on one. */
export function blockRoom({ id, short }: LabelInput['blocks'][number], { counted, lang }: LabelInput, zoom: number): Room {
  const size = textPx(NAME_SIZE, zoom + ZOOM_STEP);
  const name = (size * (ems(short[lang]) + NUMBER_SCALE * ems('  88'))) / 2;
  if (!counted.has(countMark({ kind: 'block', id }))) return { across: name, above: (LINE * size) / 2, below: (LINE * size) / 2 };
  const plate = plateRoom('', zoom);
  return { across: Math.max(name, plate.across), above: (NAME_RISE + LINE) * size, below: plate.below };
}

/** The room of a plate with its count, and of the name that stands in it from some zoom on. */
export function plateRoom(name: string, zoom: number): Room {
  const size = textPx(PLATE_SIZE, zoom + ZOOM_STEP);
  const half = (LINE * size) / 2 + PLATE_ROOM.along + 2;
  return { across: (size * ems(name === '' ? '⋯ 88' : `${name}  ⋯ 88`)) / 2 + PLATE_ROOM.across + 1, above: half, below: half };
}

interface Label {
  id: string;
  /** The centre of what it names, and the same in pixels. */
  anchor: LngLat;
  x: number;
  y: number;
  room: Room;
  /** The block it names, in whose area it may stand; null for a sub-district, which may stand in any. */
  block: string | null;
}
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const boxAt = (x: number, y: number, { across, above, below }: Room): Box => ({
  left: x - across - CLEAR,
  right: x + across + CLEAR,
  top: y - above - CLEAR,
  bottom: y + below + CLEAR,
});
const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

interface Place {
  x: number;
  y: number;
  box: Box;
  cost: number;
}

/** Labels with the places found for them over all marks of a date: what the filters and the selection leave as it is. */
export interface StandingLabels {
  readonly zoom: number;
  readonly labels: readonly Label[];
  readonly places: ReadonlyMap<string, Place>;
  /** The best place for a label, clear of all marks of the date, of these and of the others' places. */
  readonly find: (label: Label, places: ReadonlyMap<string, Place>, shown: readonly Box[]) => Place;
}

const boxesOf = (marks: readonly Obstacle[], zoom: number): Box[] =>
  marks.map(({ point, reach }) => boxAt(...toPixels(point, zoom), { across: reach, above: reach, below: reach }));

/**
 * Whether a mark that stands at a place can be in the way of any label.
 * @param zoom as `zoomStep` has it
 * @returns asks for a place in pixels at zoom 0
 */
export function nearLabels(input: LabelInput, zoom: number): (x: number, y: number) => boolean {
  const scale = 2 ** zoom;
  const labels = labelsOf(input, zoom);
  return (x, y) => labels.some((label) => Math.abs(label.x - x * scale) < FARTHEST && Math.abs(label.y - y * scale) < FARTHEST);
}

/**
 * The places of the labels, those of blocks first. Like clusters they are found over all marks of the date, whatever is filtered,
 * so that no label hops.
 * @param all every mark of the date that is near any of them
 * @param zoom as `zoomStep` has it
 */
export function standingLabels(input: LabelInput, all: readonly Obstacle[], zoom: number): StandingLabels {
  const labels = labelsOf(input, zoom);
  const areas = input.blocks.map(({ id, bounds: [west, south, east, north] }) => {
    const [[left, bottom], [right, top]] = [toPixels([west, south], zoom), toPixels([east, north], zoom)];
    return { id, left, right, top, bottom };
  });
  const marks = new PixelGrid<Box>(CELL);
  for (const box of boxesOf(all, zoom)) marks.add(box, box.left, box.top, box.right, box.bottom);
  const find: StandingLabels['find'] = (label, places, shown) => {
    const taken = [...shown, ...[...places].flatMap(([id, { box }]) => (id === label.id ? [] : [box]))];
    let best: Place | undefined;
    for (const { x: dx, y: dy, far } of PLACES) {
      if (best && far >= best.cost) break;
      const [x, y] = [label.x + dx, label.y + dy];
      const box = boxAt(x, y, label.room);
      const strange = label.block === null ? [] : areas.filter((a) => a.id !== label.block && meets(a, box));
      const within = strange.some((a) => x > a.left && x < a.right && y > a.top && y < a.bottom);
      const aside = within ? IN_ANOTHER : strange.length > 0 ? INTO_ANOTHER : 0;
      const onMarks = [...marks.within(box.left, box.top, box.right, box.bottom)].filter((mark) => meets(mark, box)).length;
      const cost = far + aside + COVERED * (onMarks + taken.filter((t) => meets(t, box)).length);
      if (!best || cost < best.cost - 0.01) best = { x, y, box, cost };
    }
    return best!;
  };
  const places = new Map<string, Place>();
  for (const label of labels) places.set(label.id, find(label, places, []));
  // Those that had to go far may have room now that all have found theirs.
  const farthest = () => [...labels].sort((a, b) => places.get(b.id)!.cost - places.get(a.id)!.cost);
  for (let round = 0; round < 2; round++) for (const label of farthest()) places.set(label.id, find(label, places, []));
  return { zoom, labels, places, find };
}

/**
 * Where the labels stand now: what a filter or the selection puts elsewhere moves only those that it lies on.
 * @param shown marks that are drawn at places of their own now
 */
export function labelSpots({ zoom, labels, places: standing, find }: StandingLabels, shown: readonly Obstacle[] = []): LabelSpots {
  const places = new Map(standing);
  const own = boxesOf(shown, zoom);
  for (const label of labels)
    if (own.some((mark) => meets(mark, places.get(label.id)!.box))) places.set(label.id, find(label, places, own));
  const degrees = degreesPerPixel(zoom);
  return new Map(
    labels.map(({ id, x, y, anchor: [lng, lat] }) => {
      const to = places.get(id)!;
      return [id, [lng + (to.x - x) * degrees, lat - (to.y - y) * degrees * Math.cos((lat * Math.PI) / 180)]];
    }),
  );
}

/** Every block, and every sub-district that has a count. */
function labelsOf(input: LabelInput, zoom: number): Label[] {
  const named = zoom >= NAMED_COUNT_ZOOM[input.lang];
  const label = (place: CountPlace, anchor: LngLat, room: Room): Label => {
    const [x, y] = toPixels(anchor, zoom);
    return { id: countMark(place), anchor, x, y, room, block: place.kind === 'block' ? place.id : null };
  };
  return [
    ...input.blocks.map((b) => label({ kind: 'block', id: b.id }, b.anchor, blockRoom(b, input, zoom))),
    ...input.subdistricts
      .map((s) => label({ kind: 'subdistrict', id: s.id }, s.anchor, plateRoom(named ? s.name[input.lang] : '', zoom)))
      .filter(({ id }) => input.counted.has(id)),
  ];
}

/** A line between a label and what it names, in WGS-84, and whose it is. */
export interface Leader {
  id: string;
  from: LngLat;
  to: LngLat;
}

/** Pixels that a label may stand aside before a line has to say what it names. The name of a sub-district says so itself. */
const NEAR = 26;
const NEAR_NAMED = 60;

/** Lines to the labels that stand well outside what they name: for a block its area, for a sub-district its centre. */
export function leaders(input: LabelInput, spots: LabelSpots, zoom: number): Leader[] {
  const near = zoom >= NAMED_COUNT_ZOOM[input.lang] ? NEAR_NAMED : NEAR;
  return labelsOf(input, zoom).flatMap(({ id, anchor, x, y, room, block }) => {
    const spot = spots.get(id)!;
    const [sx, sy] = toPixels(spot, zoom);
    const box = boxAt(sx, sy, room);
    const apart = Math.hypot(Math.max(box.left - x, x - box.right, 0), Math.max(box.top - y, y - box.bottom, 0));
    const of = input.blocks.find((b) => b.id === block);
    const inside = of && spot[0] > of.bounds[0] && spot[0] < of.bounds[2] && spot[1] > of.bounds[1] && spot[1] < of.bounds[3];
    if (apart < (of ? NEAR : near) || inside) return [];
    // From the edge of the label that looks at what it names, so that the line does not run through the letters.
    const edge = y < sy ? -room.above : room.below;
    const degrees = degreesPerPixel(zoom) * Math.cos((spot[1] * Math.PI) / 180);
    return [{ id, from: [spot[0], spot[1] - edge * degrees], to: anchor }];
  });
}

/** Where the names of blocks and the counts of sub-districts stand: as near to their centres as marks leave room. Pure. */
import type { Cluster } from '../model/cluster.ts';
import type { Block, Lang, LngLat, Subdistrict } from '../model/dataset.ts';
import { degreesPerPixel, toPixels } from '../model/mercator.ts';
import { countMark } from './mark-ids.ts';

/** Where each of them stands, WGS-84, by the id of the count there (`countMark`). */
export type LabelSpots = ReadonlyMap<string, LngLat>;

/** From this zoom on a sub-district's count has its name beside it; further out only the count has room. English is longer. */
export const NAMED_COUNT_ZOOM: Record<Lang, number> = { zh: 10.6, en: 11.6 };

/** Pixels that a label takes up round its place. */
interface Room {
  /** To the left and to the right. */
  across: number;
  above: number;
  below: number;
  /** What a pixel of distance costs: more for a count that no name stands beside. */
  pull: number;
}

/** Half of a mark in pixels. */
const MARK = 14;

/** What a place costs besides its distance: how far a label rather goes than to lie on a mark or on another label. */
const ON_MARK = 90;
const ON_LABEL = 120;

/** Places to try in pixels round the centre. */
const PLACES: [number, number][] = [
  [0, 0],
  ...[14, 26, 38, 50, 62, 74].flatMap((radius) =>
    Array.from({ length: 12 }, (_, i): [number, number] => {
      const angle = (i * Math.PI) / 6;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    }),
  ),
];

/** About how wide a text is, in ems: Chinese is as wide as it is high, other letters about half of it. */
const ems = (text: string): number => [...text].reduce((sum, c) => sum + (c >= '\u2e80' ? 1 : 0.56), 0);

/** A block's name with its number stands above the count, which is at the place. */
const blockRoom = ({ short }: Block, lang: Lang): Room => ({
  across: 8 * Math.min(ems(short[lang]), 12) + 16,
  above: 32,
  below: 11,
  pull: 1,
});

function subdistrictRoom({ name }: Subdistrict, lang: Lang, zoom: number): Room {
  const named = zoom >= NAMED_COUNT_ZOOM[lang];
  return { across: (named ? 6 * ems(name[lang]) : 0) + 24, above: 11, below: 11, pull: named ? 1 : 2 };
}

/**
 * The places of the labels, those of blocks first. Like clusters they are found over all projects of the date, whatever is
 * filtered, so that no label hops.
 * @param zoom a whole zoom level; marks that are clear of a label there stay clear up to the next
 */
export function labelSpots(
  { blocks, subdistricts }: { blocks: readonly Block[]; subdistricts: readonly Subdistrict[] },
  clusters: readonly Cluster[],
  zoom: number,
  lang: Lang,
): LabelSpots {
  const marks = clusters.map((c) => toPixels(c.point, zoom));
  const taken: { x: number; y: number; room: Room }[] = [];
  const spots = new Map<string, LngLat>();
  const place = (id: string, anchor: LngLat, room: Room) => {
    const [x, y] = toPixels(anchor, zoom);
    const costOf = ([dx, dy]: [number, number]): number => {
      const [px, py] = [x + dx, y + dy];
      const onMarks = marks.filter(
        ([mx, my]) => Math.abs(mx - px) < room.across + MARK && my > py - room.above - MARK && my < py + room.below + MARK,
      );
      const onLabels = taken.filter(
        (t) =>
          Math.abs(t.x - px) < t.room.across + room.across && t.y - t.room.above < py + room.below && py - room.above < t.y + t.room.below,
      );
      return room.pull * Math.hypot(dx, dy) + ON_MARK * onMarks.length + ON_LABEL * onLabels.length;
    };
    const [dx, dy] = PLACES.map((at) => ({ at, cost: costOf(at) })).reduce((best, next) => (next.cost < best.cost - 0.01 ? next : best)).at;
    taken.push({ x: x + dx, y: y + dy, room });
    const degrees = degreesPerPixel(zoom);
    spots.set(id, [anchor[0] + dx * degrees, anchor[1] - dy * degrees * Math.cos((anchor[1] * Math.PI) / 180)]);
  };
  for (const block of blocks) place(countMark({ kind: 'block', id: block.id }), block.anchor, blockRoom(block, lang));
  for (const s of subdistricts) place(countMark({ kind: 'subdistrict', id: s.id }), s.anchor, subdistrictRoom(s, lang, zoom));
  return spots;
}

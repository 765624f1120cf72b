/** Where each thing stands on an image of the map. Pure; sizes are CSS pixels. */
import { metresPerPixel } from '../../model/mercator.ts';
import { wrapText, type Measure } from '../../i18n/wrap-text.ts';
import type { GlyphName } from '../../theme/glyphs.ts';

/** What an image of the map says besides the map. Texts are in the reader's language. */
export interface ImageContent {
  title: string;
  subtitle: string;
  /** More of what the image is about, a paragraph each: counts, what moved. */
  details: string[];
  /** The filters in force; empty for none. */
  filters: string;
  legend: LegendGroup[];
  /** What the image is about and does not show at a spot, by name under what is known of its place. */
  absent: NameGroup[];
  /** All that the image is about, by name; empty where that is not asked for. */
  list: ListGroup[];
  /** The scale bar's length on the image, in CSS pixels, and what it stands for. */
  scale: { width: number; label: string };
  /** Degrees that the map is turned by, clockwise. */
  bearing: number;
  credit: string;
  link: string;
  qr: boolean;
}

export interface LegendGroup {
  heading: string;
  items: { mark: LegendMark; label: string }[];
}

/** Names in one paragraph, of which as many are told as it has room for. */
export interface NameGroup {
  heading: string;
  names: readonly string[];
  /** The first so many names, and how many more there are. */
  cut: (shown: number) => string;
}

/** Names under one another. */
export interface ListGroup {
  heading: string;
  items: { mark: LegendMark; label: string }[];
  /** How many more there are, in words; empty for none. */
  more: string;
}

/** The ring of what moved: on or up, otherwise, or not named again. */
export type Ring = 'strong' | 'plain' | 'faint';

/** A sign of the map, as the legend repeats it. */
export type LegendMark =
  | { kind: 'stage'; glyph: GlyphName; hue?: string }
  | { kind: 'block'; hue: string }
  | { kind: 'moved'; ring: Ring }
  | { kind: 'cluster' | 'site' | 'approximate' | 'count' | 'halo' | 'line' | 'area' | 'indicative' | 'published' };

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One thing on the image and the room it has to itself. */
export type Piece = Box &
  (
    | { kind: 'map' | 'qr' }
    | { kind: 'text'; text: string; size: number; bold: boolean; second: boolean }
    | { kind: 'mark'; mark: LegendMark }
    | { kind: 'scale' }
    | { kind: 'north'; bearing: number }
  );

export interface SnapshotLayout {
  width: number;
  height: number;
  pieces: Piece[];
}

const LINE = 1.45;
const QR = 104;
const GAP = 16;
const MARK = 16;
const NORTH = 30;
/** Lines of a paragraph of names. */
const NAME_LINES = 3;
/** A label of a list that is wider is broken. */
const WIDEST_ITEM = 260;

/**
 * Places everything on an image around a map of the given size, in CSS pixels: title above it, legend, scale, north, credit and
 * code below. Nothing overlaps and nothing leaves the image; it grows downwards with what there is to say.
 */
export function snapshotLayout(content: ImageContent, map: { width: number; height: number }, measure: Measure): SnapshotLayout {
  const { width } = map;
  const margin = width < 480 ? 14 : 20;
  const pieces: Piece[] = [];

  /** Puts wrapped lines at a place and returns where they end. */
  const write = (
    text: string,
    at: Omit<Box, 'height'>,
    style: { size: number; bold?: boolean; second?: boolean; most?: number },
  ): number => {
    const { size, bold = false, second = false, most = 4 } = style;
    const height = Math.ceil(size * LINE);
    let { y } = at;
    for (const line of wrapText(text, at.width, (t) => measure(t, size, bold), most).lines) {
      pieces.push({ kind: 'text', text: line, size, bold, second, x: at.x, y, width: at.width, height });
      y += height;
    }
    return y;
  };

  const across = { x: margin, width: width - 2 * margin };
  let y = write(content.title, { ...across, y: margin }, { size: 20, bold: true, most: 3 });
  y = write(content.subtitle, { ...across, y: y + 2 }, { size: 13.5, second: true });
  for (const detail of content.details) y = write(detail, { ...across, y }, { size: 13.5, second: true });
  if (content.filters) y = write(content.filters, { ...across, y }, { size: 12, second: true });
  y += 12;
  pieces.push({ kind: 'map', x: 0, y, width, height: map.height });
  y += map.height + 14;

  // The code stands at the right of what is below the map, or under it where that would leave too little.
  const beside = content.qr && width >= 420;
  const column = { x: margin, width: beside ? across.width - QR - GAP : across.width };
  const top = y;
  if (beside) pieces.push({ kind: 'qr', x: width - margin - QR, y: top, width: QR, height: QR });

  pieces.push({ kind: 'north', bearing: content.bearing, x: column.x, y, width: NORTH, height: NORTH });
  const bar = { x: column.x + NORTH + 12, width: Math.min(content.scale.width, column.width - NORTH - 12) };
  write(content.scale.label, { x: bar.x, y: y + 2, width: column.width - NORTH - 12 }, { size: 12, second: true, most: 1 });
  pieces.push({ kind: 'scale', ...bar, y: y + NORTH - 8, height: 8 });
  y += NORTH + 12;

  for (const group of content.legend) y = writeLegend(group, column, y) + 6;
  for (const group of content.absent) y = write(fitted(group, column.width), { ...column, y }, { size: 12, most: NAME_LINES }) + 4;
  // A list has the whole width: it begins below the code.
  if (content.list.length > 0 && beside) y = Math.max(y, top + QR);
  const foot = content.list.length > 0 ? across : column;
  for (const group of content.list) y = writeList(group, foot, y + 4) + 6;
  y = write(content.credit, { ...foot, y: y + 2 }, { size: 12, second: true });
  y = write(content.link, { ...foot, y }, { size: 12, second: true, most: 3 });
  if (beside) y = Math.max(y, top + QR);
  else if (content.qr) {
    pieces.push({ kind: 'qr', x: margin, y: y + 8, width: QR, height: QR });
    y += 8 + QR;
  }
  return { width, height: y + margin, pieces };

  /** As many names as fill the lines of a paragraph, and how many are left. */
  function fitted({ heading, names, cut }: NameGroup, room: number): string {
    const fits = (shown: number) => wrapText(heading + cut(shown), room, (t) => measure(t, 12, false), NAME_LINES).whole;
    let [least, most] = [0, names.length];
    while (least < most) {
      const middle = Math.ceil((least + most) / 2);
      if (fits(middle)) least = middle;
      else most = middle - 1;
    }
    return heading + cut(least);
  }

  /** A heading over its items in columns, which are read row by row; a long label goes on in the next line. */
  function writeList({ heading, items, more }: ListGroup, room: { x: number; width: number }, from: number): number {
    let y = write(heading, { ...room, y: from }, { size: 12, bold: true, second: true, most: 2 }) + 2;
    const widest = Math.max(0, ...items.map((item) => Math.ceil(measure(item.label, 12, false)))) + MARK + 5;
    const columns = Math.max(1, Math.floor((room.width + GAP) / (Math.min(widest, WIDEST_ITEM) + GAP)));
    const wide = (room.width - (columns - 1) * GAP) / columns;
    for (let i = 0; i < items.length; i += columns) {
      let end = y;
      for (const [at, { mark, label }] of items.slice(i, i + columns).entries()) {
        const x = room.x + at * (wide + GAP);
        pieces.push({ kind: 'mark', mark, x, y: y + 1, width: MARK, height: MARK });
        end = Math.max(end, y + MARK + 2, write(label, { x: x + MARK + 5, y, width: wide - MARK - 5 }, { size: 12, most: 3 }));
      }
      y = end + 2;
    }
    return more ? write(more, { ...room, y }, { size: 12, second: true, most: 2 }) : y;
  }

  /** A group's heading and its items in rows, each item unbroken. */
  function writeLegend({ heading, items }: LegendGroup, room: { x: number; width: number }, from: number): number {
    const height = 20;
    let row = from;
    let x = room.x;
    const place = (piece: (at: { x: number; y: number }) => Piece[], wide: number) => {
      if (x > room.x && x + wide > room.x + room.width) {
        x = room.x;
        row += height + 2;
      }
      pieces.push(...piece({ x, y: row }));
      x += wide + 14;
    };
    const label = (text: string, at: { x: number; y: number }, wide: number, bold: boolean): Piece => {
      const [line = ''] = wrapText(text, wide, (t) => measure(t, 12, bold), 1).lines;
      return { kind: 'text', text: line, size: 12, bold, second: bold, ...at, width: wide, height };
    };
    const widthOf = (text: string, bold: boolean, most: number) => Math.min(Math.ceil(measure(text, 12, bold)) + 1, most);
    const wide = widthOf(heading, true, room.width);
    place((at) => [label(heading, at, wide, true)], wide);
    for (const item of items) {
      const text = widthOf(item.label, false, room.width - MARK - 5);
      place(
        (at) => [
          { kind: 'mark', mark: item.mark, x: at.x, y: at.y + (height - MARK) / 2, width: MARK, height: MARK },
          label(item.label, { x: at.x + MARK + 5, y: at.y }, text, false),
        ],
        MARK + 5 + text,
      );
    }
    return row + height;
  }
}

/** A round length for a scale bar no longer than so many pixels: 1, 2 or 5 times a power of ten metres. */
export function scaleBar(zoom: number, latitude: number, longest: number): { metres: number; width: number } {
  const perPixel = metresPerPixel(zoom, latitude);
  const most = perPixel * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((n) => n * power).find((n) => n <= most) ?? power;
  return { metres, width: metres / perPixel };
}

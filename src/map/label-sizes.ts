/** How large the labels are that the map places itself: read by the layers that draw them and by the places kept for them. Pure. */

/** Pixels of a text at a zoom and at a larger one, beyond which they stay. */
type TextSize = readonly [zoom: number, px: number, zoom: number, px: number];

/** The names of blocks. */
export const NAME_SIZE: TextSize = [10, 12.5, 13, 16];
/** What a block's number has of its name's size. */
export const NUMBER_SCALE = 0.86;
/** Counts on a plate, with the name of their sub-district or without. */
export const PLATE_SIZE: TextSize = [10, 10.5, 13, 12];
/** Pixels of the plate round its text. */
export const PLATE_ROOM = { across: 6, along: 1 } as const;
/** Between the place of a block's label and the foot of its name, in ems of the name, where the plate with its count is at that place. */
export const NAME_RISE = 0.95;

/** Pixels of a text at a zoom. */
export function textPx([from, small, to, large]: TextSize, zoom: number): number {
  const share = Math.min(1, Math.max(0, (zoom - from) / (to - from)));
  return small + share * (large - small);
}

/** Widths in ems, of a wide font, so that a label in any other has the room it needs. */
const WIDTHS: [RegExp, number][] = [
  [/[\u22ef\u2e80-\u{3ffff}]/u, 1],
  [/[ilj|.,:;'’!I]/u, 0.36],
  [/[ \-ftr()/]/u, 0.42],
  [/[mwMW@%]/u, 0.98],
  [/[A-Z&]/u, 0.72],
];

/** About how wide a text is, in ems. */
export const ems = (text: string): number => [...text].reduce((sum, c) => sum + (WIDTHS.find(([of]) => of.test(c))?.[1] ?? 0.64), 0);

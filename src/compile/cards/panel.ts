import type { Lang, Text } from '../../model/dataset.ts';
import type { GlyphName } from '../../theme/glyphs.ts';
import type { Hue } from '../../theme/hues.ts';
import { CARD_COLOURS as c } from './colours.ts';
import { stageMark } from './mark.ts';
import { MAP_WINDOW } from './ground.ts';
import { CARD_HEIGHT } from './size.ts';
import type { Typesetter } from './typeset.ts';

/** What a card says in words, in the site's languages. */
export interface Said {
  name: Text;
  /** What the atlas as a whole is. */
  tagline?: Text;
  stage: { glyph: GlyphName; label: Text } | null;
  block: Text | null;
  /** A further line: why nothing is marked, or how much there is. */
  place: Text | null;
  asof: Text | null;
}

/** The language that leads and the one beside it; of a site with one language that one twice. */
export type Order = readonly [Lang, Lang];

export const orderOf = (languages: readonly Lang[]): Order => [languages[0]!, languages[1] ?? languages[0]!];

const LEFT = 64;
const ROOM = MAP_WINDOW.x - LEFT - 40;
const BAND = 16;
const BOTTOM = CARD_HEIGHT - 52;
const STEP = 52;

/** The left side of a card: whose atlas, the name in the site's languages, then the facts from the foot up. */
export function panel(set: Typesetter, hue: Hue, title: Text, said: Said, order: Order): string {
  const rows = factRows(set, hue, said, order);
  const top = BOTTOM - STEP * (rows.length - 1) - 46;
  return [
    `<rect width="${MAP_WINDOW.x}" height="${CARD_HEIGHT}" fill="${c.paper}"/>`,
    `<rect x="${MAP_WINDOW.x - 1}" width="2" height="${CARD_HEIGHT}" fill="${c.line}"/>`,
    `<rect width="${BAND}" height="${CARD_HEIGHT}" fill="${hue.fill}"/>`,
    heading(set, title, said, top, order),
    ...rows.map((row, i) => row(BOTTOM - STEP * (rows.length - 1 - i))),
  ].join('');
}

/** Sizes of the two names, from a short one to the longest. */
const SIZES = [
  [76, 32],
  [64, 30],
  [54, 28],
  [46, 24],
  [38, 20],
] as const;

/** The largest names that end above `end`. */
function heading(set: Typesetter, title: Text, { name, tagline }: Said, end: number, order: Order): string {
  const [main, other] = order;
  const own = title[main] === name[main];
  const second = name[other] === name[main] ? '' : name[other];
  for (const [i, [mainSize, otherSize]] of SIZES.entries()) {
    const last = i === SIZES.length - 1;
    let y = own ? 74 : 124;
    const first = set.balanced(name[main], mainSize, 'bold', ROOM, 3);
    const beside = set.balanced(second, otherSize, 'regular', ROOM, 3);
    const lines = first.lines.map((line) => set.draw(LEFT, (y += mainSize * 1.16), line, mainSize, c.ink, 'bold'));
    y += otherSize * 0.4;
    lines.push(...beside.lines.map((line) => set.draw(LEFT, (y += otherSize * 1.28), line, otherSize, c.second)));
    const fits = first.whole && beside.whole && first.lines.length <= (i < 2 ? 2 : 3) && y < end;
    if (!fits && !last) continue;
    if (tagline)
      for (const text of new Set([tagline[main], tagline[other]])) {
        y += 22;
        const { lines: said } = set.lines(text, 22, 'regular', ROOM, 3);
        lines.push(...said.map((line) => set.draw(LEFT, (y += 30), line, 22, c.second)));
      }
    return (own ? '' : pair(set, LEFT, 78, title, 22, c.second, false, order)) + lines.join('');
  }
  return '';
}

function factRows(set: Typesetter, hue: Hue, { stage, block, place, asof }: Said, order: Order): ((y: number) => string)[] {
  return [
    ...(stage
      ? [(y: number) => stageMark(LEFT, y - 27, 34, stage.glyph, hue.fill) + pair(set, LEFT + 50, y, stage.label, 30, c.ink, true, order)]
      : []),
    ...(block
      ? [
          (y: number) =>
            `<rect x="${LEFT + 5}" y="${y - 21}" width="24" height="24" rx="6" fill="${hue.fill}"/>${pair(set, LEFT + 50, y, block, 26, hue.text, true, order)}`,
        ]
      : []),
    ...(place ? [(y: number) => pair(set, LEFT, y, place, 24, c.ink, false, order)] : []),
    ...(asof ? [(y: number) => pair(set, LEFT, y, asof, 20, c.second, false, order)] : []),
  ];
}

/** A text in the main language and beside it in the other, on one line; the other goes when there is no room for it. */
function pair(set: Typesetter, x: number, y: number, text: Text, size: number, fill: string, bold: boolean, [main, other]: Order): string {
  const first = set.readable(text[main]);
  const width = set.width(first, size, bold ? 'bold' : 'regular');
  const drawn = set.draw(x, y, first, size, fill, bold ? 'bold' : 'regular');
  const small = Math.round(size * 0.84);
  const room = MAP_WINDOW.x - 28 - (x + width + 14);
  const second = set.readable(text[other]);
  if (text[main] === text[other] || set.width(second, small) > room) return drawn;
  return drawn + set.draw(x + width + 14, y, second, small, c.second);
}

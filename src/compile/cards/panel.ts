import type { Text } from '../../model/dataset.ts';
import type { GlyphName } from '../../theme/glyphs.ts';
import type { Hue } from '../../theme/hues.ts';
import { CARD_COLOURS as c } from './colours.ts';
import { stageMark } from './mark.ts';
import { MAP_WINDOW } from './ground.ts';
import { CARD_HEIGHT } from './size.ts';
import type { Typesetter } from './typeset.ts';

/** What a card says in words, in both languages. */
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

const LEFT = 64;
const ROOM = MAP_WINDOW.x - LEFT - 40;
const BAND = 16;
const BOTTOM = CARD_HEIGHT - 52;
const STEP = 52;

/** The left side of a card: whose atlas, the name in both languages, then the facts from the foot up. */
export function panel(set: Typesetter, hue: Hue, title: Text, said: Said): string {
  const rows = factRows(set, hue, said);
  const top = BOTTOM - STEP * (rows.length - 1) - 46;
  return [
    `<rect width="${MAP_WINDOW.x}" height="${CARD_HEIGHT}" fill="${c.paper}"/>`,
    `<rect x="${MAP_WINDOW.x - 1}" width="2" height="${CARD_HEIGHT}" fill="${c.line}"/>`,
    `<rect width="${BAND}" height="${CARD_HEIGHT}" fill="${hue.fill}"/>`,
    heading(set, title, said, top),
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
function heading(set: Typesetter, title: Text, { name, tagline }: Said, end: number): string {
  const own = title.zh === name.zh;
  const second = name.en === name.zh ? '' : name.en;
  for (const [i, [zhSize, enSize]] of SIZES.entries()) {
    const last = i === SIZES.length - 1;
    let y = own ? 74 : 124;
    const zh = set.balanced(name.zh, zhSize, 'bold', ROOM, 3);
    const en = set.balanced(second, enSize, 'regular', ROOM, 3);
    const lines = zh.lines.map((line) => set.draw(LEFT, (y += zhSize * 1.16), line, zhSize, c.ink, 'bold'));
    y += enSize * 0.4;
    lines.push(...en.lines.map((line) => set.draw(LEFT, (y += enSize * 1.28), line, enSize, c.second)));
    const fits = zh.whole && en.whole && zh.lines.length <= (i < 2 ? 2 : 3) && y < end;
    if (!fits && !last) continue;
    if (tagline)
      for (const text of [tagline.zh, tagline.en]) {
        y += 22;
        const { lines: said } = set.lines(text, 22, 'regular', ROOM, 3);
        lines.push(...said.map((line) => set.draw(LEFT, (y += 30), line, 22, c.second)));
      }
    return (own ? '' : pair(set, LEFT, 78, title, 22, c.second, false)) + lines.join('');
  }
  return '';
}

function factRows(set: Typesetter, hue: Hue, { stage, block, place, asof }: Said): ((y: number) => string)[] {
  return [
    ...(stage
      ? [(y: number) => stageMark(LEFT, y - 27, 34, stage.glyph, hue.fill) + pair(set, LEFT + 50, y, stage.label, 30, c.ink, true)]
      : []),
    ...(block
      ? [
          (y: number) =>
            `<rect x="${LEFT + 5}" y="${y - 21}" width="24" height="24" rx="6" fill="${hue.fill}"/>${pair(set, LEFT + 50, y, block, 26, hue.text, true)}`,
        ]
      : []),
    ...(place ? [(y: number) => pair(set, LEFT, y, place, 24, c.ink, false)] : []),
    ...(asof ? [(y: number) => pair(set, LEFT, y, asof, 20, c.second, false)] : []),
  ];
}

/** A text in Chinese and beside it in English, on one line; the English goes when there is no room for it. */
function pair(set: Typesetter, x: number, y: number, text: Text, size: number, fill: string, bold: boolean): string {
  const zh = set.readable(text.zh);
  const width = set.width(zh, size, bold ? 'bold' : 'regular');
  const first = set.draw(x, y, zh, size, fill, bold ? 'bold' : 'regular');
  const small = Math.round(size * 0.84);
  const room = MAP_WINDOW.x - 28 - (x + width + 14);
  const en = set.readable(text.en);
  if (text.zh === text.en || set.width(en, small) > room) return first;
  return first + set.draw(x + width + 14, y, en, small, c.second);
}

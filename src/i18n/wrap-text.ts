/**
 * Breaks mixed Chinese and Latin text into lines, for pictures: nothing there breaks lines for us.
 */

/** Width of a text in CSS pixels. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/** A text in lines; `whole` when all of it is there. */
export interface Lines {
  lines: string[];
  whole: boolean;
}

/** Splits a run of Chinese characters into the words that it is better not broken inside; nothing may be lost. */
export type Words = (run: string) => readonly string[];

/**
 * Lines no wider than the room, unless a single character is. Chinese breaks between any two of its characters, or of its words
 * where `words` knows them; other text breaks at spaces. No line begins with a closing mark or ends with an opening one, unless
 * they alone are too wide; what has no place to break, such as a link, is broken inside. What does not fit in `most` lines ends
 * in an ellipsis.
 * @param widthOf width of a text, in the unit of `room`
 */
export function wrapText(text: string, room: number, widthOf: (text: string) => number, most: number, words?: Words): Lines {
  const fits = (line: string) => widthOf(line.trimEnd()) <= room;
  const lines: string[] = [];
  let line = '';
  for (const piece of fitting(text, fits, words ? [words, characters] : [characters])) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    // Spaces are left out where a line begins: they would count in its width, and an ideographic one is as wide as a character.
    line += line === '' ? piece.trimStart() : piece;
  }
  if (line !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return { lines, whole: true };
  const last = [...lines[most - 1]!];
  while (last.length > 0 && widthOf(`${last.join('').trimEnd()}…`) > room) last.pop();
  return { lines: [...lines.slice(0, most - 1), `${last.join('').trimEnd()}…`], whole: false };
}

const WIDE = String.raw`\u2e80-\u2fff\u3001-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}`;
/** A run of Chinese, or a run of anything else but spaces; with the spaces after it. */
const RUNS = new RegExp(`(?:[${WIDE}]+|[^\\s${WIDE}]+)\\s*|\\s+`, 'gu');
const CHINESE = new RegExp(`^[${WIDE}]`, 'u');
const CLOSING = /^[，。、；：？！）》〉」』】〕”’…·％,.;:?!)\]}%-]/u;
const OPENING = /[（《〈「『【〔“‘([{]$/u;

const characters: Words = (run) => [...run];

/** The pieces of a text that it is broken between, each with the spaces after it. */
export function* breakable(text: string, words: Words = characters): Generator<string> {
  let piece = '';
  for (const [run] of text.matchAll(RUNS))
    for (const word of CHINESE.test(run) ? words(run) : [run]) {
      if (piece !== '' && !OPENING.test(piece) && !CLOSING.test(word) && word.trim() !== '') {
        yield piece;
        piece = '';
      }
      piece += word;
    }
  yield piece;
}

/** Pieces that fit on a line, each broken no finer than it takes. */
function* fitting(text: string, fits: (line: string) => boolean, [words, ...finer]: readonly Words[]): Generator<string> {
  if (!words) return yield* text;
  for (const piece of breakable(text, words)) yield* fits(piece) ? [piece] : fitting(piece, fits, finer);
}

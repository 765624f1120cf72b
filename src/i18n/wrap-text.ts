/** Width of a text in CSS pixels. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/**
 * Lines no wider than the room. Chinese breaks between any two characters, but no line begins with a closing mark; other text
 * breaks at spaces, and inside a word only where the word alone is too wide. What does not fit in `most` lines ends in an
 * ellipsis.
 */
export function wrapText(text: string, room: number, widthOf: (text: string) => number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of partsOf(text, room, widthOf)) {
    if (line.trimEnd() !== '' && widthOf((line + part).trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = part.trimStart();
    } else line += part;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const last = [...lines[most - 1]!];
  while (last.length > 0 && widthOf(`${last.join('').trimEnd()}…`) > room) last.pop();
  return [...lines.slice(0, most - 1), `${last.join('').trimEnd()}…`];
}

/** Pieces that a line may end after: a wide character with the closing marks after it, or a word with its space. */
const BREAKABLE =
  /[“‘（《【]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef][，。、；：！？）》】”’…·]*|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+\s*|\s+/gu;

function* partsOf(text: string, room: number, widthOf: (text: string) => number): Generator<string> {
  for (const [part] of text.matchAll(BREAKABLE)) {
    if (widthOf(part.trimEnd()) <= room) yield part;
    else yield* part; // A word without a place to break, such as a link: by its characters.
  }
}

/** Characters that a text of the data may not have, since what is read is then not what is written. */

/** A character that misleads: where it stands in the text, and what it is. */
export interface Misleading {
  offset: number;
  what: string;
}

const code = (found: string): string => `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** A joiner is at home in emoji and in scripts whose letters join; anywhere else nobody sees it. */
const JOINED = '(?<![\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Script=Arabic}\\p{M}])[\\u200C\\u200D]';

/** The kinds, each with its characters and how one of them is told. */
const KINDS: readonly [characters: string, tell: (found: string) => string][] = [
  ['(?:[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]|\\r(?!\\n))', (c) => `the control character ${code(c)}`],
  [
    '[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]',
    (c) => `the direction mark ${code(c)}, which shows text in another order than it has`,
  ],
  [
    `(?:[\\u00AD\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u2060-\\u2065\\u206A-\\u206F\\u2800\\u3164\\uFFA0\\uFFF9-\\uFFFB\\u{E0000}-\\u{E007F}]|${JOINED})`,
    (c) => `the invisible character ${code(c)}`,
  ],
  ['\\uFEFF', () => 'a byte-order mark (U+FEFF) in the middle'],
  ['[\\u2028\\u2029]', (c) => `the line separator ${code(c)}`],
  ['\\p{Surrogate}', (c) => `half a character (${code(c)})`],
  ['\\uFFFD', () => 'the replacement character U+FFFD, which a conversion puts for text that it lost'],
  ['锟斤拷', () => '“锟斤拷”, which a wrong conversion puts for text that it lost'],
  ['[\\p{Co}\\uFDD0-\\uFDEF\\uFFFE\\uFFFF]', (c) => `the private character ${code(c)}, which has a meaning in one font only`],
];
const ANY = new RegExp(KINDS.map(([characters]) => `(${characters})`).join('|'), 'gu');

/** Every character of the text that misleads, in order. Line ends and tabs do not. */
export function misleading(text: string): Misleading[] {
  return [...text.matchAll(ANY)].map(({ index, 0: found, ...groups }) => {
    const kind = KINDS.findIndex((_, k) => (groups as Record<number, string | undefined>)[k + 1] !== undefined);
    return { offset: index, what: KINDS[kind]![1](found) };
  });
}

/** The text without what misleads in it, for texts that others typed and nobody here can mend. */
export const withoutMisleading = (text: string): string => text.replace(ANY, '');

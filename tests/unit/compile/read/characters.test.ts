import { describe, expect, test } from 'vitest';
import { misleading, withoutMisleading } from '../../../../src/compile/read/characters.ts';

describe('characters that mislead', () => {
  test.each([
    ['NUL', '\0', 'the control character U+0000'],
    ['escape', '\x1b[31m', 'the control character U+001B'],
    ['a control character of Latin-1', '\x85', 'the control character U+0085'],
    ['a carriage return by itself', '\r', 'the control character U+000D'],
    ['right-to-left override', '\u202e', 'the direction mark U+202E'],
    ['isolate', '\u2066', 'the direction mark U+2066'],
    ['right-to-left mark', '\u200f', 'the direction mark U+200F'],
    ['zero-width space', '\u200b', 'the invisible character U+200B'],
    ['a joiner among letters', '\u200d', 'the invisible character U+200D'],
    ['soft hyphen', '\u00ad', 'the invisible character U+00AD'],
    ['filler', '\u3164', 'the invisible character U+3164'],
    ['tag', '\u{e0041}', 'the invisible character U+E0041'],
    ['byte-order mark', '\ufeff', 'a byte-order mark (U+FEFF)'],
    ['line separator', '\u2028', 'the line separator U+2028'],
    ['lone surrogate', '\ud800', 'half a character (U+D800)'],
    ['the other half', '\udfff', 'half a character (U+DFFF)'],
    ['replacement character', '\ufffd', 'the replacement character U+FFFD'],
    ['what it becomes', '锟斤拷', '“锟斤拷”'],
    ['private use', '\ue5e5', 'the private character U+E5E5'],
    ['no character', '\uffff', 'the private character U+FFFF'],
  ])('%s', (_name, character, what) => {
    expect(misleading(`集市${character}大厅`)).toEqual([{ offset: 2, what: expect.stringContaining(what) }]);
    expect(withoutMisleading(`集市${character.slice(0, 1)}大厅`).length).toBeLessThanOrEqual(5);
  });

  test.each([
    ['Chinese, with rare characters', '慈城㙟𠮷「」·—…　'],
    ['Latin with marks of its own', 'Café naïve — “quoted” ½ m² №'],
    ['lines and tabs', 'a\tb\nc\r\nd'],
    ['a variant of a character', '葛\u{e0100}城'],
    ['emoji of several', '👩‍🌾 ❤️‍🔥 👍🏽 🧑🏽‍🚀 🇨🇳'],
    ['joiners where scripts need them', 'می‌خواهم क्‍ष'],
  ])('%s are none', (_name, text) => {
    expect(misleading(text)).toEqual([]);
    expect(withoutMisleading(text)).toBe(text);
  });

  test('all are told, in order', () => expect(misleading('\0a\u202e\n\ufffd').map(({ offset }) => offset)).toEqual([0, 2, 4]));
  test('a name of others is kept but for these', () => expect(withoutMisleading('\u200e江北\u200b大道\u202c')).toBe('江北大道'));
});

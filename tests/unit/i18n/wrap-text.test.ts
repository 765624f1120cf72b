import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapText } from '../../../src/i18n/wrap-text.ts';

/** One unit a Chinese character, half a unit any other. */
const widthOf = (text: string): number => [...text].reduce((w, c) => w + (/[\u2e80-\uffef]/.test(c) ? 1 : 0.5), 0);
const wrap = (text: string, room: number, most = 99) => wrapText(text, room, widthOf, most);

describe('wrapping', () => {
  test('English breaks at spaces', () => {
    expect(wrap('Old Bund riverside walk', 6)).toEqual(['Old Bund', 'riverside', 'walk']);
  });

  test('Chinese breaks anywhere, but no line begins with a closing mark', () => {
    expect(wrap('老外滩步行街，已开放。', 6)).toEqual(['老外滩步行', '街，已开放。']);
    expect(wrap('看（老外滩）图', 4)).toEqual(['看（老外', '滩）图']);
  });

  test('a word that alone is too wide breaks inside', () => {
    expect(wrap('https://atlas.example/long', 5)).toEqual(['https://at', 'las.exampl', 'e/long']);
  });

  test('what does not fit ends in an ellipsis', () => {
    expect(wrap('one two three four five', 4, 2)).toEqual(['one two', 'three…']);
    expect(wrap('一二三四五六七', 3, 1)).toEqual(['一二…']);
  });

  test('nothing gives nothing', () => {
    expect(wrap('', 5)).toEqual([]);
    expect(wrap('   ', 5)).toEqual([]);
  });

  test('no line is too wide and no character is lost', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'老外滩，。（）“”ab c  - ') }));
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (given, room) => {
        const lines = wrap(given, room);
        expect(lines.filter((line) => widthOf(line) > room || line.trim() === '')).toEqual([]);
        const bare = (t: string) => t.replaceAll(/\s/g, '');
        expect(bare(lines.join(''))).toBe(bare(given));
      }),
    );
  });
});

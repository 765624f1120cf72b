import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapText } from '../../../src/i18n/wrap-text.ts';

/** One unit a Chinese character, half a unit any other. */
const widthOf = (text: string): number => [...text].reduce((w, c) => w + (/[\u2e80-\uffef]/.test(c) ? 1 : 0.5), 0);
const wrap = (text: string, room: number, most = 99) => wrapText(text, room, widthOf, most).lines;

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

  test('spaces where a line begins take no room, however wide they are', () => {
    expect(wrap('\u3000 ㄅ!!!!!!!!', 5)).toEqual(['ㄅ!!!!!!!!']);
    expect(wrap('\u3000\u3000一二三四五', 5)).toEqual(['一二三四五']);
    expect(wrap('一二三四五\u3000六', 5)).toEqual(['一二三四五', '六']);
  });

  test('brackets and quotation marks stay with what they enclose', () => {
    for (let room = 3; room < 12; room++)
      for (const line of wrap('“片区”（宁波）模式，[二期]。', room)) expect(line).not.toMatch(/^[”），。\]]|[“（[]$/);
  });

  test('says whether all of it is there', () => {
    expect(wrapText('一二三四', 2, widthOf, 2)).toEqual({ lines: ['一二', '三四'], whole: true });
    expect(wrapText('一二三四五', 2, widthOf, 2)).toEqual({ lines: ['一二', '三…'], whole: false });
  });

  describe('with words that are known', () => {
    const words = (run: string) => run.match(/老外滩|步行街|./gu)!;

    test('Chinese breaks between them', () => {
      expect(wrapText('老外滩步行街开放', 5, widthOf, 9, words).lines).toEqual(['老外滩', '步行街开放']);
    });

    test('one that alone is too wide breaks inside', () => {
      expect(wrapText('看老外滩', 2, widthOf, 9, words).lines).toEqual(['看老', '外滩']);
    });

    test('a closing mark stays with the word before it', () => {
      expect(wrapText('去老外滩，步行街', 4, widthOf, 9, words).lines).toEqual(['去', '老外滩，', '步行街']);
    });
  });

  test('no line is too wide and no character is lost', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'老外滩，。（）“”ab c  - \u3000ㄅ!') }));
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (given, room) => {
        const lines = wrap(given, room);
        expect(lines.filter((line) => widthOf(line) > room || line.trim() === '')).toEqual([]);
        const bare = (t: string) => t.replaceAll(/\s/g, '');
        expect(bare(lines.join(''))).toBe(bare(given));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('what is left out is the end, and the ellipsis has room', () => {
    const text = fc.string({ unit: fc.constantFrom(...'老外滩，。（）“”ab c  - \u3000'), minLength: 1 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 3 }), (given, room, most) => {
        const { lines, whole } = wrapText(given, room, widthOf, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        expect(lines.filter((line) => widthOf(line) > room)).toEqual([]);
        const bare = (t: string) => t.replaceAll(/[\s…]/g, '');
        if (whole) expect(bare(lines.join(''))).toBe(bare(given));
        else expect(lines.at(-1)).toMatch(/…$/);
        expect(bare(given).startsWith(bare(lines.join('')))).toBe(true);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});

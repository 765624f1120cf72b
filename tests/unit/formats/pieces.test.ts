import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gathered, jsonParts } from '../../../src/formats/pieces.ts';

const joined = (parts: Iterable<string>): string => [...parts].join('');

describe('the parts of a JSON', () => {
  test('are together what JSON.stringify writes, however deep they go', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(6), (value, levels) => {
        expect(joined(jsonParts(value, levels))).toBe(JSON.stringify(value));
      }),
    );
  });

  test('leave out what is undefined, and write null for it in a list, as JSON.stringify does', () => {
    const value = { a: undefined, b: [1, undefined, { c: undefined }], d: 'x' };
    for (const levels of [0, 1, 2, 3]) expect(joined(jsonParts(value, levels))).toBe(JSON.stringify(value));
  });

  test('may come from a list that is made as it is gone through, one thing at a time', () => {
    const made: number[] = [];
    function* things() {
      for (let i = 0; i < 3; i++) {
        made.push(i);
        yield { i };
      }
    }
    const parts = jsonParts({ things: things() }, 2);
    let text = '';
    for (const part of parts) {
      text += part;
      if (text.endsWith('{"i":0}')) expect(made).toEqual([0]);
    }
    expect(text).toBe('{"things":[{"i":0},{"i":1},{"i":2}]}');
  });
});

describe('gathered', () => {
  test('parts are few pieces of about one length, and nothing is lost', () => {
    const parts = Array.from({ length: 20_000 }, (_, i) => `${i},`.padEnd(40));
    const pieces = [...gathered(parts)];
    expect(pieces.join('')).toBe(parts.join(''));
    expect(pieces).toHaveLength(4);
    for (const piece of pieces) expect(piece.length).toBeLessThan((1 << 18) + 40);
  });

  test('nothing is no piece', () => {
    expect([...gathered([])]).toEqual([]);
    expect([...gathered(['', ''])]).toEqual([]);
  });
});

import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { guard, toCsv } from '../../../src/formats/csv.ts';

const table = (text: string) => Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { newline: '\r\n', delimiter: ',' }).data;

describe('toCsv', () => {
  test('byte-order mark, CRLF, quotes where they are needed', () => {
    expect(
      toCsv(
        ['id', '名'],
        [
          ['a', '老外滩'],
          ['b,c', 'say "no"'],
          ['d\ne', null],
          ['', 1.5],
        ],
      ),
    ).toBe('\ufeffid,名\r\na,老外滩\r\n"b,c","say ""no"""\r\n"d\ne",\r\n,1.5\r\n');
  });

  test('without rows it is the headings, and no empty line', () => {
    expect(toCsv(['id', 'name'], [])).toBe('\ufeffid,name\r\n');
  });

  test('numbers stay numbers, the negative too', () => {
    expect(toCsv(['n'], [[-1.5], [0], [1e6]])).toBe('\ufeffn\r\n-1.5\r\n0\r\n1000000\r\n');
  });

  test('every cell comes back, but for the guard', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'a,"\r\n;\t=+-@ 江\ufeff\'') }));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (rows) => {
        const [head, ...body] = table(toCsv(['a', 'b'], rows));
        expect(head).toEqual(['a', 'b']);
        expect(body.slice(0, -1)).toEqual(rows.map((row) => row.map(guard)));
        expect(body.at(-1)).toEqual(['']);
      }),
    );
  });
});

describe('guard', () => {
  test.each(['=1+1', '+86', '-5', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://evil.example")', '=cmd|"/C calc"!A0'])(
    '%j is text to a spreadsheet',
    (cell) => {
      expect(guard(cell)).toBe(`'${cell}`);
      expect(table(toCsv(['x'], [[cell]]))[1]).toEqual([`'${cell}`]);
    },
  );

  test.each(['', 'a=b', '老外滩', "'=1", ' =1', '1-2', '2.17'])('%j is as it was', (cell) => expect(guard(cell)).toBe(cell));
});

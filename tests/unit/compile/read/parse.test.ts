import fc from 'fast-check';
import { LineCounter } from 'yaml';
import { describe, expect, test, vi } from 'vitest';
import { LIMITS } from '../../../../src/compile/read/limits.ts';
import { parse } from '../../../../src/compile/read/parse.ts';

const faults = (text: string): string[] => {
  const lines = new LineCounter();
  return parse(text, lines).faults.map(({ offset, message }) => {
    const { line, col } = lines.linePos(offset);
    return `${line}:${col}: ${message}`;
  });
};

describe('parse', () => {
  test('any text gives a document or faults within it, and no exception', () => {
    const yamlish = fc.array(
      fc.constantFrom(
        'a: ',
        '- ',
        '*a',
        '&a ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '\n',
        '  ',
        ': ',
        ',',
        '|',
        '>',
        '#',
        '!!',
        '%',
        '---',
        '?',
        '江',
        '\t',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          yamlish.map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const { doc, faults: found } = parse(text, new LineCounter());
          for (const { offset, message } of found) {
            expect(offset).toBeGreaterThanOrEqual(0);
            expect(offset).toBeLessThanOrEqual(text.length);
            expect(message).toContain(', expected ');
          }
          if (found.length === 0) doc.toJS();
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('lines are counted from the first', () => {
    const lines = new LineCounter();
    parse('a: 1\nb:\n  c: 2\n', lines);
    expect([0, 5, 10].map((offset) => lines.linePos(offset))).toEqual([
      { line: 1, col: 1 },
      { line: 2, col: 1 },
      { line: 3, col: 3 },
    ]);
  });

  test.each([
    ['[', ']'],
    ['{a: ', '}'],
    ['- ', ''],
  ])('%j within itself: as deep as allowed, and no deeper', (open, close) => {
    const nested = (n: number): string => `${open.repeat(n)}x${close.repeat(n)}`;
    expect(faults(nested(20))).toEqual([]);
    for (const n of [LIMITS.depth + 1, 5_000, 100_000])
      expect(faults(nested(n))).toEqual([expect.stringMatching(/^1:\d+: is nested more than 64 levels deep, expected about ten at most$/)]);
  });

  test('a key that stands twice in one mapping, and in two', () => {
    expect(faults('a: 1\nb: { c: 1, c: 2 }\n"a": 2\n')).toEqual([
      '3:1: "a" stands twice in one mapping, expected each key once',
      '2:12: "c" stands twice in one mapping, expected each key once',
    ]);
    expect(faults('a: { c: 1 }\nb: { c: 1 }\n')).toEqual([]);
  });

  test('aliases: of what is there, few, and none of what they stand in', () => {
    expect(faults('a: &x 1\nb: [*x, *x]\n')).toEqual([]);
    expect(faults('a: *x\nb: &x 1\n')).toEqual(['1:4: "*x" is an alias to YAML, expected the text in quotes']);
    expect(faults('a: &x [1, *x]\n')).toEqual(['1:11: "*x" stands within what it repeats, expected the text itself']);
    expect(faults(`a: &x 1\nb: [${'*x,'.repeat(LIMITS.aliases)}]\n`)).toEqual([]);
    expect(faults(`a: &x 1\nb: [${'*x,'.repeat(LIMITS.aliases + 1)}]\n`)).toEqual([
      '2:155: is one of more than 50 aliases in the file, expected the text itself',
    ]);
  });

  test('aliases and keys by the ten thousand take no minutes', () => {
    expect(faults(`a: &x 1\nb: [${'*x,'.repeat(20_000)}]\n`)).toHaveLength(1);
    expect(faults(Array.from({ length: 20_000 }, (_, i) => `k${i}: 1\n`).join(''))).toEqual([]);
  }, 60_000);
});

describe('what drawn input has shown', () => {
  test('a fault after what cannot be read stands on the line that it is on', () => {
    expect(faults('&a [*a]!id: harbour\norder: 1\n')).toContain(
      '2:6: Anchors and tags must be after the : indicator, expected valid YAML or JSON',
    );
    const spoiled = '{"type": ]\n{"a":"b: c",\n"d":[1,2]},\n{"e":"f: g"}\n]}\n';
    const lengths = spoiled.split('\n').map((line) => line.length);
    for (const fault of faults(spoiled)) {
      const [line, col] = fault.split(':').map(Number) as [number, number];
      expect(col, fault).toBeLessThanOrEqual(lengths[line - 1]! + 1);
    }
  });

  test('a list or mapping as a key is left to the schema to refuse, without a warning of the parser', () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const { doc, faults: found } = parse('{ a: 1 }: 2\n[b]: 3\n', new LineCounter());
    expect(found).toEqual([]);
    expect(Object.keys(doc.toJS() as object)).toEqual(['{ a: 1 }', '[ b ]']);
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });
});

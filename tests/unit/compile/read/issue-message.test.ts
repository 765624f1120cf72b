import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { issueMessage } from '../../../../src/compile/read/issue-message.ts';
import * as schema from '../../../../src/compile/read/schema.ts';

/** All complaints that a schema has about a value. */
function about(of: z.ZodType, value: unknown): string[] {
  const result = of.safeParse(value);
  if (result.success) return [];
  return result.error.issues.map((problem) =>
    issueMessage(
      problem,
      problem.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value),
    ),
  );
}

describe('issueMessage', () => {
  const text = z.string();
  test.each<[string, z.ZodType, unknown, string]>([
    ['missing text', z.object({ name: text }), {}, 'name is missing, expected text'],
    ['missing number', z.object({ n: z.number() }), {}, 'n is missing, expected a number'],
    ['missing list', z.object({ l: z.array(text) }), {}, 'l is missing, expected a list'],
    ['missing mapping', z.object({ m: z.object({}) }), {}, 'm is missing, expected a mapping'],
    ['missing tuple', z.object({ t: z.tuple([text]) }), {}, 't is missing, expected a list of fixed length'],
    ['empty value', z.object({ name: text }), { name: null }, 'name is null, expected text'],
    ['number for text', z.object({ name: text }), { name: 1950 }, 'name is 1950, expected text'],
    ['text for number', z.object({ n: z.number() }), { n: '1' }, 'n is "1", expected a number'],
    ['half a number', z.object({ n: z.int() }), { n: 1.5 }, 'n is 1.5, expected a whole number'],
    ['deep', z.object({ a: z.array(z.object({ b: text })) }), { a: [{ b: 'x' }, { b: 2 }] }, 'a.1.b is 2, expected text'],
    ['whole value', text, 7, 'is 7, expected text'],
    ['unknown key', z.strictObject({}), { figure: 1 }, 'has the unknown key "figure", expected only keys of the schema'],
    [
      'unknown keys',
      z.object({ o: z.strictObject({}) }),
      { o: { a: 1, b: 2 } },
      'o has the unknown key "a", "b", expected only keys of the schema',
    ],
    ['one of a few', z.object({ c: z.enum(['wgs84', 'gcj02']) }), { c: 'GCJ-02' }, 'c is "GCJ-02", expected "wgs84" or "gcj02"'],
    ['exactly this', z.object({ t: z.literal('Feature') }), { t: 'feature' }, 't is "feature", expected "Feature"'],
    ['too few', z.object({ l: z.array(text).min(2) }), { l: ['a'] }, 'l is ["a"], expected at least 2 entries'],
    ['too many', z.object({ l: z.array(text).max(1) }), { l: ['a', 'b'] }, 'l is ["a","b"], expected at most 1 entries'],
    ['too small', z.object({ n: z.number().min(1) }), { n: 0 }, 'n is 0, expected at least 1'],
    ['in the schema’s own words', z.object({ s: text.min(1, 'is empty, expected text') }), { s: '' }, 's is empty, expected text'],
    [
      'in the schema’s own words, with the value',
      z.object({ s: text.regex(/^a/, 'is no a, expected an a') }),
      { s: 'b' },
      's "b" is no a, expected an a',
    ],
    [
      'one of several forms',
      z.object({ g: z.discriminatedUnion('type', [z.object({ type: z.literal('Point') })]) }),
      { g: { type: 'Circle' } },
      'g.type is "Circle", expected one of the allowed forms',
    ],
  ])('%s', (_what, of, value, expected) => expect(about(of, value)).toEqual([expected]));

  test('a long value is shown short', () => {
    const [said] = about(z.object({ n: z.number() }), { n: '长'.repeat(500) });
    expect(said!.length).toBeLessThan(100);
    expect(said).toMatch(/…, expected a number$/);
  });

  test('every issueMessage of the data’s own schemas says what was expected', () => {
    const faulty = {
      id: 'A b',
      order: 0,
      name: { zh: ' ', en: 1 },
      published: '2023-13',
      sections: [],
      values: [{}],
      location: { precision: 3, point: [200, 95], crs: 'utm' },
      observations: [{ asof: 2023, paragraphs: [] }],
      bounds: [1],
    };
    const schemas = Object.entries(schema).flatMap(([name, of]): [string, z.ZodType][] => (of instanceof z.ZodType ? [[name, of]] : []));
    expect(schemas.length).toBeGreaterThan(8);
    for (const [name, of] of schemas) {
      for (const value of [
        faulty,
        [faulty],
        null,
        'x',
        {
          type: 'FeatureCollection',
          features: [{ type: 'Feature', id: 1, properties: {}, geometry: { type: 'Polygon', coordinates: [[[1]]] } }],
        },
      ]) {
        const said = about(of, value);
        expect(said.length, name).toBeGreaterThan(0);
        for (const line of said) expect(line, name).toMatch(/\S.*, expected \S/);
      }
    }
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainJson } from '../../../../src/compile/read/json.ts';

describe('plain JSON', () => {
  test('is what JSON says it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        if (!text.includes('\\u')) expect(plainJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });
  test.each([
    ['a key twice', '{"a":1,"a":2}'],
    ['a key twice, deep down', '{"a":[{"b":{"c":1,"c":1}}]}'],
    ['an escape that hides something', '{"a":"\\u202e"}'],
    ['65 levels', `${'['.repeat(65)}${']'.repeat(65)}`],
    ['a hundred thousand levels', '['.repeat(100_000)],
    ['a remark', '{} // remark'],
    ['nothing', ''],
  ])('%s needs a second look', (_name, text) => expect(plainJson(text)).toBeUndefined());
  test.each([
    '{"a:b":"c:{[,\\"d\\":1"}',
    '{"coordinates":[[1,2],[3,4]],"b":null}',
    '{"name":"\\u6c5f\\u5317"}',
    'null',
    '[{"a":1},{"a":1}]',
  ])('%s needs none', (text) => expect(plainJson(text)).toEqual(JSON.parse(text)));
});

import { createHash } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { Texts } from '../../../../src/compile/output/texts.ts';

const short = vi.fn(() => '城');
const long = vi.fn(function* () {
  yield* ['a', 'b', '城'];
});
let texts: Texts;
beforeEach(() => {
  vi.clearAllMocks();
  texts = new Texts([
    ['short.txt', short],
    ['long.txt', long],
  ]);
});

test('nothing is made before it is asked for, and then only that', () => {
  expect([texts.size, [...texts.keys()], texts.has('long.txt'), texts.has('none')]).toEqual([2, ['short.txt', 'long.txt'], true, false]);
  expect(texts.get('long.txt')).toBe('ab城');
  expect(texts.get('none')).toBeUndefined();
  expect(long).toHaveBeenCalledOnce();
  expect(short).not.toHaveBeenCalled();
});

test('is read as a map', () => {
  const each: [string, string][] = [];
  texts.forEach((text, path) => each.push([path, text]));
  expect(each).toEqual([
    ['short.txt', '城'],
    ['long.txt', 'ab城'],
  ]);
  expect([...texts]).toEqual(each);
  expect([...texts.values()]).toEqual(each.map(([, text]) => text));
});

test('who goes through a text makes its size and checksum known, so that it is made once', () => {
  expect([...texts.pieces('long.txt')]).toEqual(['a', 'b', '城']);
  const { bytes, sha256 } = texts.digest('long.txt');
  expect(bytes).toBe(5);
  expect(sha256.toString('hex')).toBe(createHash('sha256').update('ab城').digest('hex'));
  expect(long).toHaveBeenCalledOnce();
});

test('of a text that was not gone through to its end nothing is known yet', () => {
  for (const piece of texts.pieces('long.txt')) if (piece === 'a') break;
  expect(texts.digest('long.txt').bytes).toBe(5);
  expect([...texts.digests()].map(([path, { bytes }]) => [path, bytes])).toEqual([
    ['short.txt', 3],
    ['long.txt', 5],
  ]);
});

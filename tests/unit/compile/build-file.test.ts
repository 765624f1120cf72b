import { expect, test } from 'vitest';
import { buildFile } from '../../../src/compile/build-file.ts';
import { compile } from '../../../src/compile/dataset/compile.ts';
import { builtIndex } from './pages/pages-reader.ts';

const compiled = compile('tests/fixtures/tiny-district');

test('a build says which program and which data it has', () => {
  expect(JSON.parse(buildFile(builtIndex(), compiled))).toEqual({ program: 'index-1.js', data: compiled.dataset.version });
});

test('a page without a program is no build', () => {
  expect(() => buildFile('<!doctype html><script src="a.js"></script>', compiled)).toThrow('names no program');
});

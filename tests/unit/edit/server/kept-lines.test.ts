import { expect, test } from 'vitest';
import { keepLines } from '../../../../src/edit/server/kept-lines.ts';

const text = 'a:   1\n# remark\n\nb: 2\nc:\n    - x\n';
const before = 'a: 1\n# remark\n\nb: 2\nc:\n  - x\n';

test('a text that a program writes as it stands becomes what the program writes', () => {
  expect(keepLines(before, before, 'a: 9\n')).toBe('a: 9\n');
});

test('lines that the change does not concern stay as somebody wrote them', () => {
  expect(keepLines(text, before, before.replace('b: 2', 'b: 3'))).toBe(text.replace('b: 2', 'b: 3'));
  expect(keepLines(text, before, before.replace('b: 2\n', ''))).toBe(text.replace('b: 2\n', ''));
  expect(keepLines(text, before, before.replace('b: 2\n', 'b: 2\nd: 4\n'))).toBe(text.replace('b: 2\n', 'b: 2\nd: 4\n'));
});

test('a changed line that stood otherwise is written as the program does', () => {
  expect(keepLines(text, before, before.replace('a: 1', 'a: 7'))).toBe(text.replace('a:   1', 'a: 7'));
});

test('the ends of lines stay those of the file', () => {
  const windows = text.replaceAll('\n', '\r\n');
  expect(keepLines(windows, before, before.replace('b: 2', 'b: 3'))).toBe(windows.replace('b: 2', 'b: 3'));
});

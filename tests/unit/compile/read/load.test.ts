import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { LineCounter } from 'yaml';
import { z } from 'zod';
import { DataError, formatIssue, sortIssues, type Issue } from '../../../../src/compile/read/issue.ts';
import { accept, listFiles, load, loadFolder, report } from '../../../../src/compile/read/load.ts';
import { locate, readSource, type DocumentFile } from '../../../../src/compile/read/source-file.ts';

const root = mkdtempSync(join(tmpdir(), 'atlas-load-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let n = 0;
/** A file with this text, and its path below the root. */
function write(text: string, path = `file-${n++}.yaml`): string {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
  return path;
}
function read(text: string): DocumentFile {
  const issues: Issue[] = [];
  const file = readSource(root, write(text), issues);
  expect(issues).toEqual([]);
  return file!;
}
/** What reading gives, issues without the file's name. */
function told(text: string, schema: z.ZodType = z.unknown()): string[] {
  const issues: Issue[] = [];
  load(root, write(text), schema, issues);
  return issues.map((issue) => formatIssue(issue).replace(/^[^:]+:/, ''));
}

describe('readSource', () => {
  test('a file knows its path and stem', () => {
    const issues: Issue[] = [];
    expect(readSource(root, write('a: 1', 'data/projects/metro.line-4.yaml'), issues)).toMatchObject({
      path: 'data/projects/metro.line-4.yaml',
      stem: 'metro.line-4',
    });
  });

  test('a file that is not there', () => {
    const issues: Issue[] = [];
    expect(readSource(root, 'data/no.yaml', issues)).toBe(null);
    expect(issues).toEqual([{ file: 'data/no.yaml', line: 1, col: 1, message: 'file is missing, expected it to exist' }]);
  });

  test('syntax errors have their place', () => {
    expect(told('a: 1\nb: "open\n')).toEqual(['3:1: Missing closing "quote, expected valid YAML or JSON']);
    expect(told('a: 1\n b: 2\n')[0]).toMatch(/^[12]:\d+: .+, expected valid YAML or JSON$/);
    expect(told('a: 1\na: 2\n')).toEqual(['2:1: "a" stands twice in one mapping, expected each key once']);
    expect(told('{"a": [1, 2}')[0]).toMatch(/^1:\d+: .+, expected valid YAML or JSON$/);
  });

  test('JSON as editors write it: tabs, escapes, Windows line ends, a byte-order mark', () => {
    const text = '\ufeff{\r\n\t"a": [\r\n\t\t"\\u6c5f\\ud83d\\ude00\\/",\r\n\t\t2.50e1\r\n\t]\r\n}\r\n';
    const file = read(text);
    expect(file.doc.toJS()).toEqual({ a: ['江😀/', 25] });
    expect(locate(file, ['a', 1])).toEqual({ line: 4, col: 3 });
  });

  test('a text that begins with an asterisk is no crash but an issue', () => {
    expect(told('a: 1\nb: *重点\n')).toEqual(['2:4: "*重点" is an alias to YAML, expected the text in quotes']);
  });

  test('an anchor that is there may be used', () => {
    expect(read('a: &x { zh: 一 }\nb: *x\n').doc.toJS()).toEqual({ a: { zh: '一' }, b: { zh: '一' } });
  });
});

describe('locate', () => {
  const file = read('# a remark\nid: x\nlist:\n  - a: 1\n    b: { c: [7, 8] }\n  - 二\n"quoted key": y\n5: z\n');

  test.each<[PropertyKey[], number, number]>([
    [['id'], 2, 5],
    [['list'], 4, 3],
    [['list', 0], 4, 5],
    [['list', 0, 'a'], 4, 8],
    [['list', 0, 'b', 'c', 1], 5, 17],
    [['list', 1], 6, 5],
    [['quoted key'], 7, 15],
    [[5], 8, 4],
    [[], 2, 1],
  ])('%j', (path, line, col) => expect(locate(file, path)).toEqual({ line, col }));

  test('what is missing stands where its nearest ancestor does', () => {
    expect(locate(file, ['list', 0, 'no', 'such'])).toEqual({ line: 4, col: 5 });
    expect(locate(file, ['list', 9])).toEqual({ line: 4, col: 3 });
    expect(locate(file, ['id', 'deeper'])).toEqual({ line: 2, col: 5 });
    expect(locate(file, ['no'])).toEqual({ line: 2, col: 1 });
  });

  test('columns count characters, Chinese as one', () => {
    expect(locate(read('{ 名: 江北, b: 1 }'), ['b'])).toEqual({ line: 1, col: 13 });
  });

  test('an empty file has a first line', () => {
    expect(locate(read(''), ['id'])).toEqual({ line: 1, col: 1 });
    expect(locate(read('# only a remark\n'), ['id'])).toMatchObject({ line: 1 });
  });
});

describe('accept', () => {
  const schema = z.strictObject({ id: z.string(), order: z.number(), more: z.strictObject({ a: z.number().optional() }).optional() });

  test('a value that fits comes back with its file', () => {
    const issues: Issue[] = [];
    const file = read('id: x\norder: 1\n');
    expect(accept(file, schema, issues)).toEqual({ file, value: { id: 'x', order: 1 } });
    expect(issues).toEqual([]);
  });

  test('all problems are told at once, each at its place', () => {
    expect(told('id: 5\norder: first\nmore: { a: x }\n', schema)).toEqual([
      '1:5: id is 5, expected text',
      '2:8: order is "first", expected a number',
      '3:12: more.a is "x", expected a number',
    ]);
  });

  test('a missing key is told where the mapping begins, an unknown one where it stands', () => {
    expect(told('# remark\nid: x\n', schema)).toEqual(['2:1: order is missing, expected a number']);
    expect(told('id: x\norder: 1\nmore:\n  a: 1\n  b: 2\n', schema)).toEqual([
      '5:3: more has the unknown key "b", expected only keys of the schema',
    ]);
    expect(told('id: x\norder: 1\nordre: 2\n', schema)).toEqual(['3:1: has the unknown key "ordre", expected only keys of the schema']);
  });
});

describe('a document that was made or changed, as an import does', () => {
  const made = (change: (doc: DocumentFile['doc']) => void): string[] => {
    const { doc } = read('name: Hall\nyear: 1\n');
    change(doc);
    const issues: Issue[] = [];
    accept({ path: 'x.yaml', stem: 'x', doc, lines: new LineCounter() }, z.unknown(), issues);
    return issues.map(({ message }) => message);
  };
  test('is held to the same characters', () =>
    expect(made((doc) => doc.set('name', 'Hall\u202eKlaw'))).toEqual([
      'name has the direction mark U+202E, which shows text in another order than it has, expected plain text',
    ]));
  test('and the same numbers', () =>
    expect(made((doc) => doc.set('year', 1e21))).toEqual(['year is written as 1e+21, expected plain digits such as 12 or 0.5']));
  test('and is in order with others', () => expect(made((doc) => doc.set('name', '大厅 👩‍🌾'))).toEqual([]));
});

describe('folders', () => {
  test('files of the ending, by name; an absent folder is an empty one', () => {
    for (const name of ['b.yaml', 'a.yaml', 'B.yaml', 'c.yml', 'd.yaml.bak']) write('1', `listed/${name}`);
    expect(listFiles(root, 'listed', '.yaml')).toEqual(['listed/B.yaml', 'listed/a.yaml', 'listed/b.yaml']);
    expect(listFiles(root, 'absent', '.yaml')).toEqual([]);
  });

  test('what does not fit is left out and told', () => {
    write('1', 'loaded/one.yaml');
    write('two', 'loaded/two.yaml');
    write('[', 'loaded/three.yaml');
    const issues: Issue[] = [];
    expect(loadFolder(root, 'loaded', '.yaml', z.number(), issues).map((l) => l.value)).toEqual([1]);
    expect(new Set(issues.map((i) => i.file))).toEqual(new Set(['loaded/three.yaml', 'loaded/two.yaml']));
  });
});

describe('issues', () => {
  const issue = (file: string, line: number, col: number, message = 'm'): Issue => ({ file, line, col, message });

  test('have a form that editors can follow', () => {
    expect(formatIssue(issue('data/a.yaml', 3, 7, 'x is wrong, expected y'))).toBe('data/a.yaml:3:7: x is wrong, expected y');
  });

  test('are told by file, then line, column and text, whatever order they were found in', () => {
    const sorted = [issue('a', 1, 1), issue('a', 2, 9, 'a'), issue('a', 2, 9, 'b'), issue('a', 2, 10), issue('a', 10, 1), issue('b', 1, 1)];
    expect(sortIssues([...sorted].reverse())).toEqual(sorted);
    expect(sortIssues([sorted[3]!, sorted[0]!, sorted[5]!, sorted[2]!, sorted[4]!, sorted[1]!])).toEqual(sorted);
  });

  test('are told in full when the build stops', () => {
    const error = new DataError([issue('b', 1, 1), issue('a', 1, 1)]);
    expect(error.message).toBe('2 issue(s) in the data\na:1:1: m\nb:1:1: m');
    expect(error.issues.map((i) => i.file)).toEqual(['a', 'b']);
    expect(error).toBeInstanceOf(Error);
  });

  test('report puts them at the place of a value', () => {
    const issues: Issue[] = [];
    const file = read('a:\n  b: 1\n');
    report(issues, file, ['a', 'b'], 'wrong');
    expect(issues).toEqual([{ file: file.path, line: 2, col: 6, message: 'wrong' }]);
  });
});

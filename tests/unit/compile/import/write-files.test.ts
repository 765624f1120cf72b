import { readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkChanged } from '../../../../src/compile/import/changed-district.ts';
import { writeFiles } from '../../../../src/compile/import/write-files.ts';
import { NotWrittenError } from '../../../../src/compile/import/write-records.ts';
import { replaceAll } from '../../../../src/compile/output/replace-all.ts';
import { calledDistrict } from '../called-district.ts';

const called = calledDistrict();
const all = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(called.root, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(called.root, path)).isFile())
      .map((path) => [path, readFileSync(join(called.root, path), 'utf8')]),
  );
/** Files of one name in two folders, and one that is new. */
const FILES = new Map([
  ['data/blocks/harbour.yaml', 'a'],
  ['data/sources/harbour.yaml', 'b'],
  ['geo/blocks.geojson', 'c'],
]);

describe('files of several folders are written whole or not at all', () => {
  test('all of them stand in their places, and nothing beside them', () => {
    const before = all();
    writeFiles(called.root, FILES);
    expect(all()).toEqual({ ...before, ...Object.fromEntries(FILES) });
  });

  test.each([1, 2, 3, 4, 5])('a full disk at rename %i of 5 leaves what was there', (failing) => {
    const before = all();
    let count = 0;
    const rename: typeof renameSync = (from, to) => {
      if (++count === failing) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path: String(from), dest: String(to) });
      renameSync(from, to);
    };
    expect(() => writeFiles(called.root, FILES, (moves, aside) => replaceAll(moves, aside, rename))).toThrow(NotWrittenError);
    expect(all()).toEqual(before);
  });

  test('the check of a district with files changed touches none of it', () => {
    const before = all();
    expect(checkChanged(called.root, new Map())).toEqual([]);
    expect(checkChanged(called.root, FILES).map(({ file }) => file)).toContain('data/blocks/harbour.yaml');
    expect(all()).toEqual(before);
  });
});

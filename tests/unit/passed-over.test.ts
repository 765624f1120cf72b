import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { passedOver } from '../data/passed-over.ts';

/* When the tests of one district's data are passed over. */

let root: string;
const district = (folder: string, yaml: string): string => {
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'data/district.yaml'), yaml);
  return folder;
};
beforeEach(() => {
  root = district(mkdtempSync(join(tmpdir(), 'atlas-passed-')), 'id: jiangbei\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const ALL = { files: [], why: null };

test('they are held where the district of the repository stands and is chosen', () => {
  for (const chosen of [undefined, '', root, join(root, 'data/..')]) expect(passedOver(root, chosen)).toEqual(ALL);
});

test('another that is chosen, or stands in its place, is not held to them, and that is said', () => {
  const other = district(join(root, 'other'), 'id: jiangbei\n');
  expect(passedOver(root, other)).toEqual({ files: ['tests/data/**'], why: expect.stringContaining(`and this is ${other}.`) });
  district(root, 'id: exampleton\n');
  expect(passedOver(root, undefined)).toEqual({ files: ['tests/data/**'], why: expect.stringContaining('and this is "exampleton".') });
  for (const yaml of ['', ': [', '7']) {
    district(root, yaml);
    expect(passedOver(root, undefined).files).toEqual(['tests/data/**']);
  }
  rmSync(join(root, 'data'), { recursive: true });
  expect(passedOver(root, undefined).why).toContain('"no district"');
});

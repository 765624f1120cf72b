import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatIssue, type Issue } from '../../../../src/compile/read/issue.ts';
import { readStreets, STREETS_FILE } from '../../../../src/compile/read/streets.ts';

const WHOLE = readFileSync(`tests/fixtures/tiny-district/${STREETS_FILE}`, 'utf8');
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-streets-'));
  mkdirSync(join(root, 'geo/base'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What is said of a file with this text. */
function said(text: string): string[] {
  writeFileSync(join(root, STREETS_FILE), text);
  const issues: Issue[] = [];
  expect(readStreets(root, issues)).toBeNull();
  return issues.map(formatIssue);
}

test('no file is no fault', () => {
  const issues: Issue[] = [];
  expect(readStreets(root, issues)).toBeNull();
  expect(issues).toEqual([]);
});

describe('a file at fault', () => {
  const AGAIN = 'run `npm run streets` again, or remove the file';
  test('that breaks off is told at the line where it does', () => {
    const lines = WHOLE.split('\n');
    expect(said([...lines.slice(0, 5), lines[5]!.slice(0, 40)].join('\n'))).toEqual([
      `geo/base/streets.geojson:6:1: is cut or changed (${AGAIN}), expected valid YAML or JSON`,
    ]);
    expect(said(lines.slice(0, 5).join('\n'))).toEqual([expect.stringMatching(/^geo\/base\/streets\.geojson:5:1: is cut or changed/)]);
  });
  test('with a value that is none is told at the line of its feature', () => {
    expect(said(WHOLE.replace('"kind":"water"', '"kind":"watre"'))).toEqual([
      expect.stringMatching(
        /^geo\/base\/streets\.geojson:4:1: features\.2\.properties\.kind is "watre", expected .*: run `npm run streets` again/,
      ),
    ]);
  });
  test('without a date is told in its head', () => {
    expect(said(WHOLE.replace('"asof"', '"as_of"'))).toEqual([expect.stringMatching(/^geo\/base\/streets\.geojson:1:1: asof is missing/)]);
  });
});

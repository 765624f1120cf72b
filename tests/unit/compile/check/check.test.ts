import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../../../src/compile/check/check.ts';
import { formatIssue } from '../../../../src/compile/read/issue.ts';

// Every rule has a folder of its own in tests/compile; here is what holds for all of them.
const tiny = fileURLToPath(new URL('../../../fixtures/tiny-district', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'atlas-check-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A copy of the tiny district, changed. */
function district(change: (edit: (path: string, edit: (text: string) => string) => void) => void = () => {}): string {
  const root = mkdtempSync(join(scratch, 'd-'));
  cpSync(tiny, root, { recursive: true });
  change((path, edit) => {
    const before = readFileSync(join(root, path), 'utf8');
    const after = edit(before);
    expect(after, path).not.toBe(before);
    writeFileSync(join(root, path), after);
  });
  return root;
}
const told = (root: string): string[] => check(root).issues.map(formatIssue);

const FILES = [
  'data/district.yaml',
  'data/vocab.yaml',
  ...['data/sources', 'data/blocks', 'data/projects', 'data/indicators', 'geo', 'geo/base'].flatMap((folder) =>
    readdirSync(join(tiny, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${folder}/${entry.name}`),
  ),
];

describe('check', () => {
  test('the tiny district is in order', () => {
    const { tables, issues } = check(tiny);
    expect(issues).toEqual([]);
    expect([
      tables?.projects.length,
      tables?.blocks.length,
      tables?.sources.length,
      tables?.indicators.length,
      tables?.base.length,
    ]).toEqual([6, 3, 2, 2, 3]);
  });

  test('a folder with nothing in it lacks what all else depends on', () => {
    expect(check(mkdtempSync(join(scratch, 'empty-')))).toEqual({
      tables: null,
      issues: ['data/district.yaml', 'data/vocab.yaml', 'geo/district.geojson'].map((file) => ({
        file,
        line: 1,
        col: 1,
        message: 'file is missing, expected it to exist',
      })),
      warnings: [],
    });
  });

  test('tables are given beside issues, where they can be', () => {
    const { tables, issues } = check(
      district((edit) => edit('data/projects/north-terrace.yaml', (t) => t.replace('sector: housing', 'sector: x'))),
    );
    expect(issues).toHaveLength(1);
    expect(tables?.projects).toHaveLength(6);
  });

  test.each(FILES)('%s broken in its syntax is told, and only it', (path) => {
    const lines = told(district((edit) => edit(path, (t) => `${t}\n"open`)));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}:\\d+:\\d+: .+, expected valid YAML or JSON$`));
  });

  test.each(FILES)('%s with an unknown key is told, and only it', (path) => {
    const lines = told(
      district((edit) =>
        edit(path, (t) =>
          path.endsWith('.geojson')
            ? t.replace(/}\s*$/, ',"surplus":1}\n')
            : path.includes('indicators')
              ? t.replace('  unit:', '  surplus: 1\n  unit:')
              : `${t}surplus: 1\n`,
        ),
      ),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}:\\d+:\\d+: .*has the unknown key "surplus"`));
  });

  test('the same issues in the same order, whatever the folder is called', () => {
    const change = (edit: (path: string, edit: (text: string) => string) => void) => {
      edit('data/projects/north-terrace.yaml', (t) => t.replace('sector: housing', 'sector: x').replace('stage: construction', 'stage: y'));
      edit('data/blocks/harbour.yaml', (t) => t.replace('order: 1', 'order: one'));
    };
    const lines = told(district(change));
    expect(lines).toHaveLength(3);
    expect(told(district(change))).toEqual(lines);
    expect(lines.map((line) => line.split(': ')[0])).toEqual([
      'data/blocks/harbour.yaml:2:8',
      'data/projects/north-terrace.yaml:3:9',
      'data/projects/north-terrace.yaml:13:12',
    ]);
  });

  test('Windows line ends move nothing', () => {
    const fault = (t: string) => t.replace('stage: construction', 'stage: building');
    const crlf = (t: string) => fault(t).replaceAll('\n', '\r\n');
    const path = 'data/projects/north-terrace.yaml';
    expect(told(district((edit) => edit(path, crlf)))).toEqual(told(district((edit) => edit(path, fault))));
    expect(told(district((edit) => FILES.forEach((file) => edit(file, (t) => t.replaceAll('\n', '\r\n')))))).toEqual([]);
  });

  test('files that are not of the kind are left alone', () => {
    const root = district();
    writeFileSync(join(root, 'data/projects/README.md'), '# how to add one');
    writeFileSync(join(root, 'geo/README.md'), '# origin');
    expect(told(root)).toEqual([]);
  });
});

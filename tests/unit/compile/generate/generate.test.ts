import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../../../src/compile/check/check.ts';
import { formatIssue } from '../../../../src/compile/read/issue.ts';
import type { ProjectFile } from '../../../../src/compile/read/schema.ts';
import { run, USAGE } from '../../../../src/compile/tasks/generate.ts';
import { saysDistrict } from '../called-district.ts';

const TINY = 'tests/fixtures/tiny-district';
let [folder, out, err] = ['', '', ''];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-generate-'));
  [out, err] = ['', ''];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void (out += `${text}\n`));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void (err += saysDistrict(text) ? '' : `${text}\n`));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** Makes a district of the invented one of the tests, and reads it. */
function made(count: number, seed = 1, ...more: string[]) {
  const root = join(folder, `${count}-${seed}`);
  expect(run(['--projects', String(count), '--seed', String(seed), '--out', root, '--district', TINY, ...more]), err).toBe(0);
  const { tables, issues } = check(root);
  expect(issues.map(formatIssue)).toEqual([]);
  return { root, tables: tables!, records: tables!.projects.map((p) => p.value) };
}
const real = (): ProjectFile[] => check(TINY).tables!.projects.map((p) => p.value);
const filesBelow = (at: string): string[] =>
  readdirSync(at, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(at, entry.name)) : [join(at, entry.name)]))
    .sort();
const digest = (root: string): string => {
  const hash = createHash('sha256');
  for (const path of filesBelow(root)) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
};
/** How many records say what, of the things that filters count. */
const tally = (records: readonly ProjectFile[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind, sector, block, subdistrict, within, aliases = [], location, observations } of records)
    for (const said of [
      `kind ${kind}`,
      `sector ${sector}`,
      `block ${block}`,
      `subdistrict ${subdistrict}`,
      `part ${within !== undefined}`,
      `${aliases.length} aliases`,
      `precision ${location.precision} ${location.uncertainty_m}`,
      `point ${location.point !== undefined}`,
      `shape ${location.shape !== undefined}`,
      observations.map((o) => `${o.source} ${o.asof} ${o.stage} ${o.milestone} ${o.paragraphs!.length}`).join(),
    ])
      counts[said] = (counts[said] ?? 0) + 1;
  return counts;
};

describe('a made-up district', () => {
  it('passes the check and has the proportions of the real one', () => {
    const times = (counts: Record<string, number>, n: number) => Object.fromEntries(Object.entries(counts).map(([k, v]) => [k, n * v]));
    expect(tally(made(60).records)).toEqual(times(tally(real()), 10));
  });

  it('has each record once, by names in both languages in the manner of the real ones', () => {
    const { records } = made(240);
    expect(new Set(records.map((p) => p.id)).size).toBe(240);
    expect(new Set(records.map((p) => p.name.zh)).size).toBe(240);
    for (const { name } of real()) {
      expect(records.filter((p) => p.name.zh === name.zh)).toEqual([]);
      expect(records.filter((p) => p.name.en.endsWith(name.en) && p.name.zh.endsWith(name.zh)).length, name.zh).toBe(40);
    }
  });

  it('lies no denser than the real one: its ground is as many times as large as it has records', () => {
    const [few, many] = [made(6), made(600)].map(({ tables }) => tables.district.value.bounds);
    const width = (bounds = few!) => bounds[2] - bounds[0];
    expect(width(many) / width()).toBeCloseTo(10, 3);
    expect(width()).toBeCloseTo(check(TINY).tables!.district.value.bounds[2] - check(TINY).tables!.district.value.bounds[0], 3);
  });

  it('is the same bytes for the same number and seed, and another for another seed', () => {
    const [once, other] = [digest(made(50, 7).root), digest(made(50, 8).root)];
    expect(digest(made(50, 7).root)).toBe(once);
    expect(other).not.toBe(once);
  });

  it('is led by records of its own blocks and says that it is made up', () => {
    const { tables, root } = made(60);
    const blockOf = new Map(tables.projects.map((p) => [p.value.id, p.value.block]));
    for (const { value } of tables.blocks) for (const id of value.lead) expect(blockOf.get(id)).toBe(value.id);
    expect(tables.blocks.some((b) => b.value.lead.length > 0)).toBe(true);
    expect(tables.district.value.intro.en).toContain('no name, place or statement of a record is true');
    expect(JSON.parse(readFileSync(join(root, 'generated.json'), 'utf8'))).toMatchObject({ projects: 60, seed: 1, district: 'exampleton' });
    expect(out).toContain('60 made-up records with 80 observations');
  });
});

describe('the folder that it is written to', () => {
  it('is left as it is when it holds something else', () => {
    writeFileSync(join(folder, 'letter.txt'), 'dear');
    expect(run(['--projects', '5', '--out', folder, '--district', TINY])).toBe(1);
    expect(err).toBe(`${folder} holds letter.txt and was not made by this command, expected an empty folder or none.\n`);
    expect(readdirSync(folder)).toEqual(['letter.txt']);
  });

  it('may have been made before: what was made goes, what else was put there stays', () => {
    const { root } = made(30);
    mkdirSync(join(root, 'dist'));
    const again = run(['--projects', '4', '--out', root, '--district', TINY]);
    expect([again, check(root).tables!.projects.length, statSync(join(root, 'dist')).isDirectory()]).toEqual([0, 4, true]);
    expect(readdirSync(root).sort()).toEqual(['data', 'dist', 'generated.json', 'geo']);
  });
});

it.each([
  [[], '--projects is missing, expected a whole number.'],
  [['--projects', 'many'], '--projects is "many", expected a whole number.'],
  [['--projects', '0'], '--projects is 0, expected 1 to 5000000.'],
  [['--projects', '5'], '--out is missing, expected a folder to write to.'],
  [['--projects', '5', '--out', 'x', '--form', 'clay'], '--form is "clay", expected files or tables.'],
  [['--projects', '5', '--out', 'x', '--seed', '-'], '--seed is "-", expected a whole number.'],
])('called with %j it says what was wrong', (args, sentence) => {
  expect(run([...args, '--district', TINY])).toBe(2);
  expect(err).toBe(`${sentence}\n${USAGE}\n`);
});

it('takes no proportions from a district that is not in order', () => {
  expect(run(['--projects', '5', '--out', join(folder, 'x'), '--district', 'tests/compile/broken-record'])).toBe(1);
  expect(err).toContain('expected');
  expect(readdirSync(folder)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { check } from '../../../src/compile/check/check.ts';
import { compile } from '../../../src/compile/dataset/compile.ts';
import { formatIssue } from '../../../src/compile/read/issue.ts';
import { blocksOf, commandsOf, DOCUMENTS, Walk } from '../../another-district.ts';

/* The walk from nothing to a site of another district: its document, followed word for word but for what builds or needs somebody. */

// A project is copied and commands are run here, on machines that may be busy.
vi.setConfig({ testTimeout: 300_000 });

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const blocks = blocksOf(DOCUMENTS.zh);
let walk: Walk | undefined;
afterAll(() => walk?.remove());

describe.each(Object.values(DOCUMENTS))('%s', (path) => {
  const text = readFileSync(path, 'utf8');

  test('names commands that there are', () => {
    const named = [...text.matchAll(/npm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)].map(([, run, own]) => run ?? own!);
    expect(named.length).toBeGreaterThan(10);
    for (const name of named) expect(scripts, name).toHaveProperty(name);
  });

  test('leads to documents that there are', () => {
    for (const [, link] of text.matchAll(/\]\(((?!https?:|#)[^)#]+)/g))
      expect(readFileSync(join('docs', link!), 'utf8').length).toBeGreaterThan(0);
  });

  test('says with every command on a district which one it is', () => {
    for (const line of blocksOf(path).flatMap(commandsOf))
      if (/npm (run (check|dev|build|import|streets|edit|coverage|counts)|start)\b/.test(line)) expect(line).toMatch(/--(district|city) /);
  });
});

test('both languages have the same blocks in the same order', () => {
  expect(blocksOf(DOCUMENTS.en)).toEqual(blocks);
});

test('what runs unattended brings a district with records of its own, in order', async () => {
  walk = new Walk();
  const ran = await walk.follow(blocks.filter(({ kind }) => kind === 'file' || kind === 'run'));
  for (const { command, said } of ran)
    if (/--district/.test(command)) expect(said, command).toContain('District: 示例县 · Example County, ');
  const root = join(walk.folder, 'example');
  expect(check(root).issues.map(formatIssue)).toEqual([]);
  const { dataset, indicators } = compile(root);
  expect(dataset.projects.map(({ id, block }) => [id, block])).toEqual([
    ['example-industry-park', null],
    ['example-middle-school', null],
    ['example-river-park', 'riverside'],
  ]);
  expect(dataset.blocks.map(({ id }) => id)).toEqual(['riverside']);
  expect(JSON.stringify(dataset)).not.toContain('示例大厅');
  expect(dataset.sources.map(({ id }) => id)).toEqual(['plan-2025']);
  expect(indicators.length).toBeGreaterThan(0);
});

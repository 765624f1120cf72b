import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blocksOf, commandsOf, DOCUMENTS } from '../../another-district.ts';

/* The document of the walk from nothing to a site of another district; it is followed word for word by tests/e2e. */

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const blocks = blocksOf(DOCUMENTS.zh);

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

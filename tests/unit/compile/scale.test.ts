import { describe, expect, test, vi } from 'vitest';
import type { Compiled } from '../../../src/compile/dataset/compile.ts';
import { oneOf } from '../../../src/compile/check/one-of.ts';
import { downloads } from '../../../src/compile/downloads/downloads.ts';
import { changelog } from '../../../src/compile/downloads/version.ts';
import { pages } from '../../../src/compile/pages/pages.ts';
import { reachOf } from '../../../src/compile/pages/reach.ts';
import { siteFiles } from '../../../src/compile/site.ts';
import { sourceReach } from '../../../src/model/coverage.ts';
import type { Project } from '../../../src/model/dataset.ts';
import { district } from '../../district.ts';
import { withProjects } from './pages/many-projects.ts';
import { BASE, builtIndex } from './pages/pages-reader.ts';

// Whole districts are built here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const index = builtIndex();

/** What is read of a project wherever one is looked for among others. */
const LOOKED_AT = ['id', 'block', 'within', 'observations'] as const;

/** A project of which `read` is told whenever one of these is looked at. */
function watched(project: Project, read: () => void): Project {
  const copy = { ...project };
  for (const key of LOOKED_AT)
    Object.defineProperty(copy, key, {
      enumerable: true,
      get: () => {
        read();
        return project[key];
      },
    });
  return copy;
}

/** A district as large as asked, all in its own blocks, that counts how often its projects are looked at. */
function counted(count: number, change = (project: Project): Project => project): { compiled: Compiled; reads: () => number } {
  let reads = 0;
  const real = district();
  const large = withProjects(real, count);
  const home = (block: string | null) => block?.replace(/-\d+$/, '') ?? null;
  const projects = large.dataset.projects.map((p) => watched(change({ ...p, block: home(p.block) }), () => (reads += 1)));
  return {
    compiled: { ...large, shapes: real.shapes, dataset: { ...large.dataset, blocks: real.dataset.blocks, projects } },
    reads: () => reads,
  };
}

/** How many times as much is read of twice as many projects. */
function growth(work: (compiled: Compiled) => unknown, change?: (project: Project) => Project): number {
  const [some, twice] = [counted(250, change), counted(500, change)].map(({ compiled, reads }) => {
    work(compiled);
    return reads();
  }) as [number, number];
  expect(some).toBeGreaterThan(250);
  return twice / some;
}

describe('twice as many projects are twice the work', () => {
  test('for the downloads', () => {
    expect(growth((compiled) => [...downloads(compiled)])).toBeLessThan(2.1);
  });
  test('for what each date changed', () => {
    expect(growth(({ dataset }) => changelog(dataset))).toBeLessThan(2.1);
  });
  test('for what each date changed, with twice as many sources too', () => {
    const sourced = (compiled: Compiled): Compiled['dataset'] => ({
      ...compiled.dataset,
      sources: compiled.dataset.projects.map(({ id }) => ({ ...compiled.dataset.sources[0]!, id })),
    });
    expect(growth((compiled) => changelog(sourced(compiled)))).toBeLessThan(2.1);
  });
  test('for the other projects of its block and the whole it is part of, on each project’s page', () => {
    const made = (compiled: Compiled) => {
      const files = pages(compiled, index, BASE);
      for (const path of files.keys()) if (path.startsWith('p/')) files.get(path);
    };
    // All in one block, and none with a place: what is nearby grows with how close they stand.
    const together = ({ point: _point, ...project }: Project): Project => ({
      ...project,
      block: district().dataset.blocks[0]!.id,
      within: 'none',
    });
    expect(growth(made, together)).toBeLessThan(2.1);
  });
});

test('what a source gives is found out once, however many pages tell it', () => {
  const { compiled, reads } = counted(250);
  const { sources } = compiled.dataset;
  const [once, again] = [0, 1].map(() => {
    const before = reads();
    for (const { id } of sources) reachOf(compiled.dataset, id);
    return reads() - before;
  });
  expect(once).toBeGreaterThan(250);
  expect(again).toBe(0);
  for (const { id } of sources) expect(reachOf(compiled.dataset, id)).toEqual(sourceReach(compiled.dataset, id));
});

test('to say which files there are makes none of them, and a download is made once however many files tell of it', () => {
  const { compiled, reads } = counted(300);
  const files = siteFiles(compiled, { index, base: BASE, cache: null });
  const before = reads();
  // Each has been looked at for where it belongs, and not for what it says.
  expect(before).toBeLessThan(300 * 40);
  const through = (path: string) => {
    for (const _ of files.get(path)!() as Iterable<string>);
  };
  for (const path of files.keys())
    if (/^(data|map)\//.test(path) && /\.(json|geojson|csv)$/.test(path) && !/version|changelog/.test(path)) through(path);
  const made = reads();
  through('data/version.json');
  expect(reads() - made).toBeLessThan(made - before);
  const told = reads();
  through('data/version.json');
  expect(reads() - told).toBeLessThan(300 * 5);
});

test('what is expected of a very long list is told by its first', () => {
  const ids = (n: number) => Array.from({ length: n }, (_, i) => `b${i}`);
  expect(oneOf(ids(3))).toBe('one of b0, b1, b2');
  expect(oneOf(ids(50))).not.toContain('more');
  expect(oneOf(ids(3000))).toMatch(/, b49 … and 2950 more$/);
});

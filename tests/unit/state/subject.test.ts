import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import { Atlas } from '../../../src/state/atlas.svelte.ts';
import { awaitsItsSubject, isFrameWithoutMap } from '../../../src/state/subject.ts';
import { View } from '../../../src/state/view.svelte.ts';
import { served } from '../atlas-of.ts';

/** More records than one file of them holds; the last one has no place. */
const { dataset } = compile('tests/fixtures/tiny-district');
const kind = dataset.vocab.kinds.find((k) => k.located)?.id;
const projects = Array.from({ length: 5000 }, (_, i) => {
  const project = { ...dataset.projects[i % dataset.projects.length]!, id: `p${10_000 + i}`, ...(kind ? { kind } : {}) };
  if (i === 4999) {
    project.precision = 'none';
    delete project.point;
    delete project.shape;
    delete project.within;
  }
  return project;
});

function frameOf(id: string): { atlas: Atlas; comes: () => void } {
  const view = new View();
  view.choose({ embed: true, selection: { kind: 'project', id } });
  const { list, rows } = served({ ...dataset, projects });
  const atlas = new Atlas(list, view, 'en');
  return { atlas, comes: () => atlas.add(rows[0]!.rows, rows[0]!.rest) };
}

test('a frame waits for a project that has not come, and then shows no map where it has no place', () => {
  const { atlas, comes } = frameOf('p14999');
  expect([awaitsItsSubject(atlas), isFrameWithoutMap(atlas)]).toEqual([true, false]);
  comes();
  expect([awaitsItsSubject(atlas), isFrameWithoutMap(atlas)]).toEqual([false, true]);
});

test('one of a project that is there, or that there is not, waits for nothing', () => {
  const there = frameOf('p10000');
  expect(awaitsItsSubject(there.atlas)).toBe(false);
  const none = frameOf('nowhere');
  expect(awaitsItsSubject(none.atlas)).toBe(true);
  none.comes();
  expect([awaitsItsSubject(none.atlas), none.atlas.notFound]).toEqual([false, true]);
});

test('a page that is no frame waits for none', () => {
  const { atlas } = frameOf('p14999');
  atlas.view.choose({ embed: false });
  expect(awaitsItsSubject(atlas)).toBe(false);
});

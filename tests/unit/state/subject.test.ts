import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import { columnFiles } from '../../../src/compile/dataset/columns.ts';
import { LIST_PATH, rowsPath, type ListFile, type RowsFile } from '../../../src/model/columns.ts';
import { Atlas } from '../../../src/state/atlas.svelte.ts';
import { awaitsItsSubject, isFrameWithoutMap } from '../../../src/state/subject.ts';
import { View } from '../../../src/state/view.svelte.ts';

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
const files = columnFiles({ ...dataset, projects });
const file = <T>(path: string) => structuredClone(files.get(path)!()) as T;

function frameOf(id: string): { atlas: Atlas; comes: () => void } {
  const view = new View();
  view.choose({ embed: true, selection: { kind: 'project', id } });
  const atlas = new Atlas(file<ListFile>(LIST_PATH), view, 'en');
  return {
    atlas,
    comes: () => {
      const { rows, rest } = file<RowsFile>(rowsPath(1));
      atlas.add(rows, rest);
    },
  };
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

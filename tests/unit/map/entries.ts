/** Entries of a made-up district for tests of what the map draws. */
import { compile } from '../../../src/compile/dataset/compile.ts';
import { rowsOf, type MarkRows } from '../../../src/map/mark-rows.ts';
import type { Project } from '../../../src/model/dataset.ts';
import { latestDate, snapshot, type ProjectAsOf } from '../../../src/model/snapshot.ts';

export const { dataset } = compile('tests/fixtures/tiny-district');
export const { blocks } = dataset;
const [example] = snapshot(dataset.projects, latestDate(dataset));

/** A project of the first block at a point, with what differs. */
export const entry = (id: string, over: Partial<Project> = {}): ProjectAsOf => ({
  ...example!,
  project: {
    ...example!.project,
    id,
    name: { zh: id, en: id },
    point: [10, 50],
    precision: 'street',
    uncertainty_m: 100,
    block: blocks[0]!.id,
    ...over,
    shape: over.shape,
  },
});

/** The columns of records of this district. */
export const rowsFor = (entries: readonly ProjectAsOf[]): MarkRows => rowsOf(entries, blocks, dataset.vocab.stages);

export const three = [entry('a'), entry('b'), entry('c')];

/** What `within: 'hall'` is a part of. */
export const whole = entry('hall');

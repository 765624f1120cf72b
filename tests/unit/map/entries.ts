/** Entries of a made-up district for tests of what the map draws. */
import { compile } from '../../../src/compile/dataset/compile.ts';
import { countMark } from '../../../src/map/mark-ids.ts';
import type { MarkRows } from '../../../src/map/mark-rows.ts';
import type { Project } from '../../../src/model/dataset.ts';
import { isApproximate } from '../../../src/model/precision.ts';
import { countedIn } from '../../../src/model/standpoint.ts';
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

/** The columns of made-up records, whose ids have the order in which they are given. The same for the same. */
export function rowsFor(entries: readonly ProjectAsOf[]): MarkRows {
  const memo = made.get(entries);
  if (memo) return memo;
  const projects = entries.map((s) => s.project);
  const numbers = new Map(projects.map((p, i) => [p.id, i]));
  const absent = [...new Set(projects.flatMap((p) => (p.within !== undefined && !numbers.has(p.within) ? [p.within] : [])))];
  const places = [...new Map(projects.flatMap((p) => countedIn(p) ?? []).map((place) => [countMark(place), place])).values()];
  const { stages } = dataset.vocab;
  const rows: MarkRows = {
    n: projects.length,
    byId: projects.map((_, i) => i),
    lng: projects.map((p) => p.point?.[0] ?? NaN),
    lat: projects.map((p) => p.point?.[1] ?? NaN),
    weight: projects.map(() => 1),
    block: projects.map((p) => blocks.findIndex((b) => b.id === p.block)),
    stage: entries.map((s) => stages.findIndex(({ id }) => id === s.stage)),
    whole: projects.map((p, i) => (p.within === undefined ? i : (numbers.get(p.within) ?? projects.length + absent.indexOf(p.within)))),
    line: projects.map((p) => (p.shape === 'line' ? 1 : 0)),
    approximate: projects.map((p) => (isApproximate(p) ? 1 : 0)),
    counted: projects.map((p) => places.findIndex((place) => countMark(place) === countMark(countedIn(p) ?? { kind: 'block', id: '' }))),
    places,
    id: (i) => projects[i]!.id,
    wholeId: (i) => projects[i]!.within ?? projects[i]!.id,
    name: (i, lang) => projects[i]!.name[lang],
    numberOf: (id) => numbers.get(id),
  };
  made.set(entries, rows);
  return rows;
}
const made = new WeakMap<readonly ProjectAsOf[], MarkRows>();

/** 1 for each of the records that is among some. */
export const passedOf = ({ n, numberOf }: MarkRows, matches: readonly ProjectAsOf[]): Uint8Array => {
  const numbers = new Set(matches.map((s) => numberOf(s.project.id)));
  return Uint8Array.from({ length: n }, (_, i) => (numbers.has(i) ? 1 : 0));
};

export const three = [entry('a'), entry('b'), entry('c')];

/** What `within: 'hall'` is a part of. */
export const whole = entry('hall');

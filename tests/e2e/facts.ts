import type { Block, Dataset, Observation, Project } from '../../src/model/dataset.ts';
import { siteJson } from './site-files.ts';

/*
 * What the tests expect, counted from the built data/atlas.json by plain loops that share no code with the app.
 */

export type FacetName = 'block' | 'stage' | 'kind' | 'subdistrict' | 'sector' | 'source' | 'precision';
const FACET_NAMES: readonly FacetName[] = ['block', 'stage', 'kind', 'subdistrict', 'sector', 'source', 'precision'];

/** A question put to the dataset; what is left out does not narrow it. */
export type Question = Partial<Record<FacetName, string[]>> & { asof?: string };

let loaded: Dataset | undefined;

/** The dataset of the site under test. */
export function dataset(): Dataset {
  loaded ??= siteJson<Dataset>('data/atlas.json');
  return loaded;
}

/** The dates of reference, oldest first. */
export const dates = (): string[] => [...dataset().dates].sort();
export const lastDate = (): string => dates().at(-1)!;
/** The date so many reports before the latest. @throws when there are not so many */
export function earlierDate(steps: number): string {
  const date = dates().at(-1 - steps);
  if (date === undefined) throw new Error(`the dataset has ${dates().length} dates, expected more than ${steps} to test with`);
  return date;
}

/** What the sources had said of a project by a date, oldest first. */
export const saidBy = (project: Project, asof: string = lastDate()): Observation[] => project.observations.filter((o) => o.asof <= asof);

export function stageOf(project: Project, asof?: string): string {
  let stage = 'unstated';
  for (const o of saidBy(project, asof)) if (o.stage !== null) stage = o.stage;
  return stage;
}

function valuesOf(project: Project, facet: FacetName, asof?: string): string[] {
  switch (facet) {
    case 'block':
      return [project.block === null ? 'none' : project.block];
    case 'stage':
      return [stageOf(project, asof)];
    case 'kind':
      return project.kind === undefined ? [] : [project.kind];
    case 'subdistrict':
      return [project.subdistrict === null ? 'none' : project.subdistrict];
    case 'sector':
      return [project.sector];
    case 'source':
      return saidBy(project, asof).map((o) => o.source);
    case 'precision':
      return [project.precision];
  }
}

/** The projects that a question leaves. */
export function matching(question: Question = {}): Project[] {
  const left: Project[] = [];
  for (const project of dataset().projects) {
    if (saidBy(project, question.asof).length === 0) continue;
    let fits = true;
    for (const facet of FACET_NAMES) {
      const asked = question[facet];
      if (asked && !valuesOf(project, facet, question.asof).some((v) => asked.includes(v))) fits = false;
    }
    if (fits) left.push(project);
  }
  return left;
}

/** What ticking an option alone would give: the count that belongs beside it. */
export const countBeside = (question: Question, facet: FacetName, option: string): number =>
  matching({ ...question, [facet]: [option] }).length;

export const ids = (projects: readonly { id: string }[]): string[] => projects.map((p) => p.id).sort();
/** The facets that the page has: those of which some project has an option. */
export const facetNames = (): FacetName[] =>
  FACET_NAMES.filter((f) => dataset().projects.some((p) => valuesOf(p, f).some((v) => f !== 'subdistrict' || v !== 'none')));

/** How many there are, and how many of them the map shows, at their own place or counted where their block or sub-district stands. */
export type Counted = [n: number, mapped: number];

/** How many of these could have a place on the ground, and how many could not by what they are. */
export function counted(projects: readonly { id: string }[]): { places: Counted; others: Counted } {
  const places: Counted = [0, 0];
  const others: Counted = [0, 0];
  for (const { id } of projects) {
    const { kind, point, precision } = project(id);
    const sort = dataset().vocab.kinds.some((k) => k.id === kind && !k.located) ? others : places;
    sort[0] += 1;
    if (point || precision === 'block' || precision === 'subdistrict') sort[1] += 1;
  }
  return { places, others };
}

export const located = (projects: readonly Project[]): Project[] => projects.filter((p) => p.point !== undefined);

export function project(id: string): Project {
  const found = dataset().projects.find((p) => p.id === id);
  if (!found) throw new Error(`no project ${id} in the dataset`);
  return found;
}

/** The block with the most projects on the map. */
export function busiestBlock(): Block {
  const on = (block: Block) => located(matching({ block: [block.id] })).length;
  return [...dataset().blocks].sort((a, b) => on(b) - on(a))[0]!;
}

/** The block whose bounds are widest and highest together. */
export function largestBlock(): Block {
  const area = ({ bounds: [w, s, e, n] }: Block) => (e - w) * (n - s);
  return [...dataset().blocks].sort((a, b) => area(b) - area(a))[0]!;
}

/** Finds the first that fits. @throws when the dataset has none, so that a test never passes on nothing */
export function first<T>(things: readonly T[], what: string, fits: (thing: T) => boolean = () => true): T {
  const found = things.find(fits);
  if (found === undefined) throw new Error(`the dataset has no ${what}, expected one to test with`);
  return found;
}

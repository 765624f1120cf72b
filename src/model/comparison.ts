import type { AsOf, Block, BlockStatement, Figure, Project, Vocab } from './dataset.ts';
import { parcels, type Parcel } from './land.ts';
import { leadsOf, saidBy } from './profile.ts';
import type { ProjectAsOf } from './snapshot.ts';

/** One block alone is a profile; more than four columns do not fit beside each other. */
export const COMPARED_AT_LEAST = 2;
export const COMPARED_AT_MOST = 4;

/** A figure of a block's own statement, with the statement that gives it. */
export interface StatedFigure {
  figure: Figure;
  statement: BlockStatement;
}

/** One block of the comparison, as the sources had it at the date. */
export interface ComparedBlock {
  block: Block;
  /** Its projects that some source had named by the date. */
  all: ProjectAsOf<Project>[];
  /** Those of them that the reader's filters let through. */
  matching: ProjectAsOf<Project>[];
  /** The newest statement of what it is for. */
  purpose: BlockStatement | null;
  /** Its land that a source says to be on offer, or wants sold. */
  land: Parcel[];
  figures: StatedFigure[];
  /** The newest statement of what comes next, besides one that all columns share. */
  next: BlockStatement | null;
  /** Its lead projects, as far as named by the date. */
  leads: ProjectAsOf<Project>[];
}

export interface ComparedSector {
  id: string;
  /** Matching projects per block, in the order of the blocks. */
  counts: number[];
}

export interface Comparison {
  columns: ComparedBlock[];
  /** The newest statement of what comes next that the sources make of all these blocks alike. */
  sharedNext: BlockStatement | null;
  /** Sectors that at least one of the blocks has a matching project in, in the vocabulary's order. */
  sectors: ComparedSector[];
  /** The largest count of any sector in any block: the scale that all bars share. */
  most: number;
}

/** What a comparison is made from. */
export interface Compared {
  /** In the order of the columns. */
  blocks: readonly Block[];
  /** Every state at the date. */
  entries: readonly ProjectAsOf<Project>[];
  /** The states that the filters let through, in the reader's order. */
  matches: readonly ProjectAsOf<Project>[];
  asof: AsOf;
  vocab: Vocab;
}

/** Blocks set side by side, on what the sources had said by the date. */
export function compare({ blocks, entries, matches, asof, vocab }: Compared): Comparison {
  const upcoming = blocks.map((block) => saidBy(block.observations, asof).filter((o) => o.kind === 'next'));
  const isShared = (o: BlockStatement): boolean =>
    upcoming.length > 1 && upcoming.every((list) => list.some((other) => sameStatement(o, other)));
  const columns = blocks.map((block, i): ComparedBlock => {
    const of = (list: readonly ProjectAsOf<Project>[]) => list.filter((s) => s.project.block === block.id);
    const all = of(entries);
    return {
      block,
      all,
      matching: of(matches),
      purpose: newest(saidBy(block.observations, asof).filter((o) => o.kind === 'purpose')),
      land: parcels(all, asof, vocab).filter(({ state }) => state === 'offered' || state === 'recommended'),
      figures: saidBy(block.observations, asof)
        .reverse()
        .flatMap((statement) => (statement.figures ?? []).map((figure) => ({ figure, statement }))),
      next: newest(upcoming[i]!.filter((o) => !isShared(o))),
      leads: leadsOf(block, all),
    };
  });
  const counted = vocab.sectors.map(({ id }) => ({
    id,
    counts: columns.map((c) => c.matching.filter((s) => s.project.sector === id).length),
  }));
  const used = counted.filter(({ counts }) => counts.some((n) => n > 0));
  const sharedNext = newest((upcoming[0] ?? []).filter(isShared));
  return { columns, sharedNext, sectors: used, most: Math.max(0, ...used.flatMap(({ counts }) => counts)) };
}

const sameStatement = (a: BlockStatement, b: BlockStatement): boolean =>
  a.asof === b.asof && a.source === b.source && a.text.zh === b.text.zh && a.text.en === b.text.en;

/** The last of the newest date: within a date the data's own order tells what was said later. */
function newest<T extends { asof: AsOf }>(statements: readonly T[]): T | null {
  return statements.reduce<T | null>((found, s) => (!found || s.asof >= found.asof ? s : found), null);
}

/** A click on a block's chip: takes it out, or puts it in as long as there is room; `order` is the order of the columns. */
export function toggleCompared(chosen: readonly string[], id: string, order: readonly string[]): string[] {
  const on = new Set(chosen);
  if (!on.delete(id) && on.size < COMPARED_AT_MOST) on.add(id);
  return order.filter((o) => on.has(o));
}

import { columnFiles } from '../../src/compile/dataset/columns.ts';
import { changes } from '../../src/model/changes.ts';
import {
  LIST_PATH,
  MORE_PATH,
  rowsPath,
  statementsPath,
  type ListFile,
  type MoreFile,
  type RowsFile,
  type StatementsFile,
} from '../../src/model/columns.ts';
import * as finding from '../../src/model/finding.ts';
import type { Aliases, Dataset, Lang } from '../../src/model/dataset.ts';
import { moreRowOrders } from '../../src/model/more-row-orders.ts';
import { Rows } from '../../src/model/rows.ts';
import { RowsAsOf } from '../../src/model/rows-as-of.ts';
import { RowSearch } from '../../src/model/row-search.ts';
import { UNSTATED } from '../../src/model/stages.ts';
import { Atlas } from '../../src/state/atlas.svelte.ts';
import { Statements } from '../../src/state/statements.svelte.ts';
import type { View } from '../../src/state/view.svelte.ts';

/** The files of the app's data, as they come from the host. */
export const served = (dataset: Dataset, aliases?: Aliases) => {
  const files = columnFiles(dataset, aliases);
  const file = <T>(path: string): T | undefined => {
    const make = files.get(path);
    return make && (JSON.parse(JSON.stringify(make())) as T);
  };
  const each = <T>(pathOf: (n: number) => string, from: number): T[] => {
    const found: T[] = [];
    for (let next = file<T>(pathOf(from)); next; next = file<T>(pathOf(from + found.length))) found.push(next);
    return found;
  };
  return {
    list: file<ListFile>(LIST_PATH)!,
    more: file<MoreFile>(MORE_PATH)!,
    rows: each<RowsFile>(rowsPath, 1),
    statements: each<StatementsFile>(statementsPath, 0),
    file,
  };
};

/**
 * The atlas of a dataset as it is once everything has come.
 * @param told whether what the sources say has come too; else it comes when it is asked for
 */
export function atlasOf(dataset: Dataset, view: View, aliases: Aliases, lang: Lang, told = true): Atlas {
  const { list, more, rows, statements, file } = served(dataset, aliases);
  const atlas = new Atlas(list, view, lang);
  atlas.complete(more);
  for (const part of rows) atlas.add(part.rows, part.rest);
  atlas.finding = finding;
  atlas.statements = new Statements(atlas.rows, (path) => Promise.resolve(file<StatementsFile>(path)!));
  if (told) for (const [shard, file] of statements.entries()) atlas.statements.add(shard, file);
  atlas.changesBetween = changes;
  atlas.moreOrders = moreRowOrders;
  return atlas;
}

/** The records of a dataset in columns, and at a date, with what searches look in. */
export function rowsOf(dataset: Dataset, asof = dataset.dates.at(-1) ?? ''): { rows: Rows; at: RowsAsOf; search: RowSearch } {
  const { list, more, rows: parts, statements } = served(dataset);
  const rows = new Rows(list, { ...list.vocab, ...list });
  for (const part of [list, ...parts]) rows.add(part.rows);
  for (const part of [more, ...parts]) rows.addRest(part.rest);
  for (const [shard, file] of statements.entries()) rows.tell(shard * 256, file.records);
  const unstated = dataset.vocab.stages.findIndex(({ id }) => id === UNSTATED);
  return { rows, at: new RowsAsOf(rows, asof, unstated), search: new RowSearch(rows, dataset, dataset.vocab.kinds) };
}

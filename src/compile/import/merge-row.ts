import { fold } from '../../model/search.ts';
import type { LngLat } from '../../model/dataset.ts';
import { isPlaceUnread, withImpliedLocation } from './implied-location.ts';
import { mergeLocation } from './merge-location.ts';
import { mergeStatement, type Summary } from './merge-statement.ts';
import type { RecordEdit } from './record-edit.ts';
import type { SourceDescription, VocabFile } from '../read/schema.ts';
import type { StatedRow } from '../read/rows/row.ts';

/** What a row is merged against. */
export interface MergeContext {
  sources: Map<string, SourceDescription>;
  /** Null for a record that does not exist yet. */
  summary: Summary | null;
  point: LngLat | undefined;
  vocab: Pick<VocabFile, 'kinds' | 'precisions'>;
  /** The row gave another of the record's names, which is no reason to rename it. */
  byAlias: boolean;
  /** Columns of whose cells something was told already: that they are missing is not told as well. */
  unread: ReadonlySet<string>;
}

/**
 * Merges a row into a record, new or not. What the row leaves empty stays as it is.
 * @returns what was completed of a new record since it follows from the rest
 */
export function mergeRow(edit: RecordEdit, row: StatedRow, context: MergeContext): string[] {
  const { summary, vocab, unread } = context;
  const { stated, completed } = summary ? { stated: row, completed: [] } : withImpliedLocation(row, vocab.precisions, unread);
  if (!summary) {
    const lacks = (...columns: (keyof StatedRow)[]): boolean =>
      columns.every((column) => stated[column] === undefined && !unread.has(column));
    const missing = [
      // A row without an id and a name has been told.
      ...(stated.id !== undefined && lacks('name_zh', 'name_en') ? ['name_zh'] : []),
      ...(vocab.kinds.length > 0 && lacks('kind') ? ['kind'] : []),
      ...(lacks('sector') ? ['sector'] : []),
      ...(isPlaceUnread(unread) ? [] : missingOfPlace(stated)),
    ];
    edit.problems.push(...missing.map((column) => `${column} is missing, expected for a new project`));
  }
  const { name_zh, name_en, kind, sector, block, one_of, block_basis, subdistrict, within } = stated;
  const former = context.byAlias ? [] : rename(edit, { zh: name_zh, en: name_en });
  mergeAliases(edit, [...former, ...(stated.aliases ?? [])]);
  edit.set(['kind'], kind, `kind ${kind}`);
  edit.set(['sector'], sector, `sector ${sector}`);
  // A block typed beside a report is taken to be the report's, unless the row says that it follows from the place.
  const tied = edit.set(['block'], block, `block ${block}`);
  if (edit.set(['one_of'], one_of, `one_of ${one_of?.join('; ')}`) || tied)
    edit.set(['block_basis'], block_basis ?? 'text', `block_basis ${block_basis ?? 'text'}`);
  else edit.set(['block_basis'], block_basis, `block_basis ${block_basis}`);
  edit.set(['subdistrict'], subdistrict, `subdistrict ${subdistrict}`);
  edit.set(['within'], within, `within ${within}`);
  mergeLocation(edit, stated, context.point, unread);
  mergeStatement(edit, stated, context);
  return completed;
}

/** What is missing of where a new project is; of a point its basis is asked for beside it. */
const missingOfPlace = ({ precision, basis_zh, basis_en, lon }: StatedRow): string[] => [
  ...(precision === undefined ? ['precision'] : []),
  ...(basis_zh === undefined && basis_en === undefined && lon === undefined ? ['basis_zh'] : []),
];

/** Sets the names that are stated. @returns those that the record had in their place, by which it goes on being found */
function rename(edit: RecordEdit, names: { zh: string | undefined; en: string | undefined }): string[] {
  return (['zh', 'en'] as const).flatMap((language) => {
    const [was, name] = [edit.at(['name', language]), names[language]];
    if (!edit.set(['name', language], name, `name_${language} ${name}`)) return [];
    const alias = ((edit.at(['aliases']) ?? []) as string[]).indexOf(name!);
    if (alias >= 0) edit.doc.deleteIn(['aliases', alias]);
    return typeof was === 'string' && fold(was) !== fold(name!) ? [was] : [];
  });
}

/** Names are only added: links, searches and earlier reports go on using the old ones. */
function mergeAliases(edit: RecordEdit, aliases: string[]): void {
  const had = (edit.at(['aliases']) ?? []) as string[];
  const added = [...new Set(aliases)].filter((alias) => !had.includes(alias));
  if (added.length === 0) return;
  if (had.length === 0) edit.set(['aliases'], added, '');
  else for (const alias of added) edit.doc.addIn(['aliases'], edit.doc.createNode(alias));
  edit.changes.push(`${added.length > 1 ? 'aliases' : 'alias'} ${added.join('; ')} added`);
}

/** All tables of `data/projects/`, beside the records that have a file of their own. */
import type { Issue } from '../issue.ts';
import { LIMITS } from '../limits.ts';
import { listFiles, report, type Loaded } from '../load.ts';
import type { ProjectFile, VocabFile } from '../schema.ts';
import { named, readText } from '../source-file.ts';
import type { Tables } from '../tables.ts';
import { lexicons } from './lexicon.ts';
import { readTable, type TableRecords } from './read-table.ts';

export const PROJECTS_FOLDER = 'data/projects';

/** Words by which no thing is known; ids are what they are. */
const NO_WORDS: VocabFile = {
  stages: [],
  milestones: [],
  kinds: [],
  sectors: [],
  precisions: [],
  qualifiers: [],
  measures: [],
  scopes: [],
  groups: [],
  units: [],
};

/**
 * Reads every table below `root`.
 * @param beside what else was read of the district; `vocab` is null where it is at fault
 */
export function readProjectTables(
  root: string,
  beside: Pick<Tables, 'blocks' | 'sources' | 'base' | 'projects'> & { vocab: Tables['vocab'] | null },
  issues: Issue[],
): TableRecords {
  const paths = listFiles(root, PROJECTS_FOLDER, '.csv');
  const all: TableRecords = { records: [], refused: [] };
  if (paths.length === 0) return all;
  const words = lexicons({ ...beside, vocab: { value: beside.vocab?.value ?? NO_WORDS } });
  const held = new Map(beside.projects.map((record) => [record.value.id, record]));
  for (const path of paths) {
    const text = readText(root, path, LIMITS.tableBytes, issues);
    // What ends its lines in no way that is known has been told, and where its cells stand cannot be.
    if (text === null || /\r(?!\n)/.test(text)) continue;
    const { records, refused } = readTable(path, text, words, issues);
    for (const id of refused) all.refused.push(id);
    for (const record of records) if (!isHeld(held, record, issues)) all.records.push(record);
  }
  return all;
}

/** Tells a record of an id that another file has. */
function isHeld(held: Map<string, Loaded<ProjectFile>>, record: Loaded<ProjectFile>, issues: Issue[]): boolean {
  const { id } = record.value;
  const other = held.get(id);
  if (other) report(issues, record.file, ['id'], `id "${id}" stands in ${named(other.file)} too, expected one record in one file`);
  else held.set(id, record);
  return other !== undefined;
}

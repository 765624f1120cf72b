import { Document } from 'yaml';
import { Conflicts } from './conflicts.ts';
import { mergeRow } from './merge-row.ts';
import { newDocument } from './record-document.ts';
import { RecordEdit } from './record-edit.ts';
import { RecordStore } from './records.ts';
import { readSpreadsheet, type SpreadsheetRow } from './spreadsheet.ts';
import { progress } from '../output/progress.ts';
import type { Loaded } from '../read/load.ts';
import { lexicons } from '../read/rows/lexicon.ts';
import { readRow } from '../read/rows/row.ts';
import type { ProjectFile } from '../read/schema.ts';
import { isDocument, named } from '../read/source-file.ts';
import type { Tables } from '../read/tables.ts';
import { snapshot } from '../../model/snapshot.ts';

/** What became of one row. */
export interface RowReport {
  row: number;
  name: string;
  /** The record it was understood to be about; null when that could not be told. */
  id: string | null;
  outcome: 'new' | 'updated' | 'unchanged' | 'refused';
  /** What was changed, or what stands in the way. */
  details: string[];
}

export interface Import {
  reports: RowReport[];
  /** Headers that were not understood and are not read. */
  leftOut: string[];
  /** The YAML of every record that is new or changed, by path. */
  files: Map<string, string>;
  /** Every record of the district as it is then. */
  projects: Loaded<ProjectFile>[];
}

/**
 * Merges a spreadsheet export into the records of a district and says of each row what it understood. Pure: nothing is
 * written. A refused row changes nothing; the others do not wait for it. Rows that state different things of one record are
 * refused, all of them. @throws SpreadsheetError when no row can be read.
 */
export function importTable(text: string, tables: Tables): Import {
  const { rows, leftOut } = readSpreadsheet(text);
  const conflicting = new Map<number, string[]>();
  // Once more without the rows in conflict, of which the earlier was taken in before the later was read.
  for (;;) {
    const { conflicts, ...result } = mergeRows(rows, tables, conflicting);
    if (conflicts.size === 0) return { ...result, leftOut };
    for (const [row, messages] of conflicts) conflicting.set(row, messages);
  }
}

/** @param refusedRows rows that are not to be merged, with what stands against each */
function mergeRows(rows: readonly SpreadsheetRow[], tables: Tables, refusedRows: ReadonlyMap<number, string[]>) {
  const words = lexicons(tables);
  const sources = new Map(tables.sources.map((s) => [s.value.id, s.value]));
  const records = new RecordStore(tables);
  const conflicts = new Conflicts();
  const files = new Map<string, string>();

  const importRow = ({ number, cells, problem }: SpreadsheetRow): RowReport => {
    const report = { row: number, name: cells.name_zh ?? cells.name_en ?? cells.id ?? '(no name)', id: cells.id ?? null };
    const refused = (...details: string[]): RowReport => ({ ...report, outcome: 'refused', details });
    if (problem) return refused(problem);
    const known = refusedRows.get(number);
    if (known) return refused(...known);
    const { stated, problems } = readRow(cells, words);
    if (problems.length > 0) return refused(...problems.map((p) => p.message));
    const found = records.find(stated);
    if ('problem' in found) return refused(found.problem);

    const record = 'record' in found ? found.record : null;
    const byAlias = 'record' in found && found.byAlias;
    const id = 'record' in found ? found.record.value.id : found.id;
    report.id = id;
    if (record) report.name = cells.name_zh ?? record.value.name.zh;
    const edit = new RecordEdit(record ? documentOf(record) : newDocument(id));
    const project = record && records.compiled(record);
    const entry = project && snapshot([project], '9999-12')[0];
    mergeRow(edit, stated, {
      sources,
      summary:
        project && entry
          ? {
              stage: entry.stage,
              implied: entry.implied !== null,
              asof: entry.stageAsof,
              due: entry.due,
              sources: project.observations.map((o) => o.source),
            }
          : null,
      point: project?.point,
      kinds: tables.vocab.value.kinds.length > 0,
      byAlias,
    });
    if (edit.problems.length > 0) return refused(...edit.problems);
    if (record && !isDocument(record.file) && edit.changes.length > 0)
      return refused(
        `the record stands in ${named(record.file)}, expected this to be written in its rows there: ${edit.changes.join(', ')}`,
      );
    const accepted = edit.changes.length > 0 ? records.accept(id, edit.doc) : null;
    if (Array.isArray(accepted)) return refused(...accepted);
    conflicts.add(id, number, stated, byAlias);
    if (!accepted) return { ...report, outcome: 'unchanged', details: [] };
    files.set(accepted.path, accepted.text);
    return { ...report, outcome: record ? 'updated' : 'new', details: record ? edit.changes : [] };
  };
  const reports = rows.map((row, i) => {
    progress(() => `${i} of ${rows.length} rows read`);
    return importRow(row);
  });
  return { reports, files, projects: records.all, conflicts: conflicts.found };
}

/** A record to be edited; one that stands in rows of a table is only compared. */
const documentOf = ({ file, value }: Loaded<ProjectFile>): Document => (isDocument(file) ? file.doc.clone() : new Document(value));

/** One line a row: `row 3: 天鑫未来社区 → tianxin-future-community: updated, 1 observation added (…)`. */
export function formatReport({ row, name, id, outcome, details }: RowReport): string {
  const about = id === null || id === name ? name : `${name} → ${id}`;
  const told = outcome === 'refused' ? `refused: ${details.join('; ')}` : [outcome, ...details].join(', ');
  return `row ${row}: ${about}: ${told}`;
}

import { Document } from 'yaml';
import { Conflicts } from './conflicts.ts';
import { mergeRow } from './merge-row.ts';
import { notesOf, wrongLanguages } from './notes.ts';
import { newDocument } from './record-document.ts';
import { RecordEdit } from './record-edit.ts';
import { RecordStore } from './records.ts';
import { leftOut, readSeparated, readSpreadsheet, type Spreadsheet, type SpreadsheetRow } from './spreadsheet.ts';
import { understoodOf } from './understood.ts';
import { progress } from '../output/progress.ts';
import type { Crs } from '../read/coordinates.ts';
import type { Loaded } from '../read/load.ts';
import type { Column } from '../read/rows/columns.ts';
import type { Sheet } from '../read/rows/grid.ts';
import { lexicons, type Lexicons } from '../read/rows/lexicon.ts';
import { projectSheet, readLine, type ProjectSheet } from '../read/rows/project-sheet.ts';
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
  /** What was understood of a new record, what was changed, or all that stands in the way. */
  details: string[];
  /** What does not stand in the way, and somebody may want to mend. */
  notes: string[];
}

export interface Import {
  reports: RowReport[];
  /** The table as it was read. */
  sheet: Spreadsheet;
  /** Headers that were not understood and are not read. */
  leftOut: string[];
  /** The YAML of every record that is new or changed, by path. */
  files: Map<string, string>;
  /** Every record of the district as it is then. */
  projects: Loaded<ProjectFile>[];
}

/** What whoever imports says of the whole table. */
export interface ImportOptions {
  /** The datum of points beside which none is named. */
  crs?: Crs | undefined;
  /** Rows that are not to be taken in, by their numbers, with what stands against each. */
  refused?: ReadonlyMap<number, readonly string[]>;
}

/** The same of a table that is text. @throws SpreadsheetError when no row can be read */
export const importTable = (text: string, tables: Tables, options: ImportOptions = {}): Import =>
  importSheet(readSeparated(text), tables, options);

/**
 * Merges the rows of a table into the records of a district and says of each row what it understood, or all that stands against it.
 * Pure: nothing is written. A refused row changes nothing; the others do not wait for it. Rows that state different things of one
 * record are refused, all of them. @throws SpreadsheetError when no row can be read.
 */
export function importSheet(sheet: Sheet<Column>, tables: Tables, options: ImportOptions = {}): Import {
  const words = lexicons(tables);
  const read = readSpreadsheet(sheet);
  const columns = projectSheet(read, words);
  const refused = new Map(options.refused);
  // Once more without the rows in conflict, of which the earlier was taken in before the later was read.
  for (;;) {
    const { conflicts, ...result } = mergeRows(read.rows, columns, tables, words, { crs: options.crs, refused });
    if (conflicts.size === 0) return { ...result, sheet: read, leftOut: leftOut(read, columns.figures) };
    for (const [row, messages] of conflicts) refused.set(row, [...(refused.get(row) ?? []), ...messages]);
  }
}

function mergeRows(
  rows: readonly SpreadsheetRow[],
  columns: ProjectSheet,
  tables: Tables,
  words: Lexicons,
  options: Required<Pick<ImportOptions, 'refused'>> & ImportOptions,
) {
  const sources = new Map(tables.sources.map((s) => [s.value.id, s.value]));
  const records = new RecordStore(tables);
  const conflicts = new Conflicts();
  const files = new Map<string, string>();

  const importRow = ({ number, line, cells, problem }: SpreadsheetRow): RowReport => {
    const { stated, problems } = readLine(line, columns, words, options.crs);
    const unread: ReadonlySet<string> = new Set(problems.map(({ column }) => column));
    const known = options.refused.get(number) ?? [];
    const faults = [...(problem ? [problem] : []), ...known, ...problems.map(({ message }) => message), ...wrongLanguages(stated)];
    const found = records.find(stated);
    if ('problem' in found) faults.push(found.problem);

    const record = 'record' in found ? found.record : null;
    const byAlias = 'record' in found && found.byAlias;
    const id = 'record' in found ? found.record.value.id : 'id' in found ? found.id : null;
    const name = cells.name_zh ?? record?.value.name.zh ?? cells.name_en ?? cells.id ?? '(no name)';
    const edit = new RecordEdit(record ? documentOf(record) : newDocument(id ?? 'new'));
    const project = record && records.compiled(record);
    const entry = project && snapshot([project], '9999-12')[0];
    const completed = mergeRow(edit, stated, {
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
      vocab: tables.vocab.value,
      byAlias,
      unread,
    });
    faults.push(...edit.problems);
    if (record && !isDocument(record.file) && edit.changes.length > 0)
      faults.push(`the record stands in ${named(record.file)}, expected this to be written in its rows there: ${edit.changes.join(', ')}`);
    // Of rows in conflict it is known already.
    if (id !== null && known.length === 0) conflicts.add(id, number, stated, byAlias);
    const accepted = faults.length === 0 && id !== null && edit.changes.length > 0 ? records.accept(id, edit.doc) : null;
    if (Array.isArray(accepted)) faults.push(...accepted);
    if (faults.length > 0 || Array.isArray(accepted)) {
      if (!record || edit.changes.length > 0) faults.push(...records.examine(id ?? 'new', edit.doc, unread));
      return { row: number, name, id, outcome: 'refused', details: [...new Set(faults)], notes: [] };
    }
    const report = { row: number, name, id, notes: notesOf(stated, record === null, tables) };
    if (!accepted) return { ...report, outcome: 'unchanged', details: [], notes: [] };
    files.set(accepted.path, accepted.text);
    return record
      ? { ...report, outcome: 'updated', details: edit.changes }
      : {
          ...report,
          outcome: 'new',
          details: [...understoodOf(stated, cells), ...completed.map((value) => `${value} (follows from the rest)`)],
        };
  };
  const reports = rows.map((row, i) => {
    progress(() => `${i} of ${rows.length} rows read`);
    return importRow(row);
  });
  return { reports, files, projects: records.all, conflicts: conflicts.found };
}

/** A record to be edited; one that stands in rows of a table is only compared. */
const documentOf = ({ file, value }: Loaded<ProjectFile>): Document => (isDocument(file) ? file.doc.clone() : new Document(value));

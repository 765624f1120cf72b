import { lexicons } from './lexicon.ts';
import { mergeRow } from './merge-row.ts';
import { formatDocument, newDocument } from './record-document.ts';
import { RecordEdit } from './record-edit.ts';
import { RecordStore } from './records.ts';
import { readSpreadsheet, type SpreadsheetRow } from './spreadsheet.ts';
import { readRow } from './row.ts';
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
}

/**
 * Merges a spreadsheet export into the records of a district and says of each row what it understood. Pure: nothing is
 * written. A refused row changes nothing; the others do not wait for it. @throws SpreadsheetError when no row can be read.
 */
export function importTable(text: string, tables: Tables): Import {
  const { rows, leftOut } = readSpreadsheet(text);
  const words = lexicons(tables);
  const sources = new Map(tables.sources.map((s) => [s.value.id, s.value]));
  const records = new RecordStore(tables);
  const files = new Map<string, string>();

  const importRow = ({ number, cells, problem }: SpreadsheetRow): RowReport => {
    const report = { row: number, name: cells.name_zh ?? cells.name_en ?? cells.id ?? '(no name)', id: cells.id ?? null };
    const refused = (...details: string[]): RowReport => ({ ...report, outcome: 'refused', details });
    if (problem) return refused(problem);
    const { stated, problems } = readRow(cells, words);
    if (problems.length > 0) return refused(...problems);
    const found = records.find(stated);
    if ('problem' in found) return refused(found.problem);

    const record = 'record' in found ? found.record : null;
    const id = 'record' in found ? found.record.value.id : found.id;
    report.id = id;
    if (record) report.name = cells.name_zh ?? record.value.name.zh;
    const edit = new RecordEdit(record ? record.file.doc.clone() : newDocument(id));
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
      byAlias: 'record' in found && found.byAlias,
    });
    if (edit.problems.length > 0) return refused(...edit.problems);
    if (edit.changes.length === 0) return { ...report, outcome: 'unchanged', details: [] };
    const accepted = records.accept(id, edit.doc);
    if (Array.isArray(accepted)) return refused(...accepted);
    files.set(accepted.file.path, formatDocument(accepted.file.doc));
    return { ...report, outcome: record ? 'updated' : 'new', details: record ? edit.changes : [] };
  };
  return { reports: rows.map(importRow), leftOut, files };
}

/** One line a row: `row 3: 天鑫未来社区 → tianxin-future-community: updated, 1 observation added (…)`. */
export function formatReport({ row, name, id, outcome, details }: RowReport): string {
  const about = id === null || id === name ? name : `${name} → ${id}`;
  const told = outcome === 'refused' ? `refused: ${details.join('; ')}` : [outcome, ...details].join(', ');
  return `row ${row}: ${about}: ${told}`;
}

/** Made-up records as files: one YAML file each where they are few, tables where they are many, and their shapes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvRow } from '../../formats/csv.ts';
import { progress } from '../output/progress.ts';
import type { ProjectFile } from '../read/schema.ts';
import type { MadeRecord } from './made-records.ts';
import { ROW_COLUMNS, rowsOf } from './project-rows.ts';
import { TextFile } from './text-file.ts';

/** As one file a record, or as rows of tables. */
export type Form = 'files' | 'tables';

/** Records that somebody would keep in a file each. */
const FEW = 500;
/** Records of one table: some megabytes, which any spreadsheet opens. */
const TABLE = 10_000;

/** How a keeper of that many records would have them. */
export const formFor = (count: number): Form => (count > FEW ? 'tables' : 'files');

/** What was written of the records. */
export interface Written {
  records: number;
  observations: number;
  shapes: number;
  /** Files in data/projects. */
  files: number;
  /** Ids of the records by which the leads of blocks are told: the first of each block, as many as asked for. */
  leads: Map<string, string[]>;
}

/** Writes the records below `root` as they are made, so that there may be any number of them. */
export function writeRecordFiles(root: string, records: Iterable<MadeRecord>, count: number, form: Form, leads: number): Written {
  const folder = join(root, 'data/projects');
  mkdirSync(folder, { recursive: true });
  const written: Written = { records: 0, observations: 0, shapes: 0, files: 0, leads: new Map() };
  const shapes = new TextFile(join(root, 'geo/projects.geojson'));
  shapes.add('{"type":"FeatureCollection","features":[');
  let table: TextFile | null = null;
  for (const { record, shape } of records) {
    progress(() => `${written.records} of ${count} records written`);
    if (form === 'files') {
      writeFileSync(join(folder, `${record.id}.yaml`), yamlOf(record));
      written.files++;
    } else {
      if (written.records % TABLE === 0) {
        table?.end();
        table = new TextFile(join(folder, `records-${String(++written.files).padStart(3, '0')}.csv`));
        table.add(`\ufeff${csvRow(ROW_COLUMNS)}`);
      }
      for (const row of rowsOf(record)) table!.add(csvRow(row));
    }
    if (shape) shapes.add(`${written.shapes++ > 0 ? ',' : ''}\n${JSON.stringify(shape)}`);
    written.records++;
    written.observations += record.observations.length;
    if (record.block !== undefined) {
      const led = written.leads.get(record.block);
      if (!led) written.leads.set(record.block, [record.id]);
      else if (led.length < leads) led.push(record.id);
    }
  }
  table?.end();
  shapes.add('\n]}\n');
  shapes.end();
  return written;
}

/** JSON is YAML too: a line for each key, and for each observation. */
function yamlOf({ observations, ...record }: ProjectFile): string {
  const lines = Object.entries(record).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `${[...lines, 'observations:', ...observations.map((o) => `  - ${JSON.stringify(o)}`)].join('\n')}\n`;
}

/** A district as large as asked, made up in the proportions of a real one and written to a folder of its own. */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../output/plain-error.ts';
import { discard, replaceAll } from '../output/replace-all.ts';
import { isSideFolder, sideFolder } from '../output/side-folder.ts';
import type { Tables } from '../read/tables.ts';
import { mulberry32 } from '../reports/sample.ts';
import { mostLeads, writeBlocks, writeDistrictFiles } from './district-files.ts';
import { Ground } from './ground.ts';
import { madeRecords } from './made-records.ts';
import { writeRecordFiles, type Form, type Written } from './record-files.ts';

/** The file by which a folder is known to have been made here. */
export const MADE = 'generated.json';

export interface Wanted {
  count: number;
  seed: number;
  form: Form;
}

/**
 * Writes `data/`, `geo/` and what they were made by below `out`, whole or not at all: the same district, count and seed give the
 * same bytes. What else stands in the folder stays.
 * @param root of the real district, which `tables` was read from and which passed the check
 * @throws PlainError for a folder that holds what was not made here; the system's error where it cannot be written
 */
export function generate(root: string, tables: Tables, out: string, { count, seed, form }: Wanted): Written & { scale: number } {
  refuseOther(out);
  mkdirSync(out, { recursive: true });
  const { next, old, target } = sideFolder(out, { within: true });
  try {
    const random = mulberry32(seed);
    const ground = new Ground(tables, count, random);
    writeDistrictFiles(root, next, tables, ground, count);
    const written = writeRecordFiles(next, madeRecords(tables, count, ground, random), count, form, mostLeads(tables));
    writeBlocks(next, tables, written.leads);
    writeFileSync(join(next, MADE), `${JSON.stringify({ projects: count, seed, form, district: tables.district.value.id })}\n`);
    replaceAll(
      ['data', 'geo', MADE].map((name) => ({ from: join(next, name), to: join(target, name) })),
      old,
    );
    return { ...written, scale: ground.scale };
  } finally {
    discard(next);
  }
}

function refuseOther(out: string): void {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) throw new PlainError(`${out} is a file, expected a folder or none.`);
  const entries = readdirSync(out).filter((entry) => !isSideFolder(entry));
  if (entries.length > 0 && !entries.includes(MADE))
    throw new PlainError(`${out} holds ${entries[0]} and was not made by this command, expected an empty folder or none.`);
}

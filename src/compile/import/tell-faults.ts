import { basename, dirname, join } from 'node:path';
import { failureSentence } from '../../cli/failure.mjs';
import { IMPORT_TEXTS } from '../../i18n/import.ts';
import type { Lang } from '../../model/dataset.ts';
import { writeFaults } from './faults-file.ts';

/**
 * Writes the table of faults beside what was imported and says where it stands. That it cannot be written keeps nothing else.
 * @param table null where nothing is wrong
 * @param whole whether it has all rows that came in, and not only those that were refused
 */
export function tellFaults(file: string, table: string | null, lang: Lang, whole = false): void {
  const t = IMPORT_TEXTS[lang];
  try {
    const done = writeFaults(file, table);
    if (done) console.log(!done.written ? t.faultsGone(done.path) : whole ? t.faultsBeside(done.path) : t.faultsWritten(done.path));
  } catch (error) {
    const sentence = failureSentence(error, join(dirname(file), `${basename(file)}.faults.csv`));
    if (sentence === null) throw error;
    console.error(t.faultsFailed(sentence));
  }
}

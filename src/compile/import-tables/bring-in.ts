/** Tells what comes of a file that somebody brings, and writes it: whole, and only when the district passes the check with it. */
import { IMPORT_TEXTS } from '../../i18n/import.ts';
import type { Lang } from '../../model/dataset.ts';
import { faultsTable, type Refused } from '../import/faults-file.ts';
import { tellFaults } from '../import/tell-faults.ts';
import { checkChanged } from '../import/changed-district.ts';
import { writeFiles } from '../import/write-files.ts';
import { NotWrittenError, refuseOther } from '../import/write-records.ts';
import { groupedFaults, type Fault, type Outcome } from '../import-shapes/outcome.ts';
import { formatIssue } from '../read/issue.ts';
import { phraseOf, sayPhrase, type ColumnNames } from '../read/phrase.ts';

/**
 * @param noun what its lines are about
 * @param yaml whether the files are shown that would be written
 * @returns the exit code: 0 when everything was understood and is written, or would be
 */
export function bringIn(
  root: string,
  { told, lines, faults, files, sheet }: Outcome,
  noun: 'row' | 'feature',
  { file = '', write = false, yaml = false, lang = 'en' as Lang, columns = noColumns } = {},
): number {
  for (const line of [...told, ...lines]) console.log(line);
  const leftOut = lines.filter((line) => line.includes(': left out: ')).length;
  if (faults.length > 0) {
    console.error(`\n${lang === 'zh' ? '有这些问题：' : 'Not in order, all of it:'}`);
    const said = faults.map(({ number, message }) => ({ number, message: sayPhrase(phraseOf(message), lang, columns) }));
    for (const group of groupedFaults(said, noun, lang)) console.error(group);
    if (sheet) tellFaults(file, faultsTable(withFaults(sheet, faults), lang, columns), lang, true);
    console.log(`\n${closing(0, write, true, lang)}`);
    return 1;
  }
  if (sheet) tellFaults(file, null, lang);
  if (yaml && !write) for (const [path, text] of files) console.log(`\n--- ${path}\n${text.trimEnd()}`);
  try {
    refuseOther(root, files.keys());
    const issues = files.size > 0 ? checkChanged(root, files) : [];
    for (const issue of issues) console.error(formatIssue(issue));
    if (issues.length > 0) {
      console.error(lang === 'zh' ? IMPORT_TEXTS.zh.wouldNotBe : `With these ${noun}s the data would not be in order.`);
      console.log(`\n${closing(0, write, true, lang)}`);
      return 1;
    }
    if (write && files.size > 0) writeFiles(root, files);
  } catch (error) {
    if (!(error instanceof NotWrittenError)) throw error;
    console.error(error.message);
    console.log(`\n${closing(0, write, true, lang)}`);
    return 1;
  }
  for (const path of files.keys()) console.log(`${write ? 'written' : 'would be written'}: ${path}`);
  console.log(`\n${closing(files.size, write, false, lang)}`);
  return leftOut > 0 ? 1 : 0;
}

/** All of them: where one row is at fault none is taken, and whoever mends it needs the rest. */
const withFaults = (sheet: NonNullable<Outcome['sheet']>, faults: readonly Fault[]): Refused => ({
  sheet,
  reports: sheet.rows.map(({ number }) => ({
    row: number,
    outcome: 'refused',
    details: faults.filter((fault) => fault.number === number).map(({ message }) => message),
  })),
});

const noColumns: ColumnNames = () => undefined;

function closing(files: number, write: boolean, failed: boolean, lang: Lang): string {
  const t = IMPORT_TEXTS[lang];
  if (failed) return write ? t.noneWritten : t.dryNone;
  if (files === 0) return t.nothing;
  return write ? t.written(files) : t.dry(files);
}

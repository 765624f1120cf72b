import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { failureSentence } from '../../cli/failure.mjs';
import { IMPORT_TEXTS } from '../../i18n/import.ts';
import type { Lang } from '../../model/dataset.ts';
import { languagesOf } from '../../model/languages.ts';
import { check } from '../check/check.ts';
import { calledOn, DISTRICT_OPTION, DISTRICT_USAGE, districtFolder } from '../commands/district.ts';
import { faultsTable } from '../import/faults-file.ts';
import { importTable, type Import } from '../import/import-table.ts';
import { columnNames, formatLeftOut, formatReport, formatTogether } from '../import/report.ts';
import { importFileOfOther, isOther, OTHER_OPTIONS, OTHER_USAGE, otherCall, type OtherCall } from '../import-tables/command.ts';
import { LANG_OPTION, LANG_USAGE, spokenLang } from '../import/spoken.ts';
import { decodeSpreadsheet, SpreadsheetError } from '../import/spreadsheet.ts';
import { tellFaults } from '../import/tell-faults.ts';
import { checkWith, NotWrittenError, refuseOther, writeRecords } from '../import/write-records.ts';
import { showProgress } from '../output/progress.ts';
import { NotPutBackError } from '../output/replace-all.ts';
import type { Crs } from '../read/coordinates.ts';
import { formatIssue, type Issue } from '../read/issue.ts';
import { say } from '../read/phrase.ts';
import { DATUM_WORDS } from '../read/rows/datum.ts';
import { lexicon } from '../read/rows/lexicon.ts';
import { DATUM_ASKED } from '../read/rows/row.ts';
import type { Tables } from '../read/tables.ts';
import { UnreadableError } from '../workbook/archive.ts';

export const USAGE = `usage: npm run import -- file [--write] [--crs wgs84|gcj02|bd09] ${LANG_USAGE} [--yaml] ${OTHER_USAGE} ${DISTRICT_USAGE}`;

/** What was called for. */
interface Call {
  file: string;
  write: boolean;
  /** Whether the files are shown that would be written. */
  yaml: boolean;
  /** The datum of points beside which none is named. */
  crs: Crs | undefined;
  lang: Lang | null;
  root: string;
  /** What is for tables of other things than projects, workbooks and shapes. */
  other: OtherCall;
}

/**
 * `npm run import -- file.csv [--write] [--crs gcj02] [--lang zh] [--yaml] [--district folder]`: merges a spreadsheet export into
 * `data/projects/`. Without `--write` it only says row by row what it would do. What it writes it writes whole: all files, and only when
 * the district passes the check with them. Rows that are refused are told, all that is wrong with them at once, and written to a table
 * beside the one that came in. Exit code 1 when a row was refused, nothing could be read, or nothing could be written, 2 when it was
 * called wrongly.
 */
export function run(args: string[]): number | Promise<number> {
  const call = calledOn(USAGE, (): Call => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        write: { type: 'boolean' },
        yaml: { type: 'boolean' },
        crs: { type: 'string' },
        ...OTHER_OPTIONS,
        ...LANG_OPTION,
        ...DISTRICT_OPTION,
      },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new Error('expected the name of one file');
    const lang = spokenLang(values.lang, process.env);
    const { write = false, yaml = false } = values;
    return {
      file,
      write,
      yaml,
      crs: values.crs === undefined ? undefined : datumOf(values.crs),
      lang,
      root: districtFolder(values.district),
      other: otherCall(values),
    };
  });
  if (!call) return 2;
  const hideProgress = showProgress();
  const failed = (error: unknown): number => {
    if (!(error instanceof NotPutBackError)) throw error;
    console.error(`${failureSentence(error.cause) ?? String(error.cause)} ${error.message}`);
    return 1;
  };
  let code: number | Promise<number> | undefined;
  try {
    code = importFile(call);
  } catch (error) {
    code = failed(error);
  } finally {
    if (!(code instanceof Promise)) hideProgress();
  }
  return code instanceof Promise ? code.catch(failed).finally(hideProgress) : code;
}

/** @throws a sentence for a word that names no datum */
function datumOf(word: string): Crs {
  const crs = lexicon(Object.entries(DATUM_WORDS).map(([id, labels]) => ({ id, labels }))).idOf(word);
  if (crs === undefined) throw new Error(`--crs is "${word}", expected wgs84, gcj02 or bd09.`);
  return crs as Crs;
}

function importFile(call: Call): number | Promise<number> {
  const { file, lang: asked, root } = call;
  const { tables, issues } = check(root);
  const lang = asked ?? (tables ? languagesOf(tables.district.value)[0]! : 'en');
  if (!tables || issues.length > 0) {
    tell(issues);
    console.error(IMPORT_TEXTS[lang].notInOrder);
    return 1;
  }
  const refused = (error: unknown): number => {
    const unread = error instanceof SpreadsheetError || error instanceof UnreadableError;
    const sentence = unread ? `${file}: ${say(error.message, lang, () => undefined)}` : failureSentence(error, file);
    if (sentence === null) throw error;
    console.error(sentence);
    return 1;
  };
  try {
    const bytes = readFileSync(file);
    if (!isOther(bytes, call.other)) return importRecords(decodeSpreadsheet(bytes), tables, call, lang);
    return importFileOfOther(bytes, tables, { ...call, lang }, (text) => importRecords(text, tables, call, lang)).catch(refused);
  } catch (error) {
    return refused(error);
  }
}

/** @throws SpreadsheetError where no row can be read */
function importRecords(text: string, tables: Tables, { file, write, yaml, crs, root }: Call, lang: Lang): number {
  const t = IMPORT_TEXTS[lang];
  const { result, elsewhere } = importChecked(text, tables, crs, root);
  const columns = columnNames(result.sheet);
  for (const line of formatLeftOut(result, lang)) console.log(line);
  for (const report of result.reports) console.log(formatReport(report, lang, columns));
  if (!write && yaml) for (const [path, text] of result.files) console.log(`\n--- ${path}\n${text.trimEnd()}`);
  const refused = result.reports.filter(({ outcome }) => outcome === 'refused');
  const noted = result.reports.map(({ row, notes }) => ({ row, messages: notes }));
  block(t.notesHead, formatTogether(noted, lang, columns));
  block(
    t.refusedHead(refused.length),
    formatTogether(
      refused.map(({ row, details }) => ({ row, messages: details })),
      lang,
      columns,
    ),
  );
  if (refused.some(({ details }) => details.includes(DATUM_ASKED))) console.log(t.datum);
  tellFaults(file, faultsTable(result, lang, columns), lang);
  tell(elsewhere);
  if (elsewhere.length > 0) console.error(t.wouldNotBe);
  const written = elsewhere.length === 0 && (result.files.size === 0 || bringIn(root, result, write, lang));
  const count = (outcome: string): number => result.reports.filter((r) => r.outcome === outcome).length;
  console.log(
    `\n${t.tally(result.reports.length, count('new'), count('updated'), count('unchanged'), count('refused'))}${closing(result.files.size, write, written, lang)}`,
  );
  return written && refused.length === 0 ? 0 : 1;
}

/**
 * The import, its records checked with the whole district: rows whose records are at fault there are refused too.
 * @returns it, and what the check has against other files with it
 */
function importChecked(text: string, tables: Tables, crs: Crs | undefined, root: string): { result: Import; elsewhere: Issue[] } {
  const refused = new Map<number, string[]>();
  for (;;) {
    const result = importTable(text, tables, { crs, refused });
    const issues = result.files.size === 0 ? [] : checkWith(root, result.projects);
    const rowsOf = new Map<string, number[]>();
    for (const { row, id, outcome } of result.reports)
      if (outcome === 'new' || outcome === 'updated') rowsOf.set(pathOf(id!), [...(rowsOf.get(pathOf(id!)) ?? []), row]);
    const own = issues.filter((issue) => rowsOf.has(issue.file));
    for (const { file, message } of own) for (const row of rowsOf.get(file)!) refused.set(row, [...(refused.get(row) ?? []), message]);
    if (own.length === 0) return { result, elsewhere: issues };
  }
}

const pathOf = (id: string): string => `data/projects/${id}.yaml`;

/** Writes the records, or sees whether they could be. False, with what stands against it told, when nothing was written or would be. */
function bringIn(root: string, result: Import, write: boolean, lang: Lang): boolean {
  try {
    if (!write) refuseOther(root, result.files.keys());
    const issues = write ? writeRecords(root, result) : [];
    tell(issues);
    if (issues.length > 0) console.error(IMPORT_TEXTS[lang].wouldNotBe);
    return issues.length === 0;
  } catch (error) {
    if (!(error instanceof NotWrittenError)) throw error;
    console.error(error.message);
    return false;
  }
}

/** Lines under a head, where there are any. */
function block(head: string, lines: readonly string[]): void {
  if (lines.length > 0) console.log(['', head, ...lines.map((line) => `  ${line}`)].join('\n'));
}

function tell(issues: readonly Issue[]): void {
  for (const issue of issues) console.error(formatIssue(issue));
}

function closing(files: number, write: boolean, written: boolean, lang: Lang): string {
  const t = IMPORT_TEXTS[lang];
  if (files === 0) return t.nothing;
  if (!written) return write ? t.noneWritten : t.dryNone;
  return write ? t.written(files) : t.dry(files);
}

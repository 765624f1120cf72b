/** An import as it is told: each row in a line, what is wrong with many of them once. */
import type { Lang } from '../../model/dataset.ts';
import { IMPORT_TEXTS } from '../../i18n/import.ts';
import { phraseOf, say, sayPhrase, type ColumnNames, type Phrase } from '../read/phrase.ts';
import { numberOf } from '../read/rows/cells.ts';
import { PROJECT_HEADERS, type Column } from '../read/rows/columns.ts';
import { plainCell } from '../read/rows/grid.ts';
import type { Import, RowReport } from './import-table.ts';

/** Of so many different ones the same is said once, with what differs beside the rows. */
const LIKE = 3;

/** How the columns of a table are called in Chinese: by the header that it has, else by the best one. */
export const columnNames =
  ({ headers, columns }: Import['sheet']): ColumnNames =>
  (id) => {
    const at = columns.indexOf(id as Column);
    return at >= 0 ? headers[at]!.trim() : isColumn(id) ? PROJECT_HEADERS.name(id).zh : undefined;
  };

const isColumn = (id: string): id is Column => PROJECT_HEADERS.of(id) === id;

/** What of the table is not read: columns, with what was probably meant and what is known, and rows. */
export function formatLeftOut({ leftOut, sheet }: Pick<Import, 'leftOut' | 'sheet'>, lang: Lang): string[] {
  const t = IMPORT_TEXTS[lang];
  const known = PROJECT_HEADERS.columns.map((column) => PROJECT_HEADERS.name(column)[lang]);
  return [
    ...leftOut.map((header) => {
      const at = sheet.headers.indexOf(header);
      const numbers = sheet.rows.flatMap(({ line }) => plainCell(line[at] ?? '') || []);
      if (numbers.length > 0 && numbers.every((cell) => numberOf(cell) !== null)) return t.unitMissing(header.trim());
      return t.leftOut(header.trim(), PROJECT_HEADERS.near(header)[0] ?? '');
    }),
    ...(leftOut.length > 0 ? [t.knownHeaders(known.join(t.between))] : []),
    ...sheet.passedOver.map(({ number, words }) => t.passedOver(number, words)),
  ];
}

/** `row 3: 天鑫未来社区 → new record tianxin-future-community: sector housing, stage construction (开工), as of 2024-06`. */
export function formatReport({ row, name, id, outcome, details }: RowReport, lang: Lang, columns: ColumnNames): string {
  const t = IMPORT_TEXTS[lang];
  const said = details.map((detail) => say(detail, lang, columns)).join(t.between);
  if (outcome === 'new') return `${t.row(row)}${t.colon}${name} → ${t.newRecord(id!)}${t.colon}${said}`;
  const about = id === null || id === name ? name : `${name} → ${id}`;
  const became = outcome === 'refused' ? t.refused(details.length) : [t[outcome], ...(said === '' ? [] : [said])].join(t.between);
  return `${t.row(row)}${t.colon}${about}${t.colon}${became}`;
}

/**
 * Messages of rows, each sort in a line: `3 rows: kind is missing, expected for a new project: rows 4, 7-8`. Of several that differ in
 * a word or two alone, the words stand beside the rows.
 */
export function formatTogether(rows: readonly { row: number; messages: readonly string[] }[], lang: Lang, columns: ColumnNames): string[] {
  const t = IMPORT_TEXTS[lang];
  const sorts = new Map<string, Map<string, { phrase: Phrase; rows: number[] }>>();
  for (const { row, messages } of rows)
    for (const message of messages) {
      const phrase = phraseOf(message);
      // Of different columns nothing is said in common.
      const key = phrase.as === null ? message : `${phrase.as.en} ${phrase.values['column'] ?? ''}`;
      const sort = sorts.get(key) ?? new Map<string, { phrase: Phrase; rows: number[] }>();
      sorts.set(key, sort);
      const same = sort.get(message);
      if (same) same.rows.push(row);
      else sort.set(message, { phrase, rows: [row] });
    }
  const line = (told: string, of: readonly { rows: readonly number[] }[], where: string): [number, string] => {
    const count = new Set(of.flatMap((one) => one.rows)).size;
    return [count, `${t.count(count)}${t.colon}${told}${t.colon}${where}`];
  };
  const lines = [...sorts.values()].flatMap((like): [number, string][] => {
    const sort = [...like.values()];
    if (sort.length < LIKE)
      return sort.map((one) => line(sayPhrase(one.phrase, lang, columns), [one], t.rows(rowNumbers(one.rows, t.between))));
    const differing = Object.keys(sort[0]!.phrase.values).filter((name) => new Set(sort.map(({ phrase }) => phrase.values[name])).size > 1);
    const beside = sort.map(
      ({ phrase, rows: numbers }) =>
        `${t.rows(rowNumbers(numbers, t.between))} (${differing.map((name) => phrase.values[name]).join(t.between)})`,
    );
    return [line(sayPhrase(sort[0]!.phrase, lang, columns, new Set(differing)), sort, beside.join(t.stop))];
  });
  return lines.sort(([a], [b]) => b - a).map(([, told]) => told);
}

/** `3, 5, 7-9`. */
function rowNumbers(rows: readonly number[], between: string): string {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const row of sorted) {
    const run = runs.at(-1);
    if (run && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs
    .map(([from, to]) => (from === to ? String(from) : to === from + 1 ? `${from}${between}${to}` : `${from}-${to}`))
    .join(between);
}

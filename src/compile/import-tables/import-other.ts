/** A table of blocks, sources or indicators: its rows, merged into the district. */
import type { Outcome } from '../import-shapes/outcome.ts';
import { IMPORT_TEXTS } from '../../i18n/import.ts';
import type { Lang } from '../../model/dataset.ts';
import { isFaults, SpreadsheetError } from '../import/spreadsheet.ts';
import { cellsOf, isBlank, readGrid, tooManyCells } from '../read/rows/grid.ts';
import type { HeaderBook } from '../read/rows/headers.ts';
import type { Tables } from '../read/tables.ts';
import { Row } from './cells.ts';
import { BLOCK_HEADERS, INDICATOR_HEADERS, SOURCE_HEADERS, type About } from './columns.ts';
import { importBlocks, type BlockOptions } from './import-blocks.ts';
import { importIndicators } from './import-indicators.ts';
import { importSources } from './import-sources.ts';

/** Pure: nothing is written. @throws SpreadsheetError when no row can be read */
export function importOther(
  about: Exclude<About, 'projects'>,
  text: string,
  tables: Tables,
  options: BlockOptions,
  lang: Lang = 'en',
): Outcome {
  if (about === 'blocks') return merged(text, BLOCK_HEADERS, lang, (rows) => importBlocks(rows, tables, options));
  if (about === 'sources') return merged(text, SOURCE_HEADERS, lang, (rows) => importSources(rows, tables));
  return merged(text, INDICATOR_HEADERS, lang, (rows) => importIndicators(rows, tables));
}

function merged<C extends string>(text: string, book: HeaderBook<C>, lang: Lang, merge: (rows: Row<C>[]) => Outcome): Outcome {
  const { lines, header, headers, columns, quotes } = readGrid(text, book);
  if (quotes[0]) throw new SpreadsheetError(`row ${quotes[0].row + 1}: ${quotes[0].message}, expected every opening quote to be closed`);
  columns.forEach((column, c) => {
    const first = columns.indexOf(column);
    if (column && first !== c)
      throw new SpreadsheetError(`the columns "${headers[first]}" and "${headers[c]}" both mean ${column}, expected one of them`);
  });
  const rows = lines.flatMap((line, i): Row<C>[] => {
    if (i <= header || isBlank(line)) return [];
    const row = new Row(i + 1, cellsOf(line, columns));
    const tooMany = tooManyCells(line, columns);
    if (tooMany) row.problems.push(tooMany);
    return [row];
  });
  const outcome = merge(rows);
  const leftOut = headers.flatMap((typed, c) => {
    if (!typed.trim() || columns[c] || isFaults(typed)) return [];
    return [IMPORT_TEXTS[lang].leftOut(typed.trim(), book.near(typed).join(lang === 'zh' ? '或' : ' or '))];
  });
  const sheet = { headers, rows: rows.map(({ number }) => ({ number, line: lines[number - 1]! })) };
  return { ...outcome, sheet, told: [...leftOut, ...outcome.told] };
}

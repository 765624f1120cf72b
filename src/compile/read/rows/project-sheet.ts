/** What the header of a table of projects says of all its rows, and one of its rows read by it. */
import type { Crs } from '../coordinates.ts';
import type { Column } from './columns.ts';
import { figureColumns, figuresOf, type FigureColumn } from './figures.ts';
import { cellsOf, type Sheet } from './grid.ts';
import { readHeader } from './headers.ts';
import type { Lexicons } from './lexicon.ts';
import { readRow, type RowRead } from './row.ts';

/** The columns of a table of projects. */
export interface ProjectSheet {
  /** Those of `Sheet` without those that hold figures. */
  columns: Sheet<Column>['columns'];
  figures: FigureColumn[];
  /** The datum that the headers of the points name: 经度（GCJ-02）. */
  datum: Crs | undefined;
}

const OF_POINTS: readonly (Column | undefined)[] = ['lon', 'lat', 'lonlat'];

export function projectSheet(sheet: Sheet<Column>, words: Lexicons): ProjectSheet {
  const figures = figureColumns(sheet, words);
  const columns = sheet.columns.map((column, c) => (figures.some(({ cell }) => cell === c) ? undefined : column));
  const remarks = sheet.headers.flatMap((header, c) => (OF_POINTS.includes(columns[c]) ? readHeader(header).remarks : []));
  const datum = remarks.flatMap((remark) => (words.crs.idOf(remark) as Crs | undefined) ?? [])[0];
  return { columns, figures, datum };
}

/**
 * Reads a line below the header.
 * @param assumed the datum of points of which neither the line nor the header names one, as whoever calls has been told
 */
export function readLine(line: readonly string[], { columns, figures, datum }: ProjectSheet, words: Lexicons, assumed?: Crs): RowRead {
  const cells = cellsOf(line, columns);
  const crs = datum ?? assumed;
  if (crs !== undefined && cells.crs === undefined && (cells.lon ?? cells.lat ?? cells.lonlat) !== undefined) cells.crs = crs;
  return readRow(cells, words, figuresOf(line, figures));
}

import { writeXlsx, type Cell, type CellValue, type MergeRange } from 'hucre/xlsx';

/** A sheet to be made: its rows, and how cells are shown, by `row,column` from 0. */
export interface MadeSheet {
  name: string;
  rows: CellValue[][];
  formats?: Record<string, string>;
  merges?: MergeRange[];
  hidden?: boolean;
  cells?: Record<string, Cell>;
}

/** A workbook as a spreadsheet saves it. */
export function madeWorkbook(...sheets: MadeSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, formats = {}, merges = [], hidden = false, cells = {} }) => ({
      name,
      rows,
      merges,
      hidden,
      cells: new Map<string, Cell>([
        ...Object.entries(formats).map(([at, numFmt]): [string, Cell] => {
          const [r, c] = at.split(',').map(Number) as [number, number];
          const value = rows[r]![c]!;
          return [at, { value, type: value instanceof Date ? 'date' : 'number', style: { numFmt } }];
        }),
        ...Object.entries(cells),
      ]),
    })),
  });
}

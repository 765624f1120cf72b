/** A cell of a workbook as text: what a person sees in it. */
import { formatValue } from 'hucre';
import type { CellValue } from 'hucre/xlsx';

/**
 * What a cell shows. Dates come as far as they are shown (`2024`, `2024-06`, `2024-06-30`), percentages as such (`12.5%`), numbers
 * with the places that are shown and without separators of thousands; an empty cell is empty.
 * @param format how the workbook says that a number or a date is shown
 */
export function shownText(value: CellValue, format = 'General'): string {
  if (value instanceof Date) return dateText(value, format);
  if (typeof value === 'number') return numberText(value, format);
  return value === null ? '' : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

/** All digits of a number, however few are shown: of a coordinate each place counts. */
export const storedText = (value: number): string => {
  // Fifteen digits are what a spreadsheet keeps; those after them are remains of binary arithmetic.
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) < 1e-6 && rounded !== 0 ? rounded.toFixed(15).replace(/0+$/, '') : String(rounded);
};

function numberText(value: number, format: string): string {
  if (/^(general|@|\d+)$/i.test(format) && !/^0+$/.test(format)) return storedText(value);
  const shown = formatValue(value, format).trim();
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?%?$/.test(shown) ? shown.replaceAll(',', '') : shown;
}

/** What a format says besides its letters: text in quotes, escaped signs, and colours, languages and conditions in brackets. */
const BESIDE = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/g;

function dateText(date: Date, format: string): string {
  // A format of the system's language has a number in place of letters; all of those that show a date alone show its day.
  const letters = /^(general|\d+)$/i.test(format) ? 'ymd' : format.replace(BESIDE, '').toLowerCase();
  const [year, day, time] = [/[ye]/.test(letters), letters.includes('d'), /[hs]/.test(letters)];
  if (!year && !day && time) return formatValue(date, format);
  const written = date.toISOString();
  // A month and a day without the year are shown, and the year is known.
  if (!year || day) return written.slice(0, 10);
  return letters.includes('m') ? written.slice(0, 7) : written.slice(0, 4);
}

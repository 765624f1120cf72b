/** Columns of figures: any number with its unit, named by the header that a table gives it. */
import { numberProblem } from '../numbers.ts';
import { plainCell, type Sheet } from './grid.ts';
import { readHeader } from './headers.ts';
import type { Lexicon, Lexicons } from './lexicon.ts';

/** A figure of an observation, as the data has it. */
export interface Figure {
  label: { zh?: string; en?: string };
  value: number;
  unit: string;
  qualifier?: string;
}

/** A column of figures: 总投资（亿元）, or 总投资 where each cell has its unit. */
export interface FigureColumn {
  /** Which cell of a line. */
  cell: number;
  header: string;
  label: Figure['label'];
  /** Of the numbers that stand without one; null where each has its own. */
  unit: string | null;
}

/** A number of a row, as it is written. */
export interface FigureCell extends Omit<FigureColumn, 'cell'> {
  written: string;
}

/** Columns that hold sentences: with a unit in brackets their header is that of a figure. */
type OfText = 'text_zh' | 'text_en';

/**
 * The columns of figures of a sheet: those whose header has a unit of the vocabulary in brackets, and those of no other meaning in which
 * every cell is a number with a unit.
 */
export function figureColumns<C extends string>(
  { lines, header, headers, columns }: Sheet<C>,
  words: Pick<Lexicons, 'unit'>,
): FigureColumn[] {
  return headers.flatMap((written, cell): FigureColumn[] => {
    const { label, remarks } = readHeader(written);
    const column = columns[cell];
    if (label === '' || (column !== undefined && !isOfText(column))) return [];
    const unit = remarks.flatMap((remark) => unitIn(remark.replace(/^单位[:\s]*/, ''), words.unit) ?? [])[0] ?? null;
    const told = { cell, header: written.trim(), label: inLanguages(label), unit };
    if (unit !== null) return [told];
    if (column !== undefined) return [];
    const filled = lines.slice(header + 1).flatMap((line) => plainCell(line[cell] ?? '') || []);
    const ownUnits = filled.length > 0 && filled.every((text) => typeof partsOf(text, words.unit)?.unit === 'string');
    return ownUnits ? [told] : [];
  });
}

/** The figures of a line, those that it leaves empty left out. */
export const figuresOf = (line: readonly string[], columns: readonly FigureColumn[]): FigureCell[] =>
  columns.flatMap(({ cell, ...column }) => {
    const written = plainCell(line[cell] ?? '');
    return written === '' || /^(无|暂无|待定|\/)$/.test(written) ? [] : [{ ...column, written }];
  });

/** The figure that a cell is, or what is wrong with it. */
export function readFigure(
  { written, header, label, unit }: FigureCell,
  words: Pick<Lexicons, 'unit' | 'qualifier'>,
): Figure | { message: string } {
  const parts = partsOf(written, words.unit);
  const own = parts?.unit ?? unit;
  const wrong = (expected: string) => ({ message: `${header} is "${written}", expected ${expected}` });
  if (!parts || own === null) return wrong(`a number${unit === null ? ' with its unit' : ` in ${unit}`}, for example 2.5`);
  const problem = numberProblem(parts.number, Number(parts.number));
  if (problem) return wrong('a number of at most 15 plain digits');
  const said = [parts.before, parts.behind].filter(Boolean);
  const qualifiers = said.flatMap((word) => words.qualifier.idOf(word) ?? []);
  if (qualifiers.length < said.length || said.length > 1) return wrong(`a number alone, or with one of ${words.qualifier.choices}`);
  return { label, value: Number(parts.number), unit: own, ...(qualifiers[0] === undefined ? {} : { qualifier: qualifiers[0] }) };
}

/** A number with what stands around it: 约2.5亿元, 1,200 万元以上. Null where there is no number, or more than one. */
function partsOf(written: string, units: Lexicon): { before: string; number: string; unit: string | null; behind: string } | null {
  const text = written.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const [, before, digits, rest] = /^([^\d-]*)(-?\d[\d,]*(?:\.\d+)?)([^\d]*)$/.exec(text) ?? [];
  if (digits === undefined || (digits.includes(',') && !/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits))) return null;
  const number = digits.replaceAll(',', '');
  const behind = rest!.trim();
  // The longest unit with which what follows begins, or ends: 10余亿元.
  for (let length = behind.length; length > 0; length--)
    for (const [word, left] of [
      [behind.slice(0, length), behind.slice(length)],
      [behind.slice(-length), behind.slice(0, -length)],
    ] as const) {
      const unit = unitIn(word, units);
      if (unit !== null) return { before: before!.trim(), number, unit, behind: left.trim() };
    }
  return { before: before!.trim(), number, unit: null, behind };
}

const unitIn = (word: string, units: Lexicon): string | null => (word.trim() === '' ? null : (units.idOf(word) ?? null));

const isOfText = (column: string): column is OfText => column === 'text_zh' || column === 'text_en';

/** A header in one language or both: 总投资 Total investment. */
function inLanguages(label: string): Figure['label'] {
  const [, zh, en] = /^(.*\p{Script=Han}\S*)\s+(\p{Script=Latin}[^\p{Script=Han}]*)$/u.exec(label) ?? [];
  if (zh !== undefined) return { zh, en: en! };
  return /\p{Script=Han}/u.test(label) ? { zh: label } : { en: label };
}

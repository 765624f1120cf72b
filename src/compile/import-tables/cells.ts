/** The cells of a row, each read as what its column says; what is not understood is told. */
import { dateOf, monthOf, readDate } from '../read/rows/dates.ts';
import { listOf, numberOf, paragraphsOf } from '../read/rows/cells.ts';
import type { Cells } from '../read/rows/grid.ts';
import type { Lexicon } from '../read/rows/lexicon.ts';

/** A text in the languages in which it is given. */
export type Given = { zh?: string; en?: string };

/** One row of a table. */
export class Row<C extends string> {
  /** As the spreadsheet numbers it. */
  readonly number: number;
  readonly problems: string[] = [];
  readonly #cells: Cells<C>;

  constructor(number: number, cells: Cells<C>) {
    [this.number, this.#cells] = [number, cells];
  }

  /** What stands in a column, as it was typed. */
  text(column: C): string | undefined {
    return this.#cells[column];
  }

  /** Whether any of the columns says something. */
  says(...columns: readonly C[]): boolean {
    return columns.some((column) => this.#cells[column] !== undefined);
  }

  /** A text in one or two languages; undefined where neither stands. */
  given(zh: C, en: C): Given | undefined {
    const given = { ...(this.says(zh) ? { zh: this.text(zh)! } : {}), ...(this.says(en) ? { en: this.text(en)! } : {}) };
    return (given.zh ?? given.en) ? given : undefined;
  }

  month(column: C): string | undefined {
    const read = this.#read(column, monthOf, 'a month, for example 2023-06');
    if (read === undefined && this.says(column) && dateOf(this.text(column)!)) {
      this.problems.pop();
      this.#say(column, 'is a year alone, expected a month, for example 2023-12');
    }
    return read;
  }

  /** A year alone, as `2023`. */
  year(column: C): string | undefined {
    return this.#read(
      column,
      (cell) => {
        const read = readDate(cell);
        return read.is === 'year' ? read.date : null;
      },
      'a year, for example 2023',
    );
  }

  decimal(column: C, expected: string): number | undefined {
    return this.#read(column, numberOf, expected);
  }

  list(column: C): string[] | undefined {
    return this.#read(column, listOf, 'names joined by ;');
  }

  paragraphs(column: C): number[] | undefined {
    return this.#read(column, paragraphsOf, 'paragraph numbers, for example 8, 37 or 26-29');
  }

  /** The id of what a word means. */
  term(column: C, words: Lexicon): string | undefined {
    const cell = this.text(column);
    if (cell === undefined) return undefined;
    const read = words.read(cell);
    if ('id' in read) return read.id;
    if ('several' in read) this.#say(column, `is "${cell}", which may be ${read.several.join(' or ')}, expected one of them`);
    else {
      const near = read.near.length > 0 ? ` (did you mean ${read.near.join(' or ')}?)` : '';
      this.#say(column, `is "${cell}"${near}, expected one of ${words.choices}`);
    }
    return undefined;
  }

  /** Yes or no. */
  flag(column: C): boolean | undefined {
    const read = (cell: string): boolean | null =>
      /^(是|有|yes|y|true|1|√|✓)$/i.test(cell) ? true : /^(否|无|no|n|false|0|×)$/i.test(cell) ? false : null;
    return this.#read(column, read, '是 or 否');
  }

  #read<T>(column: C, read: (cell: string) => T | null, expected: string): T | undefined {
    const cell = this.text(column);
    if (cell === undefined) return undefined;
    const value = read(cell);
    if (value === null) this.#say(column, `is "${cell}", expected ${expected}`);
    return value ?? undefined;
  }

  #say(column: C, message: string): void {
    this.problems.push(`${column} ${message}`);
  }
}

/** Characters that a terminal gives two columns: Chinese and Japanese script, full-width forms, CJK punctuation. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns the text takes in a terminal. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}

/** Rows as lines with their columns under each other, two spaces apart: numbers to the right, text to the left. */
export function alignColumns(rows: (string | number)[][]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, widthOf(String(cell)))));
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const space = ' '.repeat(widths[i]! - widthOf(String(cell)));
        return typeof cell === 'number' ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd(),
  );
}

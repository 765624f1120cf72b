/** Keeps the lines of a file as somebody wrote them, where a program that writes it anew would write them otherwise. */

/** Pairs of lines that are compared at most. */
const MOST_PAIRS = 4_000_000;

/**
 * The text after a change, with every line that the change does not concern as it stands in the file.
 * @param text as it stands in the file
 * @param before as a program writes what the file says
 * @param after as it writes what the file is to say
 */
export function keepLines(text: string, before: string, after: string): string {
  if (text === before) return after;
  const windows = text.includes('\r\n');
  const [base, ours, theirs] = [before, after, windows ? text.replaceAll('\r\n', '\n') : text].map((t) => t.split('\n')) as [
    string[],
    string[],
    string[],
  ];
  // A program sets blanks of its own; what a line says is the same.
  const [toOurs, toTheirs] = [matches(base, ours), matches(base.map(unspaced), theirs.map(unspaced))];
  const indents = new Map<number, string>();
  const lines: string[] = [];
  let [b, o, t] = [0, 0, 0];
  const between = (toBase: number, toOur: number, toTheir: number): void => {
    const [was, is, written] = [base.slice(b, toBase), ours.slice(o, toOur), theirs.slice(t, toTheir)];
    lines.push(...(was.join('\n') === is.join('\n') && was.length === is.length ? written : is.map((line) => reindented(line, indents))));
  };
  for (const [i, line] of base.entries()) {
    const [our, their] = [toOurs.get(i), toTheirs.get(i)];
    if (their !== undefined) indents.set(indentOf(line).length, indentOf(theirs[their]!));
    if (our === undefined || their === undefined) continue;
    between(i, our, their);
    lines.push(theirs[their]!);
    [b, o, t] = [i + 1, our + 1, their + 1];
  }
  between(base.length, ours.length, theirs.length);
  return lines.join(windows ? '\r\n' : '\n');
}

const unspaced = (line: string): string => line.replace(/\s+/g, '');
const indentOf = (line: string): string => /^ */.exec(line)![0];

/** A line as far in as the lines about it are that a program would write as far in. @param indents by blanks of the program, those of the file */
const reindented = (line: string, indents: ReadonlyMap<number, string>): string => {
  const own = indentOf(line);
  return (indents.get(own.length) ?? own) + line.slice(own.length);
};

/** The longest common sequence of lines: number in the one → number in the other. */
function matches(a: readonly string[], b: readonly string[]): Map<number, number> {
  const of = new Map<number, number>();
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) of.set(start, start++);
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) of.set(--endA, --endB);
  const [rows, columns] = [endA - start, endB - start];
  // Of what is so large and differs so much no line is worth the memory.
  if (rows * columns > MOST_PAIRS) return of;
  const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      lengths[i]![j] = a[start + i] === b[start + j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (a[start + i] === b[start + j]) of.set(start + i++, start + j++);
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return of;
}

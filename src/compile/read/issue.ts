/** One thing that is wrong in a data file, with the place to mend it. Lines and columns count from 1. */
export interface Issue {
  file: string;
  line: number;
  col: number;
  message: string;
}

/** What would move the cursor of a terminal, or the order of what it shows: a message may quote any text, and a file have any name. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** `file:line:col: message`, the form editors and terminals make clickable; one line, whatever it quotes. */
export const formatIssue = (issue: Issue): string => `${formatPlace(issue)}: ${onOneLine(issue.message)}`;

/** `file:line:col` */
export const formatPlace = ({ file, line, col }: Pick<Issue, 'file' | 'line' | 'col'>): string => `${onOneLine(file)}:${line}:${col}`;

const onOneLine = (text: string): string => text.replace(UNSEEN, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`);

/** By file, then place; the same order on every machine. */
export function sortIssues<T extends Issue>(issues: readonly T[]): T[] {
  return [...issues].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.col - b.col || (a.message < b.message ? -1 : 1),
  );
}

/** Thrown by the build when the data does not pass; carries every issue found. */
export class DataError extends Error {
  readonly issues: Issue[];
  constructor(issues: Issue[]) {
    const sorted = sortIssues(issues);
    super(`${sorted.length} issue(s) in the data\n${sorted.map(formatIssue).join('\n')}`);
    this.name = 'DataError';
    this.issues = sorted;
  }
}

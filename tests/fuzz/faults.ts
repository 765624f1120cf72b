import { formatIssue, type Issue } from '../../src/compile/read/issue.ts';

/**
 * Each fault stands at a place that an editor can open, and says what is wrong.
 * @param text of the file at `path`
 * @throws with the faults that do not
 */
export function expectPlaced(issues: readonly Issue[], path: string, text: string): void {
  const lines = text.split('\n');
  const adrift = issues.filter(({ file, line, col, message }) => {
    const at = lines[line - 1];
    const inside = file !== path || (at !== undefined && col <= at.length + 1);
    return !file || !(line >= 1) || !(col >= 1) || !inside || !/expected /.test(message);
  });
  if (adrift.length > 0) throw new Error(`without a place or an expectation: ${adrift.slice(0, 3).map(formatIssue).join('\n')}`);
}

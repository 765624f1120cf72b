/** Tells on the error stream how far long work is: nothing in the first second, then a line a second; on a terminal one line, overwritten. */
import { performance } from 'node:perf_hooks';

/** Milliseconds before the first line, and between two. */
const QUIET_MS = 1000;
const APART_MS = { terminal: 250, plain: 5000 };
const CLEAR = '\r\u001b[2K';

type Stream = Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean };

interface Shown {
  stream: Stream;
  /** When the next line is due, in milliseconds of the process. */
  due: number;
  told: boolean;
}

let shown: Shown | null = null;

/**
 * From now on `progress` is told, until the function returned is called, which takes away a line that stands on a terminal.
 * @param wait tests wait less
 */
export function showProgress(stream: Stream = process.stderr, wait = QUIET_MS): () => void {
  const mine: Shown = { stream, due: performance.now() + wait, told: false };
  shown = mine;
  return () => {
    if (mine.told && stream.isTTY) stream.write(CLEAR);
    if (shown === mine) shown = null;
  };
}

/** How far the work is, worded only when a line is due. Costs next to nothing, so it may be called for every record. */
export function progress(words: () => string): void {
  if (!shown || performance.now() < shown.due) return;
  const { stream } = shown;
  stream.write(stream.isTTY ? `${CLEAR}${words()}` : `${words()}\n`);
  shown.told = true;
  shown.due = performance.now() + (stream.isTTY ? APART_MS.terminal : APART_MS.plain);
}

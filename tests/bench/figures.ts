/** What was seen of pages, as figures by name. */
import type { Heap } from './measure/heap.ts';
import type { Opening } from './measure/load.ts';
import type { Panned } from './measure/pan.ts';
import type { Answered } from './measured-page.ts';
import type { Measures } from './results.ts';
import { metric, type Metric, type Unit } from './statistics.ts';

/** One figure of each of several runs. */
const each = <T>(unit: Unit, runs: readonly T[], read: (run: T) => number): Metric => metric(unit, runs.map(read));

/** The longest task of each run, and how many of more than 50 ms it had. */
const ofTasks = (of: string, runs: readonly { tasks: readonly number[] }[]): Measures => ({
  [`${of}.task.longest`]: each('ms', runs, ({ tasks }) => Math.max(0, ...tasks)),
  [`${of}.task.count`]: each('count', runs, ({ tasks }) => tasks.length),
});

export const ofOpenings = (openings: readonly Opening[]): Measures => ({
  'load.list': each('ms', openings, (o) => o.list),
  'load.drawn': each('ms', openings, (o) => o.drawn),
  'load.list.bytes': each('B', openings, (o) => o.listBytes.gzip),
  'load.drawn.bytes': each('B', openings, (o) => o.drawnBytes.gzip),
  'load.drawn.brotli': each('B', openings, (o) => o.drawnBytes.brotli),
  'load.list.requests': each('requests', openings, (o) => o.listRequests),
  'load.drawn.requests': each('requests', openings, (o) => o.drawnRequests),
  ...ofTasks('load', openings),
});

export const ofClicks = (clicks: readonly Answered[]): Measures => ({
  'click.text': each('ms', clicks, ({ text }) => text),
  'click.painted': each('ms', clicks, ({ painted }) => painted),
  'click.noting': each('ms', clicks, ({ noting }) => noting),
  ...ofTasks('click', clicks),
});

/** @param words the letters of each */
export const ofLetters = (words: readonly (readonly Answered[])[]): Measures => ({
  'letter.text': each('ms', words.flat(), ({ text }) => text),
  'letter.painted': each('ms', words.flat(), ({ painted }) => painted),
  'letter.slowest': each('ms', words, (letters) => Math.max(...letters.map(({ painted }) => painted))),
  ...ofTasks('letter', words.flat()),
});

export const ofPans = (pans: readonly Panned[]): Measures => ({
  'pan.changes': each('count', pans, ({ changes }) => changes),
  ...ofTasks('pan', pans),
});

export const ofHeap = ({ loaded, used, changed }: Heap): Measures => ({
  'heap.loaded': metric('B', [loaded]),
  'heap.used': metric('B', [used]),
  'heap.changed': metric('B', [changed]),
  'heap.growth': metric('share', [changed / used]),
});

/** The longest of the tasks that a reader caused after the page was there; nothing where none was looked for. */
export function longestTask(measures: Measures): Measures {
  const longest = Object.entries(measures).filter(([name]) => /^(click|letter|pan)\.task\.longest$/.test(name));
  if (longest.length === 0) return {};
  return { 'task.longest': metric('ms', [Math.max(...longest.flatMap(([, { runs }]) => runs))]) };
}

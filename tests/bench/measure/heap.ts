/** What the page keeps in memory, and whether it grows by being used. */
import { FACET, type FacetChoice } from '../facet-choice.ts';
import type { MeasuredPage } from '../measured-page.ts';

export interface Heap {
  /** Bytes after loading, after the first few changes of a filter, by which all code is there that they need, and after all of them. */
  loaded: number;
  used: number;
  changed: number;
  /** How many changes there were. */
  changes: number;
}

/** Where a change takes long, as many as go into this many milliseconds. */
const ROOM = 120_000;
const FIRST = 20;

/** Ticks a box again and again; each waits for the frames after it, and every twentieth for all that follows. */
export async function heapOf(measured: MeasuredPage, choice: FacetChoice, changes: number): Promise<Heap> {
  await measured.quiet(1000);
  const loaded = await measured.heap();
  await measured.showBoxes(FACET);
  const box = `input[data-facet="${FACET}"][data-option="${choice.option}"]`;
  const until = Date.now() + ROOM;
  let used = 0;
  let done = 0;
  while (done < changes && (used === 0 || Date.now() < until)) {
    await measured.page.evaluate(async (box) => {
      for (let i = 0; i < 2; i++) {
        document.querySelector<HTMLElement>(box)!.click();
        for (let k = 0; k < 2; k++) await new Promise((next) => requestAnimationFrame(next));
      }
    }, box);
    done += 2;
    if (done % FIRST !== 0) continue;
    await measured.quiet(200);
    used ||= await measured.heap();
  }
  await measured.quiet(1000);
  return { loaded, used, changed: await measured.heap(), changes: done };
}

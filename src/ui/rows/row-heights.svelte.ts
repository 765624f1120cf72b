import type { Attachment } from 'svelte/attachments';
import { rowTops } from './virtual-rows.ts';

/**
 * Heights of rows, in pixels, by the number of each row's record. Rows grow with their text, so each is measured once it is rendered;
 * those not rendered yet count as the mean of the first ones seen. An attached row tells its number in `data-row`.
 */
export class RowHeights {
  /** 0 for what has not been measured. */
  #heights = new Float64Array(1024);
  #usual = 60;
  #rounds = $state(0);
  readonly #observer = new ResizeObserver((entries) => {
    // In the next frame: rows that are rendered because of it must not be part of this round.
    requestAnimationFrame(() =>
      this.record(
        entries.flatMap(({ target: row }) =>
          row instanceof HTMLElement && row.dataset.row !== undefined
            ? [[Number(row.dataset.row), row.getBoundingClientRect().height] as const]
            : [],
        ),
      ),
    );
  });

  /** What a row counts as that has not been measured. */
  get usual(): number {
    return this.#usual;
  }

  /** Whether any row has been measured; what reads it follows every further round of measuring. */
  get known(): boolean {
    return this.#rounds > 0;
  }

  has(row: number): boolean {
    return (this.#heights[row] ?? 0) > 0;
  }

  /** Where each row begins: see `rowTops`. What reads it follows the measuring. */
  tops(rows: ArrayLike<number>): Float64Array {
    void this.#rounds;
    return rowTops(rows.length, (i) => this.#heights[rows[i]!] || this.#usual);
  }

  /** Takes over what was measured in one round. A height of zero is that of a row that went away meanwhile. */
  record(measured: readonly (readonly [row: number, height: number])[]): void {
    const changed = measured.filter(([row, height]) => height > 0 && this.#heights[row] !== height);
    if (changed.length === 0) return;
    for (const [row, height] of changed) {
      if (row >= this.#heights.length) this.#grow(row);
      this.#heights[row] = height;
    }
    if (this.#rounds === 0) this.#usual = changed.reduce((sum, [, height]) => sum + height, 0) / changed.length;
    this.#rounds += 1;
  }

  #grow(row: number): void {
    const heights = new Float64Array(2 * row);
    heights.set(this.#heights);
    this.#heights = heights;
  }

  /** Measures the row it is attached to, now and whenever its height changes. */
  readonly measure: Attachment = (row) => {
    this.#observer.observe(row);
    return () => this.#observer.unobserve(row);
  };
}

import type { Attachment } from 'svelte/attachments';

/**
 * Heights of table rows, in pixels. Rows grow with their text, so each is measured once it is rendered; those not rendered yet
 * count as the mean of the first ones seen. An attached row tells its id in `data-row`.
 */
export class RowHeights {
  readonly #heights = new Map<string, number>();
  #usual = 60;
  #rounds = $state(0);
  readonly #observer = new ResizeObserver((entries) => {
    // In the next frame: rows that are rendered because of it must not be part of this round.
    requestAnimationFrame(() =>
      this.record(
        entries.flatMap(({ target: row }) =>
          row instanceof HTMLElement && row.dataset.row !== undefined
            ? [[row.dataset.row, row.getBoundingClientRect().height] as const]
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

  has(id: string): boolean {
    return this.#heights.has(id);
  }

  /** The height of each row, measured or not; what reads it follows the measuring. */
  of(ids: readonly string[]): number[] {
    void this.#rounds;
    return ids.map((id) => this.#heights.get(id) ?? this.#usual);
  }

  /** Takes over what was measured in one round. A height of zero is that of a row that went away meanwhile. */
  record(measured: readonly (readonly [id: string, height: number])[]): void {
    const changed = measured.filter(([id, height]) => height > 0 && this.#heights.get(id) !== height);
    if (changed.length === 0) return;
    for (const [id, height] of changed) this.#heights.set(id, height);
    if (this.#rounds === 0) this.#usual = [...this.#heights.values()].reduce((sum, height) => sum + height, 0) / this.#heights.size;
    this.#rounds += 1;
  }

  /** Measures the row it is attached to, now and whenever its height changes. */
  readonly measure: Attachment = (row) => {
    this.#observer.observe(row);
    return () => this.#observer.unobserve(row);
  };
}

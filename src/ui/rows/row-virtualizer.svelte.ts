/** The part of a long list or table that is rendered, and the keys that walk it, as state for the component that renders it. */
import { tick } from 'svelte';
import { RowHeights } from './row-heights.svelte.ts';
import { placeRows, revealRow, rowsBetween } from './virtual-rows.ts';

/** Rows rendered above and below those in view, so that Tab and a flick of the wheel find them there. */
const SPARE = 8;

/** Which row a key leads to from row `at` of `count`, `page` rows making a screenful; null for keys that lead nowhere. */
export function rowOfKey(key: string, at: number, count: number, page: number): number | null {
  const to: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  return Object.hasOwn(to, key) ? Math.max(0, Math.min(count - 1, to[key]!)) : null;
}

/**
 * A long list or table of which only the rows near those in view are rendered: which ones, how to bring one into view, and the keys
 * that walk them. The component binds `region` and the two heights, hands on scrolling and focus, and renders what is `placed`. A row
 * is told by the number of its record.
 */
export class RowVirtualizer {
  /** The element that scrolls, with the rows at its top; the headings stay there. */
  region: HTMLElement | undefined = $state.raw();
  regionHeight = $state(0);
  headHeight = $state(0);
  /** Whether it is scrolled sideways. */
  aside = $state(false);
  /** The row that has the focus: it stays although it scrolls out of view. -1 for none. */
  focused: number;
  readonly heights = new RowHeights();

  readonly #rows: () => Uint32Array;
  #scrolled = $state(0);
  /** The row that the newest key leads to, until its link has the focus. */
  #wanted = -1;

  /**
   * @param rows all rows in their order, each the `data-row` of what renders it; the first link in that leads on
   * @param focused the row that has the focus already, where others rendered it before
   */
  constructor(rows: () => Uint32Array, focused = -1) {
    this.#rows = rows;
    this.focused = $state(focused);
  }

  #tops = $derived.by(() => this.heights.tops(this.#rows()));
  #bodyHeight = $derived.by(() => Math.max(0, this.regionHeight - this.headHeight));
  #span = $derived.by(() => rowsBetween(this.#tops, this.#scrolled, this.#scrolled + this.#bodyHeight, SPARE));
  // As numbers they stay equal over most scroll events, and nothing below is done again.
  #first = $derived.by(() => this.#span.first);
  #end = $derived.by(() => this.#span.end);

  /** The rows to render, as indices with the empty space above each, and the space below the last. */
  placed = $derived.by(() => placeRows(this.#tops, { first: this.#first, end: this.#end }, this.#placeOf(this.focused)));

  /** Whether rows can be brought into view: there is room for them, and some have been measured. */
  ready = $derived.by(() => this.#bodyHeight > 0 && this.heights.known);

  /** To be called whenever the region has scrolled. */
  readonly scroll = (): void => {
    if (!this.region) return;
    this.#scrolled = this.region.scrollTop;
    this.aside = this.region.scrollLeft > 0;
  };

  /** To be called when something in the region gets the focus or loses it. */
  readonly focus = ({ type, target }: FocusEvent): void => {
    const row = type === 'focusin' && target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset.row : undefined;
    this.focused = Number(row ?? -1);
  };

  toTop(): void {
    this.region?.scrollTo({ top: 0 });
  }

  /** Scrolls until a row shows. Rows on the way are measured only when they are rendered, so one step may fall short. */
  async reveal(row: number): Promise<void> {
    for (let step = 0; step < 5; step++) {
      const { region } = this;
      const index = this.#placeOf(row);
      if (!region || index < 0) return;
      const to = Math.min(revealRow(this.#tops, index, region.scrollTop, this.#bodyHeight), region.scrollHeight - region.clientHeight);
      if (this.heights.has(row) && Math.abs(to - region.scrollTop) < 1) return;
      region.scrollTop = to;
      this.scroll();
      await tick();
      if (this.#linkOf(row) && this.heights.has(row)) continue;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      await tick();
    }
  }

  /** Up and Down walk the links, Page Up and Page Down by a screenful, Home and End to the ends. */
  readonly walk = async (event: KeyboardEvent): Promise<void> => {
    const at = this.#placeOf(this.#wanted < 0 ? this.focused : this.#wanted);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(this.#bodyHeight / this.heights.usual) - 1);
    const to = rowOfKey(event.key, at, this.#rows().length, page);
    if (to === null) return;
    event.preventDefault();
    const row = this.#rows()[to]!;
    this.#wanted = row;
    await this.reveal(row);
    // Another key may have led on meanwhile.
    if (this.#wanted !== row) return;
    this.#wanted = -1;
    this.#linkOf(row)?.focus({ preventScroll: true });
  };

  #placeOf(row: number): number {
    return row < 0 ? -1 : this.#rows().indexOf(row);
  }

  #linkOf(row: number): HTMLElement | null {
    return this.region?.querySelector<HTMLElement>(`[data-row="${row}"] a`) ?? null;
  }
}

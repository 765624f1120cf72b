/** The part of a long table that is rendered, and the keys that walk it, as state for the component that renders it. */
import { tick } from 'svelte';
import { RowHeights } from './row-heights.svelte.ts';
import { placeRows, revealRow, rowsBetween, rowTops } from './virtual-rows.ts';

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
 * A long table of which only the rows near those in view are rendered: which ones, how to bring one into view, and the keys that
 * walk them. The component binds `region` and the two heights, hands on scrolling and focus, and renders what is `placed`.
 */
export class RowVirtualizer {
  /** The element that scrolls; the headings stay at its top. */
  region: HTMLElement | undefined = $state.raw();
  regionHeight = $state(0);
  headHeight = $state(0);
  /** Whether the table is scrolled sideways. */
  aside = $state(false);
  /** Id of the row whose link has the focus: it stays although it scrolls out of view. */
  focused: string | null = $state.raw(null);
  readonly heights = new RowHeights();

  readonly #ids: () => readonly string[];
  #scrolled = $state(0);
  /** The row that the newest key leads to, until its link has the focus. */
  #wanted: string | null = null;

  /** @param ids ids of all rows in their order, each the `data-row` of its row and the `data-id` of its link */
  constructor(ids: () => readonly string[]) {
    this.#ids = ids;
  }

  #places = $derived.by(() => new Map(this.#ids().map((id, i) => [id, i])));
  #tops = $derived.by(() => rowTops(this.heights.of(this.#ids())));
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
    this.focused = type === 'focusin' && target instanceof HTMLElement ? (target.dataset.id ?? null) : null;
  };

  toTop(): void {
    this.region?.scrollTo({ top: 0 });
  }

  /** Scrolls until a row shows. Rows on the way are measured only when they are rendered, so one step may fall short. */
  async reveal(id: string): Promise<void> {
    for (let step = 0; step < 5; step++) {
      const { region } = this;
      const index = this.#placeOf(id);
      if (!region || index < 0) return;
      const to = Math.min(revealRow(this.#tops, index, region.scrollTop, this.#bodyHeight), region.scrollHeight - region.clientHeight);
      if (this.heights.has(id) && Math.abs(to - region.scrollTop) < 1) return;
      region.scrollTop = to;
      this.scroll();
      await tick();
      if (this.#linkOf(id) && this.heights.has(id)) continue;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      await tick();
    }
  }

  /** Up and Down walk the links, Page Up and Page Down by a screenful, Home and End to the ends. */
  readonly walk = async (event: KeyboardEvent): Promise<void> => {
    const at = this.#placeOf(this.#wanted ?? this.focused);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const ids = this.#ids();
    const page = Math.max(1, Math.floor(this.#bodyHeight / this.heights.usual) - 1);
    const to = rowOfKey(event.key, at, ids.length, page);
    if (to === null) return;
    event.preventDefault();
    const id = ids[to]!;
    this.#wanted = id;
    await this.reveal(id);
    // Another key may have led on meanwhile.
    if (this.#wanted !== id) return;
    this.#wanted = null;
    this.#linkOf(id)?.focus();
  };

  #placeOf(id: string | null): number {
    return id === null ? -1 : (this.#places.get(id) ?? -1);
  }

  #linkOf(id: string): HTMLElement | null {
    return this.region?.querySelector<HTMLElement>(`a[data-id="${CSS.escape(id)}"]`) ?? null;
  }
}

/** Which rows of the list are in the page, and the keys that walk them, as state for the component that renders it. */
import { tick, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import type { Atlas } from '../../state/atlas.svelte.ts';
import type { RowVirtualizer } from '../rows/row-virtualizer.svelte.ts';
import { afterFrame } from '../shell/after-frame.ts';
import { part } from '../shell/part.ts';
import { keptRows } from './kept-rows.ts';

/** Up to so many rows all of them are in the page, where the browser's own search finds them; of more only those near the view. */
export const WHOLE = 500;
/** Rows that are in the page at once where the height of the list is not known yet. */
const FIRST = 30;
/** Rows that follow in each frame. */
const SLICE = 24;
/** No row is less high, in CSS pixels. */
const LEAST_HEIGHT = 44;

/** How a row stands in the list. */
export interface Placement {
  /** The number of its record. */
  row: number;
  /** Whether it is in the page and left out. */
  hidden: boolean;
  /** Its place among all rows, from 1, and how many these are, where not all are in the page. */
  place: number | undefined;
  of: number | undefined;
  /** Empty space above it for rows that are left out, in pixels, and what measures it, where only those near the view are in the page. */
  gap: number | undefined;
  measure: Attachment | undefined;
}

const virtualizer = part(() => import('../rows/row-virtualizer.svelte.ts'));

/**
 * The rows of the list. Those in view are there in the frame in which the list changes. The others follow frame by frame, down to the
 * last, so that what a reader does is never kept waiting by rows that nobody sees; where there are more than `WHOLE` they are only there
 * while they are near the view. A row that a filter leaves out stays in the page, hidden, so that a filter is set and taken back without
 * any row being made. Lives as long as the page, the list itself only while nothing stands before it.
 */
export class ListRows {
  readonly #atlas: Atlas;
  /** What scrolls; null while the list is not in the page. */
  #region: HTMLElement | null = $state.raw(null);
  #height = $state(0);
  #top = 0;
  #Virtualizer: typeof RowVirtualizer | null = $state.raw(null);
  /** Ends once the virtualizer has come, or has not. */
  #loading: Promise<void> | undefined;
  /** Tries again to load what many rows need, which did not come; null while nothing is wrong. */
  retry: (() => void) | null = $state.raw(null);

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
  }

  #found = $derived.by(() => this.#atlas.found);
  /** Whether there are too many for all of them to be in the page. */
  many = $derived.by(() => this.#found.length > WHOLE);
  /** Made anew with the language, in which rows have other heights. */
  #virtual = $derived.by(() => {
    void this.#atlas.lang;
    if (!this.many || !this.#Virtualizer) return null;
    const focused = document.activeElement?.closest<HTMLElement>('#list [data-row]')?.dataset.row;
    return new this.#Virtualizer(() => this.#found, Number(focused ?? -1));
  });
  /** How many are in the page while these are the first ones. */
  #count = $derived.by(() => {
    void this.#found;
    return this.#reaching(this.#top);
  });

  /** The rows in the page when they were last asked for, where all of them may be there. */
  #inPage: readonly number[] = [];
  /** The place of each that is found, from 0, where all of them may be in the page. */
  #places = $derived.by(() => new Map(this.many ? [] : Array.from(this.#found, (row, place) => [row, place])));
  /** The rows in the page, in their order, those among them that are left out too. */
  shown: ArrayLike<number> = $derived.by(() => {
    const all = this.#found;
    if (this.#virtual) return this.#virtual.placed.rows.map(({ index }) => all[index]!);
    if (this.many) return all.subarray(0, this.#count);
    const { known } = this.#atlas.at;
    const before = this.#region ? this.#inPage.filter((row) => known[row]) : [];
    const there = new Set(before);
    const wanted = all.filter((row, place) => place < this.#count || there.has(row));
    const kept = keptRows(before, new Map(Array.from(wanted, (row, place) => [row, place])));
    this.#inPage = kept.length <= WHOLE ? kept : [...wanted];
    return this.#inPage;
  });
  /** How many that are found have yet to come into the page. */
  #missing = $derived.by(() => {
    const there = this.many ? this.shown : Array.from(this.shown).filter((row) => this.#places.has(row));
    return this.#found.length - there.length;
  });
  /** How each of them stands there, the same object as before where nothing of it changed: what did not is not looked at again. */
  placements: readonly Placement[] = $derived.by(() => {
    const before = this.#placements;
    const of = this.#missing === 0 ? undefined : this.#found.length;
    const placed = this.#placed;
    const measure = this.#virtual?.heights.measure;
    const now = Array.from(this.shown, (row, i): Placement => {
      const at = this.many ? (placed?.get(row) ?? { index: i, gap: undefined }) : { index: this.#places.get(row), gap: undefined };
      const hidden = at.index === undefined;
      const place = of === undefined || at.index === undefined ? undefined : at.index + 1;
      const was = before.get(row);
      return was && was.hidden === hidden && was.place === place && was.of === of && was.gap === at.gap && was.measure === measure
        ? was
        : { row, hidden, place, of, gap: at.gap, measure };
    });
    this.#placements = new Map(now.map((each) => [each.row, each]));
    return now;
  });
  #placements: ReadonlyMap<number, Placement> = new Map();
  /** Each row's place among all and the empty space above it, in pixels, where only those near the view are in the page. */
  #placed = $derived.by(() => this.#virtual && new Map(this.#virtual.placed.rows.map((each) => [this.#found[each.index]!, each])));
  /** Whether only those near the view are in the page. */
  isVirtual = $derived.by(() => this.#virtual !== null);
  /** The empty space below the last one, in pixels. */
  rest = $derived.by(() => this.#virtual?.placed.rest ?? 0);

  /** To be attached to the list. */
  readonly attend = (list: HTMLElement): (() => void) => {
    const region = list.closest<HTMLElement>('#list')!;
    const sizes = new ResizeObserver(() => (this.#height = region.clientHeight));
    sizes.observe(region);
    const stop = [
      on(region, 'scroll', () => {
        this.#top = region.scrollTop;
        this.#virtual?.scroll();
      }),
      ...(['focusin', 'focusout'] as const).map((name) => on(list, name, (event) => this.#virtual?.focus(event))),
    ];
    this.#region = region;
    $effect(() => this.#load());
    $effect(() => this.#grow());
    $effect.pre(() => {
      if (!this.#virtual) return;
      this.#virtual.region = region;
      this.#virtual.regionHeight = this.#height;
      this.#virtual.scroll();
    });
    return () => {
      sizes.disconnect();
      for (const each of stop) each();
      this.#region = null;
    };
  };

  /** Sees to it that a project's row, and those in view with the list scrolled to `top`, are in the page. */
  async bring(id: string | undefined, top: number): Promise<void> {
    const row = id === undefined ? undefined : this.#atlas.rows.rowOf(id);
    const at = row === undefined ? -1 : this.#found.indexOf(row);
    if (!this.#region) return;
    if (this.#virtual) {
      this.#region.scrollTop = top;
      this.#virtual.scroll();
      await tick();
      return at < 0 ? undefined : this.#virtual.reveal(row!);
    }
    this.#count = Math.max(this.#count, at + 1, this.#reaching(top));
    return tick();
  }

  /** Up and Down walk the list, Home and End reach its ends. */
  readonly walk = async (event: KeyboardEvent): Promise<void> => {
    if (this.#virtual?.region) return this.#virtual.walk(event);
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const list = event.currentTarget as HTMLElement;
    if (this.many) {
      await this.#loading;
      await tick();
      if (this.#virtual) return this.#virtual.walk(event);
    }
    if (step === Infinity) {
      this.#count = Math.min(this.#found.length, WHOLE);
      await tick();
    }
    const links = [...list.querySelectorAll<HTMLAnchorElement>('li:not([hidden]) a')];
    const to = links.indexOf(document.activeElement as HTMLAnchorElement) + step;
    links[Math.max(0, Math.min(links.length - 1, to))]?.focus();
  };

  /** How many rows there are, at the most, down to the foot of the view with the list scrolled to `top`. */
  #reaching(top: number): number {
    const height = untrack(() => this.#height);
    return height > 0 ? Math.ceil((top + height) / LEAST_HEIGHT) + 1 : FIRST;
  }

  #grow(): (() => void) | undefined {
    if (this.many ? !this.retry || this.#count >= WHOLE : this.#missing === 0) return;
    return afterFrame(() => {
      const there = new Set(Array.from(this.shown));
      let count = this.#count;
      for (let made = 0; made < SLICE && count < this.#found.length; count++) if (!there.has(this.#found[count]!)) made += 1;
      this.#count = count;
    });
  }

  #load(): void {
    if (!this.many || this.#Virtualizer) return;
    this.#loading = virtualizer().then(
      ({ RowVirtualizer }) => {
        this.#Virtualizer = RowVirtualizer;
        this.retry = null;
      },
      (error: unknown) => {
        console.warn(error);
        this.retry = () => this.#load();
      },
    );
  }
}

import { MediaQuery } from 'svelte/reactivity';
import type { View } from '../state/view.svelte.ts';
import { WIDE } from '../theme/breakpoints.ts';
import { heightNow, type Height } from '../ui/shell/sheet-heights.ts';

/** How the page is laid out: a panel beside the map, or on a narrow screen a sheet over it. */
export class Layout {
  readonly #view: View;
  readonly #wide = new MediaQuery(WIDE);

  constructor(view: View) {
    this.#view = view;
  }

  /** The height that the reader gave the sheet, and for what it was then. */
  #set: { height: Height; at: Parameters<typeof heightNow>[1] } = $state.raw({ height: 'half', at: { view: 'map', selection: null } });
  #height: Height = $derived.by(() => heightNow(this.#set.height, this.#set.at, this.#view.choices));

  get wide(): boolean {
    return this.#wide.current;
  }

  get height(): Height {
    return this.#height;
  }
  set height(height: Height) {
    const { view, selection } = this.#view.choices;
    this.#set = { height, at: { view, selection } };
  }
}

import { MediaQuery } from 'svelte/reactivity';
import type { Session } from '../state/session.svelte.ts';
import type { View } from '../state/view.svelte.ts';
import { MEDIA, WIDE } from '../theme/breakpoints.ts';
import { heightNow, type Height } from '../ui/shell/sheet-heights.ts';

/** Where the panel is: beside the map, over its left side, or in a sheet over its foot. */
export type Mode = 'beside' | 'over' | 'sheet';

/** How the page is laid out in the window as it is now. */
export class Layout {
  readonly #view: View;
  readonly #session: Session;
  readonly #wide = WIDE.map((query) => new MediaQuery(query));
  readonly #close = new MediaQuery(MEDIA.close);

  constructor(view: View) {
    this.#view = view;
    this.#session = view.session;
  }

  /** The height that the reader gave the sheet, and for what it was then. */
  #set: { height: Height; at: Parameters<typeof heightNow>[1] } = $state.raw({ height: 'peek', at: { selection: null } });
  #height: Height = $derived.by(() => heightNow(this.#set.height, this.#set.at, this.#view.choices));
  /** Whether the bar of dates is open. */
  timeOpen = $state(false);
  /** CSS pixels by which the sheet is being dragged down; null while it is not. */
  dragged: number | null = $state(null);
  /** CSS pixels from one side of the panel to the other, as it is drawn. */
  panelWidth = $state(0);
  /** Whether the reader put the panel away, or asked for it where a view has it away. */
  #folded: { by: boolean; view: string; selected: boolean } | null = $state.raw(null);

  get wide(): boolean {
    return this.#wide.some((query) => query.current);
  }
  get mode(): Mode {
    return !this.wide ? 'sheet' : this.#close.current ? 'over' : 'beside';
  }

  get height(): Height {
    // What was asked of the map is answered in the sheet, and wants to be read.
    const { card, sought } = this.#session;
    const told = card !== null || (sought.positioning && sought.positioning !== 'asking');
    return this.#height === 'peek' && told ? 'half' : this.#height;
  }
  set height(height: Height) {
    const { selection } = this.#view.choices;
    this.#set = { height, at: { selection } };
  }

  /**
   * Whether there is no panel to be seen. What was chosen wants to be read; a view that needs no list, or has no room for one
   * beside it, is without; otherwise it is as the reader left it.
   */
  get folded(): boolean {
    const { view, selection } = this.#view.choices;
    const chosen = selection !== null;
    if (view === 'map' && this.mode === 'sheet') return false;
    const said = this.#folded;
    if (said?.view === view && said.selected === chosen) return said.by;
    if (chosen) return false;
    if (view === 'overview') return true;
    return view !== 'map' && this.mode !== 'beside';
  }
  set folded(by: boolean) {
    const { view, selection } = this.#view.choices;
    this.#folded = { by, view, selected: selection !== null };
    // What is folded away leaves no name under the pointer.
    if (by) this.#session.hover = null;
  }
}

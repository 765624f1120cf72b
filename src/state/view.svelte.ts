import { DEFAULTS, type Choices, type Facet, type Selection, type ViewName } from '../model/choices.ts';
import { noFacets, toggleOption } from '../model/facets.ts';
import type { Bounds } from '../model/dataset.ts';
import type { Ignored } from '../url/view-params.ts';

/** Whether a step is one that Back returns to, or replaces the one before. */
export type Step = 'push' | 'replace';

/** What the reader chose, and nothing that follows from it. */
export class View {
  choices: Choices = $state.raw(structuredClone(DEFAULTS));
  /** Parts of the link that were not understood; shown until dismissed. */
  ignored: Ignored[] = $state.raw([]);
  /** Id of the project or block under the pointer or keyboard focus. */
  hover: Selection = $state.raw(null);
  /** The map's view; null until there is a map. */
  bounds: Bounds | null = $state.raw(null);
  /** Raised by each choice that moves the camera; the map shows `choices.selection` or the whole district. */
  cameraRequest: { to: 'selection' | 'district'; n: number } = $state.raw({ to: 'selection', n: 0 });

  /** Whether the share dialog is open. */
  sharing = $state(false);
  /** A base map that did not load, and what was said; shown until dismissed. */
  baseProblem: { id: string; reason: string } | null = $state.raw(null);
  /** Parts of a base map that are missing while the rest shows. */
  baseNotice: { id: string; reason: string } | null = $state.raw(null);

  /** Called after each change with how it enters the history; set by the address bar's keeper. */
  onchange: ((step: Step) => void) | null = null;

  /** The one way in: merges what changed and tells the address bar. */
  choose(patch: Partial<Choices>, step: Step = 'push'): void {
    this.choices = { ...this.choices, ...patch };
    this.onchange?.(step);
  }

  /** Takes over a parsed link without writing a new one. */
  restore(choices: Choices, ignored: Ignored[]): void {
    this.choices = choices;
    this.ignored = ignored;
  }

  select(selection: Selection): void {
    const now = this.choices.selection;
    if (now?.kind === selection?.kind && now?.id === selection?.id) return this.requestCamera('selection');
    this.choose({ selection });
    if (selection) this.requestCamera('selection');
  }

  toggle(facet: Facet, option: string, all: readonly string[]): void {
    this.choose({ [facet]: toggleOption(this.choices[facet], option, all) });
  }

  /** Only this option of the facet; a second time, all of them again. */
  only(facet: Facet, option: string): void {
    const now = this.choices[facet];
    this.choose({ [facet]: now.length === 1 && now[0] === option ? [] : [option] });
  }

  search(q: string): void {
    this.choose({ q }, 'replace');
  }

  drop(filter: Facet | 'q' | 'near' | 'inView'): void {
    const none = { q: '', near: null, inView: false, ...noFacets() };
    this.choose({ [filter]: none[filter] });
  }

  clearFilters(): void {
    this.choose({ ...noFacets(), q: '', near: null, inView: false });
  }

  show(view: ViewName): void {
    if (view !== this.choices.view) this.choose({ view });
  }

  requestCamera(to: 'selection' | 'district'): void {
    this.cameraRequest = { to, n: this.cameraRequest.n + 1 };
  }
}

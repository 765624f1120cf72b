import { DEFAULTS, type Choices, type Facet, type FilterName, type Selection, type Sort, type ViewName } from '../model/choices.ts';
import { noFacets } from '../model/filtered.ts';
import { defaultSort } from '../model/order.ts';
import { Session } from './session.svelte.ts';

/**
 * How a choice enters the history: as a step that Back returns from (`push`), in place of the one before (`replace`), or as one
 * step together with the choices of the same kind right before it (`run`): letters of a word, ticks in a facet, dates passed.
 */
export type Step = 'push' | 'replace' | 'run';

/** What the reader chose, and nothing that follows from it. */
export class View {
  choices: Choices = $state.raw(structuredClone(DEFAULTS));
  /** What every row of a list depends on, each by itself: what is told of rows is not looked at again when something else is chosen. */
  lang: Choices['lang'] = $state.raw(null);
  asof: Choices['asof'] = $state.raw(null);
  near: Choices['near'] = $state.raw(null);
  selection: Selection = $state.raw(null);
  /** Asked to move the camera by each choice of a place. */
  readonly session: Session;

  constructor(session = new Session()) {
    this.session = session;
  }

  /** Called after each change with how it enters the history; set by the address bar's keeper. */
  onchange: ((step: Step) => void) | null = null;

  /** The one way in: merges what changed and tells the address bar. */
  choose(patch: Partial<Choices>, step: Step = 'push'): void {
    this.restore({ ...this.choices, ...patch });
    this.onchange?.(step);
  }

  /** Takes over the choices of a parsed link without writing a new one. */
  restore(choices: Choices): void {
    this.choices = choices;
    ({ lang: this.lang, asof: this.asof, near: this.near, selection: this.selection } = choices);
  }

  select(selection: Selection): void {
    const now = this.choices.selection;
    if (now?.kind !== selection?.kind || now?.id !== selection?.id) this.choose({ selection });
    this.session.requestCamera(selection ? 'selection' : 'before');
  }

  /** Only this option of the facet; a second time, all of them again. */
  only(facet: Facet, option: string): void {
    const now = this.choices[facet];
    this.choose({ [facet]: now.length === 1 && now[0] === option ? [] : [option] }, 'run');
  }

  search(q: string): void {
    this.choose({ q }, 'run');
  }

  /** Sorts by one order; the one that is the default at the moment counts as not chosen. */
  sortBy(sort: Sort, descending = false, step: Step = 'push'): void {
    this.choose({ sort: sort === defaultSort(this.choices) ? null : sort, descending }, step);
  }

  drop(filter: FilterName): void {
    this.choose({ [filter]: DEFAULTS[filter] }, 'run');
  }

  clearFilters(): void {
    this.choose({ ...noFacets(), q: '', near: null, inView: false });
  }

  show(view: ViewName): void {
    if (view !== this.choices.view) this.choose({ view });
  }
}

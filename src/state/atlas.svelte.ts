import { countLine } from '../i18n/count-line.ts';
import { LIST_TEXTS, type ListTexts } from '../i18n/list.ts';
import { formatStage, type StageSaid } from '../i18n/stage.ts';
import { isWithin } from '../model/bounds.ts';
import type { Change, changes, Move } from '../model/changes.ts';
import { FACETS, NO_BLOCK, NO_SUBDISTRICT, type Facet, type Filters, type Sort } from '../model/choices.ts';
import type { Block, Dataset, Lang, Project, Subdistrict } from '../model/dataset.ts';
import { applyFilters, isFiltered, type Filtered } from '../model/facets.ts';
import { defaultSort, sortEntries, type MoreOrders } from '../model/order.ts';
import { queryWords, searchIndex } from '../model/search.ts';
import { latestDate, snapshot, type ProjectAsOf } from '../model/snapshot.ts';
import { tally } from '../model/tally.ts';
import type { KnownIds } from '../url/view-params.ts';
import type { Session } from './session.svelte.ts';
import type { View } from './view.svelte.ts';

/** What follows from the dataset and the reader's choices, each derived once. Holds no choice of its own. */
export class Atlas {
  readonly dataset: Dataset;
  readonly view: View;
  readonly session: Session;
  readonly known: KnownIds;
  /** Tells how projects moved. It comes with what is loaded after the list; until then nothing is shown of a comparison. */
  changesBetween: typeof changes | null = $state.raw(null);
  readonly #index;
  readonly #browserLang: Lang;

  constructor(dataset: Dataset, view: View, aliases: KnownIds['aliases'], browserLang: Lang) {
    this.dataset = dataset;
    this.view = view;
    this.session = view.session;
    this.#browserLang = browserLang;
    this.#index = searchIndex(dataset);
    this.known = {
      facets: optionsOf(dataset),
      dates: dataset.dates,
      blocks: dataset.blocks.map((b) => b.id),
      bases: dataset.district.basemaps.map((b) => b.id),
      aliases,
    };
  }

  lang: Lang = $derived.by(() => this.view.choices.lang ?? this.#browserLang);
  t: ListTexts = $derived.by(() => LIST_TEXTS[this.lang]);
  asof = $derived.by(() => this.view.choices.asof ?? latestDate(this.dataset));

  /** Every project that some source had named by the date. */
  snapshot: ProjectAsOf[] = $derived.by(() => snapshot(this.dataset.projects, this.asof));
  #entryById = $derived.by(() => new Map(this.snapshot.map((s) => [s.project.id, s])));

  /** How projects moved since the earlier date, by id, whatever is filtered; null when no earlier date is chosen. */
  #changeById: ReadonlyMap<string, Change> | null = $derived.by(() => {
    const { since } = this.view.choices;
    if (since === null) return null;
    const found = this.changesBetween?.(this.dataset.projects, since, this.asof, this.dataset.vocab.stages) ?? [];
    return new Map(found.map((c) => [c.project.id, c]));
  });

  /**
   * What the filters make of the projects of the date; while two dates are compared, of those that changed between them, and where
   * the reader asks for it of those that no source names again.
   */
  filtered = $derived.by(() => this.filteredBy());

  /** The same with other filters in the place of the reader's. */
  filteredBy(other?: Partial<Filters>): Filtered {
    const { quiet } = this.view.choices;
    return this.#filter(this.#changeById ? this.#movedAs((move) => quiet || move !== 'quiet') : this.snapshot, other);
  }

  /** How many no source names again after the earlier date, of those that the filters let through. */
  quietCount = $derived.by(() => this.#filter(this.#movedAs((move) => move === 'quiet')).matches.length);

  #movedAs(fits: (move: Move) => boolean): ProjectAsOf[] {
    return this.snapshot.filter((s) => {
      const change = this.#changeById?.get(s.project.id);
      return change && fits(change.move);
    });
  }

  #filter(entries: readonly ProjectAsOf[], other?: Partial<Filters>): Filtered {
    return applyFilters(
      entries,
      { ...this.view.choices, ...other },
      {
        index: this.#index,
        // Read only when a reader asks for what is in view: else each move of the map would filter anew.
        inView: (point) => !this.session.bounds || isWithin(this.session.bounds, point),
      },
    );
  }

  /** Orders beside those at hand, given once they are loaded. */
  moreOrders: MoreOrders | undefined = $state.raw();
  /** The order in force. */
  sort: Sort = $derived.by(() => this.view.choices.sort ?? defaultSort(this.view.choices));

  /** What is shown, on the map as in every list, in the reader's order. */
  results: ProjectAsOf[] = $derived.by(() => this.sorted(this.filtered.matches));

  /** In the reader's order. */
  sorted(entries: readonly ProjectAsOf[]): ProjectAsOf[] {
    const { descending, near, q } = this.view.choices;
    return sortEntries(
      entries,
      {
        sort: this.sort,
        descending,
        lang: this.lang,
        vocab: this.dataset.vocab,
        blocks: this.known.blocks,
        words: queryWords(q),
        from: near?.center ?? null,
        changes: this.#changeById,
      },
      this.moreOrders,
    );
  }

  /** How what is shown moved between the two dates; null when they are not compared. */
  changes: Change[] | null = $derived.by(() => {
    const moved = this.#changeById;
    return moved && this.filtered.matches.flatMap((s) => moved.get(s.project.id) ?? []);
  });

  isFiltered = $derived.by(() => isFiltered(this.view.choices));
  /** How many are shown and how many of them are on the map, in words; while two dates are compared, how many changed. */
  countLine = $derived.by(() => {
    const { since, quiet } = this.view.choices;
    if (since !== null && !this.changesBetween) return '';
    return countLine(tally(this.filtered.matches, this.dataset.vocab.kinds), since !== null && !quiet, this.t);
  });

  selectedProject: Project | null = $derived.by(() => {
    const s = this.view.choices.selection;
    return s?.kind === 'project' ? (this.dataset.projects.find((p) => p.id === s.id) ?? null) : null;
  });
  selectedBlock: Block | null = $derived.by(() => {
    const s = this.view.choices.selection;
    return s?.kind === 'block' ? (this.block(s.id) ?? null) : null;
  });
  /** The selected project or block; null for none, for a source, which has no place, and for one that does not exist. */
  selected: Project | Block | null = $derived.by(() => this.selectedProject ?? this.selectedBlock);
  /** True when the address names a project or block that the dataset does not have. */
  notFound = $derived.by(() => {
    const s = this.view.choices.selection;
    return s !== null && s.kind !== 'source' && !this.selected;
  });

  /** A project as the sources had it at the chosen date; undefined when no source had named it by then. */
  entry(id: string): ProjectAsOf | undefined {
    return this.#entryById.get(id);
  }

  block(id: string | null): Block | undefined {
    return this.dataset.blocks.find((b) => b.id === id);
  }

  subdistrict(id: string | null): Subdistrict | undefined {
    return this.dataset.subdistricts.find((s) => s.id === id);
  }

  /** The order a block's hue follows from; null for none. */
  order(id: string | null): number | null {
    return this.block(id)?.order ?? null;
  }

  /** A stage in words, and that it is implied where no source states it; `fully` with what shows it. */
  stageWords(said: StageSaid, fully = false): string {
    return formatStage(said, this.lang, this.dataset.vocab.stages, fully);
  }

  label(list: 'stages' | 'kinds' | 'sectors' | 'precisions' | 'milestones', id: string): string {
    return this.dataset.vocab[list].find((t) => t.id === id)?.[this.lang] ?? id;
  }
}

/** The options of each facet, in the order of the data. */
function optionsOf(dataset: Dataset): Record<Facet, string[]> {
  const options = {
    block: [...dataset.blocks.map((b) => b.id), NO_BLOCK],
    stage: dataset.vocab.stages.map((s) => s.id),
    kind: dataset.vocab.kinds.map((k) => k.id),
    subdistrict: dataset.subdistricts.length > 0 ? [...dataset.subdistricts.map((s) => s.id), NO_SUBDISTRICT] : [],
    sector: dataset.vocab.sectors.map((s) => s.id),
    source: dataset.sources.map((s) => s.id),
    precision: dataset.vocab.precisions.map((p) => p.id),
  };
  return Object.fromEntries(FACETS.map((f) => [f, options[f]])) as Record<Facet, string[]>;
}

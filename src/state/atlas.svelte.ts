import { FACETS, NO_BLOCK, type Facet } from '../model/choices.ts';
import type { Block, Dataset, Lang, Project } from '../model/dataset.ts';
import { applyFilters, isFiltered } from '../model/facets.ts';
import { sortEntries } from '../model/order.ts';
import { queryWords, searchIndex } from '../model/search.ts';
import { latestDate, snapshot, type ProjectAsOf } from '../model/snapshot.ts';
import type { Messages } from '../i18n/messages.ts';
import type { KnownIds } from '../url/view-params.ts';
import type { View } from './view.svelte.ts';

/** What follows from the dataset and the reader's choices. Holds no choice of its own. */
export class Atlas {
  readonly dataset: Dataset;
  readonly view: View;
  readonly known: KnownIds;
  readonly #index;
  readonly #browserLang: Lang;

  /** @param messages texts of the language the page opens in; others are added as they are loaded */
  constructor(dataset: Dataset, view: View, aliases: KnownIds['aliases'], browserLang: Lang, messages: Messages) {
    this.dataset = dataset;
    this.view = view;
    this.#browserLang = browserLang;
    this.#index = searchIndex(dataset);
    this.#messages = { [messages.code]: messages };
    this.known = {
      facets: optionsOf(dataset),
      dates: dataset.dates,
      blocks: dataset.blocks.map((b) => b.id),
      bases: dataset.district.basemaps.map((b) => b.id),
      aliases,
    };
  }

  #messages: Partial<Record<Lang, Messages>> = $state.raw({});
  /** The language the reader wants; the interface follows once its texts are there. */
  wantedLang: Lang = $derived.by(() => this.view.choices.lang ?? this.#browserLang);
  t: Messages = $derived.by(() => this.#messages[this.wantedLang] ?? this.#messages.zh ?? this.#messages.en!);
  lang: Lang = $derived.by(() => this.t.code);
  asof = $derived.by(() => this.view.choices.asof ?? latestDate(this.dataset));
  snapshot = $derived.by(() => snapshot(this.dataset.projects, this.asof));
  #entryById = $derived.by(() => new Map(this.snapshot.map((s) => [s.project.id, s])));

  filtered = $derived.by(() => {
    const bounds = this.view.bounds;
    return applyFilters(this.snapshot, this.view.choices, {
      index: this.#index,
      inView: ([lng, lat]) => !bounds || (lng >= bounds[0] && lng <= bounds[2] && lat >= bounds[1] && lat <= bounds[3]),
    });
  });

  /** What the list shows, in its order. */
  results: ProjectAsOf[] = $derived.by(() => {
    const { sort, descending, near, q } = this.view.choices;
    return sortEntries(this.filtered.matches, {
      sort: near && sort === 'progress' ? 'distance' : sort,
      descending,
      lang: this.lang,
      vocab: this.dataset.vocab,
      blocks: this.known.blocks,
      words: queryWords(q),
      from: near?.center ?? null,
    });
  });

  isFiltered = $derived.by(() => isFiltered(this.view.choices));
  mapped = $derived.by(() => this.filtered.matches.filter((s) => s.project.point !== undefined).length);

  /** Block id → how many of the matches are in it. */
  blockCounts = $derived.by(() => {
    const counts = new Map<string, number>();
    for (const { project } of this.filtered.matches) if (project.block) counts.set(project.block, (counts.get(project.block) ?? 0) + 1);
    return counts;
  });

  selectedProject: Project | null = $derived.by(() => {
    const s = this.view.choices.selection;
    return s?.kind === 'project' ? (this.dataset.projects.find((p) => p.id === s.id) ?? null) : null;
  });
  selectedBlock: Block | null = $derived.by(() => {
    const s = this.view.choices.selection;
    return s?.kind === 'block' ? (this.block(s.id) ?? null) : null;
  });
  /** True when the address names something the dataset does not have. */
  notFound = $derived.by(() => this.view.choices.selection !== null && !this.selectedProject && !this.selectedBlock);

  hasMessages(lang: Lang): boolean {
    return this.#messages[lang] !== undefined;
  }
  addMessages(messages: Messages): void {
    this.#messages = { ...this.#messages, [messages.code]: messages };
  }

  /** A project's state at the chosen date; undefined when no source had named it by then. */
  entry(id: string): ProjectAsOf | undefined {
    return this.#entryById.get(id);
  }

  block(id: string | null): Block | undefined {
    return this.dataset.blocks.find((b) => b.id === id);
  }

  /** The order a block's hue follows from; null for none. */
  order(id: string | null): number | null {
    return this.block(id)?.order ?? null;
  }

  label(list: 'stages' | 'sectors' | 'precisions' | 'milestones', id: string): string {
    return this.dataset.vocab[list].find((t) => t.id === id)?.[this.lang] ?? id;
  }

  optionLabel(facet: Facet, option: string): string {
    if (facet === 'block') return option === NO_BLOCK ? this.t.noBlock : (this.block(option)?.short[this.lang] ?? option);
    if (facet === 'source') return this.dataset.sources.find((s) => s.id === option)?.short[this.lang] ?? option;
    return this.label(({ stage: 'stages', sector: 'sectors', precision: 'precisions' } as const)[facet], option);
  }
}

/** The options of each facet, in the order of the data. */
function optionsOf(dataset: Dataset): Record<Facet, string[]> {
  const options = {
    block: [...dataset.blocks.map((b) => b.id), NO_BLOCK],
    stage: dataset.vocab.stages.map((s) => s.id),
    sector: dataset.vocab.sectors.map((s) => s.id),
    source: dataset.sources.map((s) => s.id),
    precision: dataset.vocab.precisions.map((p) => p.id),
  };
  return Object.fromEntries(FACETS.map((f) => [f, options[f]])) as Record<Facet, string[]>;
}

import { countLine } from '../i18n/count-line.ts';
import { LIST_TEXTS, type ListTexts } from '../i18n/list.ts';
import { formatStage, type StageSaid } from '../i18n/stage.ts';
import { isWithin } from '../model/bounds.ts';
import type { Change, changes, Move } from '../model/changes.ts';
import { FACETS, NO_BLOCK, NO_SUBDISTRICT, type Facet, type Filters, type Sort } from '../model/choices.ts';
import type { ListFile, MoreFile, RestPart, RowsPart } from '../model/columns.ts';
import type { Block, Dataset, Lang, ProjectRow, Subdistrict, Words } from '../model/dataset.ts';
import { everything, isFiltered, type Filtered } from '../model/filtered.ts';
import { languagesOf } from '../model/languages.ts';
import { defaultSort } from '../model/order.ts';
import { inOrder, orderRows, type MoreKeys } from '../model/row-order.ts';
import type { RowSearch } from '../model/row-search.ts';
import { Rows } from '../model/rows.ts';
import { RowsAsOf } from '../model/rows-as-of.ts';
import { queryWords } from '../model/search.ts';
import { latestDate, type ProjectAsOf } from '../model/snapshot.ts';
import { UNSTATED } from '../model/stages.ts';
import { tallyRows } from '../model/tally.ts';
import { hueNumber } from '../theme/hues.ts';
import type { KnownIds } from '../url/view-params.ts';
import type { Session } from './session.svelte.ts';
import type { Statements } from './statements.svelte.ts';
import type { View } from './view.svelte.ts';

/** The dataset as the app has it: its records in columns, what their sources say apart. */
export type AppDataset = Omit<Dataset, 'projects'>;

/** What follows from the dataset and the reader's choices, each derived once. Holds no choice of its own. */
export class Atlas {
  /** Until `isComplete`, blocks and sources without what is told of them. */
  readonly dataset: AppDataset;
  isComplete = false;
  readonly rows: Rows;
  readonly view: View;
  readonly session: Session;
  readonly known: KnownIds;
  /** Tells how projects moved. It comes with what is loaded after the list; until then nothing is shown of a comparison. */
  changesBetween: typeof changes | null = $state.raw(null);
  /** What the sources say of the records. It comes after the list too. */
  statements: Statements | null = $state.raw(null);
  /** 1 for each row that is shown at all; null for all of them. Only frames narrow it. */
  among: Uint8Array | null = $state.raw(null);
  /** How filters and searches find, where there are any to find by; until it has come everything is found. */
  finding: typeof import('../model/finding.ts') | null = $state.raw(null);
  /** How many records are at hand, and of how many the rest: typed arrays tell nobody of a change. */
  loaded = $state(0);
  #whole = $state(0);
  #search: RowSearch | undefined;
  readonly #blocks: ReadonlyMap<string | null, Block>;
  readonly #browserLang: Lang;

  constructor({ rows, aliases, bases, ...file }: ListFile, view: View, browserLang: Lang) {
    const { district, vocab, sources, dates, blocks, subdistricts } = file;
    // What is not at hand yet nobody reads before `isComplete`.
    this.dataset = {
      ...file,
      district: { ...district, observations: [] },
      vocab,
      sources,
      dates,
      blocks,
      subdistricts,
    } as unknown as AppDataset;
    this.rows = new Rows(file, { ...vocab, sources, dates, blocks, subdistricts });
    this.view = view;
    this.session = view.session;
    this.#browserLang = browserLang;
    this.#blocks = new Map(this.dataset.blocks.map((b) => [b.id, b]));
    this.known = {
      facets: optionsOf(this.dataset),
      dates,
      blocks: blocks.map((b) => b.id),
      bases,
      languages: languagesOf(district),
      aliases,
    };
    this.add(rows);
  }

  /** The next records; the rest of the first ones comes apart. */
  add(rows: RowsPart, rest?: RestPart): void {
    this.rows.add(rows);
    if (rest) this.rows.addRest(rest);
    // All that follows is derived anew each time: of very many records a few times, not with every part.
    if (this.rows.loaded < Math.min(2 * this.loaded, this.rows.length)) return;
    this.loaded = this.rows.loaded;
    this.#whole = this.rows.whole;
  }

  /** What is told besides the list, and the rest of the first records. */
  complete({ district, vocab, sources, blocks, rest }: MoreFile): void {
    Object.assign(this.dataset.district, district);
    Object.assign(this.dataset.vocab, vocab);
    for (const [i, source] of sources.entries()) Object.assign(this.dataset.sources[i]!, source);
    for (const [i, block] of blocks.entries()) Object.assign(this.dataset.blocks[i]!, block);
    this.rows.addRest(rest);
    this.#search = undefined;
    this.#whole = this.rows.whole;
    this.isComplete = true;
  }

  lang: Lang = $derived.by(() => this.view.lang ?? this.#browserLang);
  t: ListTexts = $derived.by(() => LIST_TEXTS[this.lang]);
  /** What the district calls its parts. */
  words: Words = $derived.by(() => this.dataset.district.words[this.lang]);
  asof = $derived.by(() => this.view.asof ?? latestDate(this.dataset));

  /** Every record as the sources had it at the date. */
  at: RowsAsOf = $derived.by(() => {
    void this.loaded;
    const unstated = this.dataset.vocab.stages.findIndex(({ id }) => id === UNSTATED);
    return new RowsAsOf(this.rows, this.asof, unstated, this.among ?? undefined);
  });
  /** The same as objects, by id. */
  snapshot: ProjectAsOf[] = $derived.by(() => this.at.all());
  /** Every record that is at hand, by id, whatever the date. */
  projects: ProjectRow[] = $derived.by(() => {
    void this.loaded;
    return this.rows.all();
  });

  /** How projects moved since the earlier date, by id, whatever is filtered; null when no earlier date is chosen. */
  #changeById: ReadonlyMap<string, Change> | null = $derived.by(() => {
    const { since } = this.view.choices;
    if (since === null) return null;
    const told = this.statements?.all;
    const found = (told && this.changesBetween?.(told, since, this.asof, this.dataset.vocab.stages)) ?? [];
    return new Map(found.map((c) => [c.project.id, c]));
  });
  /** Whether how they moved is asked for and not at hand yet: all that the sources say shows it. */
  awaitsChanges = $derived.by(() => this.view.choices.since !== null && !(this.changesBetween && this.statements?.all));

  /**
   * What the filters make of the projects of the date; while two dates are compared, of those that changed between them, and where
   * the reader asks for it of those that no source names again.
   */
  filtered = $derived.by(() => this.filteredBy());

  /** The same with other filters in the place of the reader's. */
  filteredBy(other?: Partial<Filters>): Filtered {
    const { quiet } = this.view.choices;
    return this.#filter(this.#changeById ? this.#movedAs((move) => quiet || move !== 'quiet') : undefined, other);
  }

  /** How many no source names again after the earlier date, of those that the filters let through. */
  quietCount = $derived.by(() => this.#filter(this.#movedAs((move) => move === 'quiet')).n);

  #movedAs(fits: (move: Move) => boolean): Uint8Array {
    const among = new Uint8Array(this.at.n);
    for (const [id, { move }] of this.#changeById ?? []) if (fits(move)) among[this.rows.rowOf(id)!] = 1;
    return among;
  }

  #filter(among: Uint8Array | undefined, other?: Partial<Filters>): Filtered {
    if (!this.finding) return everything(this.at);
    return this.finding.applyFilters(
      this.at,
      { ...this.view.choices, ...other },
      {
        search: { matches: (words) => this.#found(words)! },
        // Read only when a reader asks for what is in view: else each move of the map would filter anew.
        inView: (point) => !this.session.bounds || isWithin(this.session.bounds, point),
        ...(among ? { among } : {}),
      },
    );
  }

  #found(words: readonly string[]): Uint8Array | null {
    void this.#whole;
    return this.#searching?.matches(words) ?? null;
  }

  get #searching(): RowSearch | undefined {
    const { finding, rows, dataset } = this;
    return (this.#search ??= finding ? new finding.RowSearch(rows, dataset, dataset.vocab.kinds) : undefined);
  }

  /** Does some of what a first search would have to do before it can look. @param most names of so many records @returns whether all is done */
  readySearch(most: number): boolean {
    return this.#searching?.prepare(most) ?? true;
  }

  /** Orders beside those at hand, given once they are loaded. */
  moreOrders: MoreKeys | undefined = $state.raw();
  /** The order in force. */
  sort: Sort = $derived.by(() => this.view.choices.sort ?? defaultSort(this.view.choices));

  #descending = $derived.by(() => this.view.choices.descending);
  /** All rows of the date in the reader's order, whatever is filtered. */
  #order = $derived.by(() =>
    orderRows(
      this.at,
      {
        sort: this.sort,
        descending: this.#descending,
        lang: this.lang,
        from: this.view.near?.center ?? null,
        changes: this.#changeById && new Map([...this.#changeById].map(([id, { rank }]) => [this.rows.rowOf(id)!, rank])),
      },
      this.moreOrders,
    ),
  );

  /** The rows that are shown, on the map as in every list, in the reader's order; of a query's finds the best first. */
  found: Uint32Array = $derived.by(() => this.sorted(this.filtered));
  /** The same as objects. */
  results: ProjectAsOf[] = $derived.by(() => this.at.entries(this.found));
  /** What is shown as objects, by id. */
  matches: ProjectAsOf[] = $derived.by(() => this.at.entries(this.rows.byId().filter((row) => this.filtered.passed[row] === 1)));

  /** The rows that filters let through, in the reader's order. @param ranked false where the best match need not come first */
  sorted({ passed }: Pick<Filtered, 'passed'>, ranked = true): Uint32Array {
    const words = ranked ? queryWords(this.view.choices.q) : [];
    return inOrder(this.#order, passed, words.length > 0 ? this.#found(words) : null);
  }

  /** How what is shown moved between the two dates; null when they are not compared. */
  changes: Change[] | null = $derived.by(() => {
    const moved = this.#changeById;
    return moved && this.matches.flatMap((s) => moved.get(s.project.id) ?? []);
  });

  isFiltered = $derived.by(() => isFiltered(this.view.choices));
  /** How many are shown and how many of them are on the map, in words; while two dates are compared, how many changed. */
  countLine = $derived.by(() => {
    const { since, quiet } = this.view.choices;
    if (this.awaitsChanges) return '';
    return countLine(
      tallyRows(this.rows, this.filtered.passed, this.dataset.vocab.kinds),
      since !== null && !quiet,
      this.t,
      this.dataset.district.counted,
    );
  });

  selectedProject: ProjectRow | null = $derived.by(() => {
    void this.loaded;
    const s = this.view.selection;
    return s?.kind === 'project' ? (this.rows.find(s.id) ?? null) : null;
  });
  selectedBlock: Block | null = $derived.by(() => {
    const s = this.view.selection;
    return s?.kind === 'block' ? (this.block(s.id) ?? null) : null;
  });
  /** The selected project or block; null for none, for a source, which has no place, and for one that does not exist. */
  selected: ProjectRow | Block | null = $derived.by(() => this.selectedProject ?? this.selectedBlock);
  /** True when the address names a project or block that the dataset does not have. */
  notFound = $derived.by(() => {
    const s = this.view.selection;
    return s !== null && s.kind !== 'source' && !this.selected && this.loaded === this.rows.length;
  });

  /** A project as the sources had it at the chosen date; undefined when no source had named it by then. */
  entry(id: string): ProjectAsOf | undefined {
    const row = this.rows.rowOf(id);
    return row === undefined ? undefined : this.at.entry(row);
  }

  block(id: string | null): Block | undefined {
    return this.#blocks.get(id);
  }

  subdistrict(id: string | null): Subdistrict | undefined {
    return this.dataset.subdistricts.find((s) => s.id === id);
  }

  /** The number that a block's hue follows from; null for none. */
  order(id: string | null): number | null {
    const block = this.block(id);
    return block ? hueNumber(block) : null;
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
function optionsOf(dataset: AppDataset): Record<Facet, string[]> {
  const options = {
    block: dataset.blocks.length > 0 ? [...dataset.blocks.map((b) => b.id), NO_BLOCK] : [],
    stage: dataset.vocab.stages.map((s) => s.id),
    kind: dataset.vocab.kinds.map((k) => k.id),
    subdistrict: dataset.subdistricts.length > 0 ? [...dataset.subdistricts.map((s) => s.id), NO_SUBDISTRICT] : [],
    sector: dataset.vocab.sectors.map((s) => s.id),
    source: dataset.sources.map((s) => s.id),
    precision: dataset.vocab.precisions.map((p) => p.id),
  };
  return Object.fromEntries(FACETS.map((f) => [f, options[f]])) as Record<Facet, string[]>;
}

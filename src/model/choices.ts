import type { AsOf, LngLat } from './dataset.ts';

/** Facets a reader can filter by, in the order links and panels use. */
export const FACETS = ['block', 'stage', 'kind', 'subdistrict', 'sector', 'source', 'precision'] as const;
export type Facet = (typeof FACETS)[number];

/** The `block` option for projects that no block is known for. */
export const NO_BLOCK = 'none';

/** The `subdistrict` option for projects that no sub-district is known for. */
export const NO_SUBDISTRICT = 'none';

/** Per facet the options that are on; an empty list means all of them. */
export type FacetChoices = Record<Facet, string[]>;

export interface Near {
  center: LngLat;
  km: number;
  /** Id of the named place that stands at the centre; none for a point of the map or the reader's position. */
  place?: string;
}

/** What narrows the set of projects. */
export interface Filters extends FacetChoices {
  q: string;
  near: Near | null;
  /** Only what lies in the map's view. */
  inView: boolean;
}

/** Everything that narrows the set, by name: each is one chip, and one thing to drop. */
export type FilterName = Facet | 'q' | 'near' | 'inView';

/** What can be selected: each has a path of its own, which begins with the first letter of its kind. */
export const SELECTABLE = ['block', 'project', 'source'] as const;
export type Selection = { kind: (typeof SELECTABLE)[number]; id: string } | null;

export const VIEWS = ['map', 'table', 'pipeline', 'compare', 'overview', 'land'] as const;
export type ViewName = (typeof VIEWS)[number];

export const SORTS = ['progress', 'name', 'block', 'sector', 'updated', 'distance', 'precision', 'sources', 'due', 'change'] as const;
export type Sort = (typeof SORTS)[number];

/** Everything a link holds besides the camera: what the reader chose. All else follows from it and the dataset. */
export interface Choices extends Filters {
  selection: Selection;
  /** Null is the latest date. */
  asof: AsOf | null;
  /** The earlier date of "what moved"; null when it is not asked. */
  since: AsOf | null;
  /** While two dates are compared: also what no source names again, which is no change. */
  quiet: boolean;
  /** Null is the order that suits the rest: see `defaultSort`. */
  sort: Sort | null;
  descending: boolean;
  view: ViewName;
  /** Blocks set side by side. */
  compare: string[];
  lang: 'zh' | 'en' | null;
  /** Id of a base map; null is the embedded one. */
  base: string | null;
  embed: boolean;
}

/** The opening view. */
export const DEFAULTS: Readonly<Choices> = Object.freeze({
  block: [],
  stage: [],
  kind: [],
  subdistrict: [],
  sector: [],
  source: [],
  precision: [],
  q: '',
  near: null,
  inView: false,
  selection: null,
  asof: null,
  since: null,
  quiet: false,
  sort: null,
  descending: false,
  view: 'map',
  compare: [],
  lang: null,
  base: null,
  embed: false,
});

/** Whether a point is in the map's viewport. */
export type InView = (point: LngLat) => boolean;

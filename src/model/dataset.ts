/**
 * The compiled dataset as the app loads it (`data/atlas.json`). Plain data: no classes, no functions.
 * Dates are `YYYY-MM` strings, which sort as text; coordinates are `[lng, lat]` in WGS-84 degrees.
 */
import type { Phase } from './stages.ts';

/** Raised whenever a field is removed or changes its meaning; the app refuses another number. */
export const SCHEMA_VERSION = 1;

export type Lang = 'zh' | 'en';

/** The same text in both languages; in one of them twice, where the data has it in that one only. */
export interface Text {
  zh: string;
  en: string;
}

/** `[lng, lat]`, degrees, WGS-84. */
export type LngLat = [number, number];

/** `[west, south, east, north]`, degrees, WGS-84. */
export type Bounds = [number, number, number, number];

/** A date of reference, `YYYY-MM`. */
export type AsOf = string;

/** One entry of a vocabulary: an id that links and data use, and its labels. */
export interface Term extends Text {
  id: string;
  define?: Text;
  /** Other words that readers search for it with, in either language. */
  aliases?: string[];
}

/** A stage of a project, in the order of its course. What the code makes of it is said here, never by its id. */
export interface StageTerm extends Term {
  /** Name of its glyph in `src/theme/glyphs.ts`; the dash when left out. */
  glyph?: string;
  /** The part of the course it belongs to; none when left out. What is finished is drawn as built. */
  phase?: Phase;
  /** True where nothing more is to be reported, so that silence afterwards is no news. */
  over?: boolean;
  /** How it is said within a sentence, the label when left out: `已投用`, `Under construction`. */
  told?: Text;
  land?: 'cleared' | 'offered';
}

/** A step that was reached. */
export interface MilestoneTerm extends Term {
  /** True for the step with which its stage begins: after a statement of the stage it is no news. */
  begins?: boolean;
  land?: 'sold';
}

/** What a source wants next, worded to follow “下一步要” and "wants it". */
export interface AimTerm extends Term {
  land?: 'recommended';
}

/** What a record is. */
export interface KindTerm extends Term {
  /** True for what has a place on the ground, whether or not it is known. */
  located?: boolean;
}

export interface SectorTerm extends Term {
  /** True where its records are pieces of land. */
  land?: boolean;
}

/** A unit as printed, and how English readers get it: the number times `factor`, with `en` after it (before it with `prefix`). */
export interface UnitTerm extends Text {
  id: string;
  factor?: number;
  prefix?: boolean;
  /** In place of `en` beside exactly one; `en` serves for it when left out. */
  one?: string;
  /** How many hectares one of it is, where it measures land. */
  hectares?: number;
}

export interface PrecisionTerm extends Term {
  /** Largest uncertainty in metres that still counts as this precision; absent where nothing is drawn as a point. */
  max_uncertainty_m?: number;
}

export interface Vocab {
  stages: StageTerm[];
  milestones: MilestoneTerm[];
  /** Absent where a district does not tell them. */
  aims?: AimTerm[];
  /** Empty where a district does not tell its records apart. */
  kinds: KindTerm[];
  sectors: SectorTerm[];
  precisions: PrecisionTerm[];
  qualifiers: Term[];
  units: UnitTerm[];
  measures: Term[];
  scopes: Term[];
  groups: Term[];
}

/** Stands between the ids where a citation reaches over several sections; no id contains it. */
export const SECTION_SEPARATOR = '、';

/**
 * Where a statement stands: the source's id, the ids of its sections joined by `SECTION_SEPARATOR` (none for the source as a whole), its
 * paragraph numbers (none where the source has no numbers).
 */
export interface Citation {
  source: string;
  section: string;
  paragraphs: number[];
}

export interface Figure {
  label: Text;
  value: number;
  /** Unit as the source prints it; its labels stand in `vocab.units`. */
  unit: string;
  qualifier?: string;
}

/** One dated, cited statement. `stage` is null where the statement says nothing about how far the thing is. */
export interface Observation extends Citation {
  asof: AsOf;
  stage: string | null;
  /** What in the source shows the stage, where it does not state it. */
  implied?: Text;
  milestone?: string;
  /** When what is said took place, `YYYY-MM` or `YYYY`. */
  happened?: string;
  /** By when the thing is to be ready, `YYYY-MM` or `YYYY`. */
  due?: string;
  /** Id of what the source wants next. */
  aim?: string;
  text: Text;
  figures?: Figure[];
}

export interface Project extends ProjectRow {
  basis: Text;
  block_basis?: 'text' | 'geography';
  observations: Observation[];
}

/** What a list, the filters and the map need of an observation. */
export interface Mention extends Pick<Observation, 'asof' | 'source' | 'stage' | 'milestone' | 'happened' | 'due' | 'aim'> {
  /** What in the source shows the stage, where it does not state it; `true` until that has come. */
  implied?: Text | true;
}

/** Where a record lies, as far as that is known. */
export interface RecordPlace {
  id: string;
  block: string | null;
  /** Id of the sub-district it is known to lie in. */
  subdistrict: string | null;
  precision: string;
  uncertainty_m?: number;
  /** A point that stands for the project on the map, when one is known; that of `within` where it has none of its own. */
  point?: LngLat;
  /** What the map draws besides the point: the type of its geometry in `map/shapes.json`. */
  shape?: 'line' | 'area';
}

/** A record without what its sources say of it: all of a `Project` that is at hand from the start. */
export interface ProjectRow extends RecordPlace {
  name: Text;
  aliases: string[];
  /** Absent where the vocabulary has no kinds. */
  kind?: string;
  sector: string;
  /** Blocks of which a source names a group without saying which; then `block` is null. */
  one_of?: string[];
  /** Id of the record that it is a part of and, without a place of its own, stands with. */
  within?: string;
  /** Oldest first. */
  observations: Mention[];
  /** How many paragraphs its statements cite, where these are not at hand. */
  cited?: number;
  /** Pinyin and initials of the Chinese names, lower case, one entry a name: `laowaitan lwt`. */
  pinyin: string;
}

export type BlockStatement = Omit<Observation, 'stage' | 'implied' | 'happened' | 'due' | 'aim'> & {
  kind: 'purpose' | 'history' | 'status' | 'designation' | 'next';
};

export interface Block {
  id: string;
  order: number;
  /** The number of its hue, from 1, where that does not follow from its order. */
  hue?: number;
  name: Text;
  short: Text;
  aliases: string[];
  summary: Text;
  observations: BlockStatement[];
  /** Ids of the lead projects. */
  lead: string[];
  /** Where the label and the markers of projects known only by block stand. */
  anchor: LngLat;
  bounds: Bounds;
  /** True where a source publishes its limits; else its outline is indicative. */
  published?: true;
  /** What the outline was drawn from. */
  extent: Text;
  /** How far an indicative outline can be relied on. */
  confidence?: string;
  /** Published area; absent where no source gives one. */
  area_km2?: number;
  pinyin: string;
}

/** A sub-district or town. No source publishes its outline: it is a name at a point. */
export interface Subdistrict {
  id: string;
  name: Text;
  /** Where its label and the count of what is known only by it stand. */
  anchor: LngLat;
}

export interface Section {
  id: string;
  title: Text;
  /** Numbers of its first and last paragraph; absent where its paragraphs are not numbered. */
  paragraphs?: [number, number];
  asof: AsOf;
}

export interface Source {
  id: string;
  order: number;
  title: Text;
  short: Text;
  kind: Text;
  publisher?: Text;
  published: AsOf;
  /** Where it can be read, where that is known. */
  url?: string;
  coverage: Text;
  sections: Section[];
}

/** A base map that a reader may choose. URLs are ready to use: keys and subdomains are filled in. */
export type Basemap = { id: string; name: Text; credit?: Text } & (
  | { kind: 'pmtiles'; url: string }
  | { kind: 'style'; url: string }
  | { kind: 'raster'; layers: string[][]; tileSize: number; maxZoom: number; crs: 'wgs84' | 'gcj02' }
);

/** What the district calls its parts, in one language; `Text`s say it of several languages, this is for the sentences of the program. */
export interface Words {
  /** Whether there are blocks at all: without, no sentence speaks of them. */
  hasBlocks: boolean;
  /** One block and several, within a sentence: `block`, `blocks`; in Chinese both are `区块`. */
  block: string;
  blocks: string;
  /** The Chinese measure word of a block: `个`; empty in English. */
  measure: string;
  /** The district itself: `district`; in Chinese what follows 全 and 本: `区`. */
  district: string;
  /** A sub-district and several, and what else there is on its level, where there is: `town`. */
  subdistrict: string;
  subdistricts: string;
  town?: string;
  /** What the outline of a block is called that no source publishes, and the sentence that says so. */
  outline: string;
  outlineMeans: string;
}

/** How records of one sort are counted: `个工程与场所` behind the number, `place or work` behind 1 and `places and works` behind any other. */
export interface CountWords {
  zh: string;
  one: string;
  many: string;
}

/** Whose work, other than the district's own, the map or its data rest on. */
export interface Credit {
  name: Text;
  url?: string;
  /** The short name of its licence: `ODbL 1.0`. */
  licence?: string;
  /** The beginning of a sentence that its name ends: `底图依据`, `The base map is from`; what is said besides, behind it. */
  says: Text;
  note?: Text;
}

export interface District {
  id: string;
  name: Text;
  city: Text;
  title: Text;
  tagline: Text;
  intro: Text;
  /** The leading one first; both, and Chinese first, where it is left out. See `languagesOf`. */
  languages?: readonly Lang[];
  /** What the sources say of the blocks together; empty where they say nothing. */
  observations: BlockStatement[];
  view: Bounds;
  license: { data: string; credit: Text };
  words: Record<Lang, Words>;
  /** How what has a place on the ground is counted apart from what has none; absent where all of them are projects. */
  counted?: { located: CountWords; apart: CountWords };
  /** Empty where all of it is the district's own. */
  credits: Credit[];
  /** Where readers report an error. */
  report?: { mail?: string; issues?: string };
  /** Origins that may set the view of an embedded map, that are told what happens, and that may show it in a frame at all. */
  embed?: { allow: string[]; listen?: string[]; frames?: string[] };
  /** Beside the embedded one, which is the default and the fallback. */
  basemaps: Basemap[];
}

/** Retired slug → slug in use: addresses that were published before lead on. */
export interface Aliases {
  projects: Readonly<Record<string, string>>;
  blocks: Readonly<Record<string, string>>;
}

export interface Dataset {
  schema: number;
  /** First twelve hex digits of the SHA-256 of the content, the same for the same sources. */
  version: string;
  district: District;
  vocab: Vocab;
  sources: Source[];
  /** Dates of reference of all observations, ascending. */
  dates: AsOf[];
  blocks: Block[];
  subdistricts: Subdistrict[];
  projects: Project[];
}

/** One dated value of an indicator. `from`–`asof` is its period; `asof` alone is a moment. */
export interface IndicatorValue extends Citation {
  asof: AsOf;
  from?: AsOf;
  value: number;
  /** How many decimal places are printed, where more than the number needs. */
  decimals?: number;
  qualifier?: string;
  note?: Text;
}

/** One way in which a source divides a whole into parts. */
export interface Breakdown {
  name: Text;
  parts: {
    /** Id of the part's own indicator. */
    indicator: string;
    /** What it is called within its whole, where shorter than its name. */
    label?: Text;
  }[];
  /** What is left of the whole without a number; where it is missing the parts add up to the whole. */
  rest?: Text;
}

export interface Indicator {
  id: string;
  group: string;
  name: Text;
  unit: string;
  measure: string;
  scope?: string;
  /** True for the few that a reader would want on one screen. */
  headline?: boolean;
  /** Why the values differ, where they do and the sources do not explain it. */
  disagreement?: Text;
  breakdowns?: Breakdown[];
  values: IndicatorValue[];
}

/** A name or number that is easily taken for something else, told as what it is by dated statements. */
export interface Clarification {
  title: Text;
  text: Text;
  items: (Citation & { label: Text; asof: AsOf; text: Text })[];
}

/** What the overview begins with, by ids of indicators. */
export interface Overview {
  /** The whole whose breakdowns are the picture at the head. */
  scorecard: string | null;
  lead: string[];
  disagreements: string[];
  clarifications: Clarification[];
}

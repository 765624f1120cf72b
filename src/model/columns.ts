/**
 * The dataset in parts, as the app loads it: first what list, filters and marks need of every record, in plain JSON columns; then what
 * searches look in; and what the sources say, some records to a file. Made by `compile/dataset/columns`, read by `Rows`.
 */
import type { Aliases, Block, Dataset, District, Lang, Observation, Project, Source, Vocab } from './dataset.ts';

/** Records to a file of columns, and to a file of what the sources say of them. */
export const ROWS_PER_PART = 4096;
export const ROWS_PER_SHARD = 256;

/** Stands in a column of numbers where a record has none. */
export const NONE = -1;

/** What of the district nothing of the list says. */
export type ToldLater = 'tagline' | 'intro' | 'license' | 'words' | 'credits' | 'observations' | 'basemaps';

/** How the site stands, besides what the district says. */
export interface Form {
  /** Lines and areas of projects stand as tiles too: see `shape-tiles`. */
  tiled?: true;
}

/** `data/list.json`: all that the list needs of a district with up to `ROWS_PER_PART` records, and the first part of more. */
export interface ListFile {
  schema: number;
  version: string;
  /** How many records there are, and how many observations of them. */
  records: number;
  observations: number;
  /** What of each is needed before `MoreFile` has come: blocks without their statements, sources without their sections. */
  district: Omit<District, ToldLater>;
  /** Ids of the base maps that a link may name. */
  bases: string[];
  vocab: Pick<Vocab, 'stages' | 'milestones' | 'kinds' | 'sectors' | 'precisions'>;
  sources: Pick<Source, 'id' | 'order' | 'short'>[];
  dates: Dataset['dates'];
  blocks: Pick<Block, 'id' | 'order' | 'hue' | 'name' | 'short' | 'lead' | 'anchor' | 'bounds'>[];
  subdistricts: Dataset['subdistricts'];
  aliases: Aliases;
  rows: RowsPart;
}

/** `data/list-<n>.json`, from 1: the records after those of `ListFile`. */
export interface RowsFile {
  schema: number;
  version: string;
  rows: RowsPart;
  rest: RestPart;
}

/**
 * Records in columns, in the list's own order of the newest date (by progress, Chinese names). Numbers stand for the place of a thing in
 * its list; a pair is a record's place in the part and its value.
 */
export interface RowsPart {
  id: string[];
  zh: string[];
  en: string[];
  /** The place of its name among those of all records. */
  rank: Record<Lang, number[]>;
  kind: number[];
  sector: number[];
  block: number[];
  subdistrict: number[];
  precision: number[];
  /** Longitude and latitude one after the other, WGS-84 degrees; null twice where there is no point. */
  point: (number | null)[];
  /** How many observations it has; the columns below have them one record after the other, oldest first. */
  said: number[];
  asof: number[];
  source: number[];
  stage: number[];
  milestone: number[];
  /** Places in these columns. */
  implied: number[];
  due: [number, string][];
}

/** `data/more.json`: what is shown besides the list, and the rest of what is needed of the first records. */
export interface MoreFile {
  schema: number;
  version: string;
  district: Pick<District, ToldLater> & Form;
  vocab: Vocab;
  sources: Source[];
  blocks: Block[];
  rest: RestPart;
}

/** What map and search need of the same records besides. */
export interface RestPart {
  pinyin: string[];
  aliases: [number, string[]][];
  uncertainty_m: (number | null)[];
  /** 1 for a line, 2 for an area. */
  shape: number[];
  /** How many paragraphs its statements cite. */
  cited: number[];
  /** The place of its whole among all records. */
  within: [number, number][];
  one_of: [number, number[]][];
  /** Places in the columns of observations. */
  happened: [number, string][];
  aim: [number, string][];
}

/** `data/records/<n>.json`, from 0: what the sources say of some records, in the order of the list's columns. */
export interface StatementsFile {
  schema: number;
  version: string;
  records: Told[];
}

/** What `Project` has beyond `ProjectRow`. */
export interface Told extends Pick<Project, 'basis' | 'block_basis'> {
  observations: Pick<Observation, 'section' | 'paragraphs' | 'text' | 'implied' | 'figures'>[];
}

export const LIST_PATH = 'data/list.json';
export const MORE_PATH = 'data/more.json';
/** @param part from 1 */
export const rowsPath = (part: number): string => `data/list-${part}.json`;
/** @param shard from 0 */
export const statementsPath = (shard: number): string => `data/records/${shard}.json`;

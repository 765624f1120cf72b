/** What the page of the editor and its server say to each other, as JSON over HTTP on the own machine. */
import type { FeatureCollection } from 'geojson';
import type { Block, Bounds, Lang, LngLat, Term, Text, Words } from '../model/dataset.ts';

/** The paths that the server answers below its address. Every one of them asks for the token. */
export const API = {
  /** GET: what the form offers, and the records to search. */
  district: '/api/district',
  /** GET: what the map draws. */
  map: '/api/map',
  /** GET, with the id behind a slash: one record as its file has it. */
  record: '/api/record',
  /** POST: what the check has against a record as it stands in the form. */
  check: '/api/check',
  /** POST: writes a record. */
  save: '/api/save',
} as const;

/** Bytes of what the page may send: as much as one file of the data may have, and what JSON adds to it. */
export const MOST_BYTES = 400_000;

/** A record as a file has it, before any schema: keys of the YAML, values as they are written. */
export type RawRecord = Record<string, unknown>;

/** Where a value stands in a record. */
export type FieldPath = readonly (string | number)[];

/** What the check has against a record, at one of its fields. */
export interface Fault {
  path: (string | number)[];
  /** As the check words it: what is wrong, what was expected. */
  message: string;
  /** True for what keeps nothing from being saved. */
  isWarning?: boolean;
}

/** A record in the list that is searched. */
export interface RecordEntry {
  id: string;
  name: Partial<Text>;
  aliases: string[];
  /** Pinyin and initials of the Chinese names. */
  pinyin: string;
  /** The table in whose rows it stands, with the line of the first; null where it has a file of its own. */
  table: string | null;
  /** How much the check has against it as it is on the disk. */
  faults: number;
}

/** A term to choose, with what it means where that is said. */
export type Choice = Pick<Term, 'id' | 'zh' | 'en' | 'define'>;

export interface PrecisionChoice extends Choice {
  /** Metres; absent where nothing is drawn. */
  max_uncertainty_m?: number;
}

export interface SourceChoice {
  id: string;
  short: Text;
  title: Text;
  published: string;
  sections: { id: string; title: Text; paragraphs?: [number, number]; asof: string }[];
}

/** Everything that the form offers. */
export interface DistrictAnswer {
  name: Text;
  /** The district's folder. */
  folder: string;
  /** The languages in which the district is told, the leading one first. */
  languages: readonly Lang[];
  bounds: Bounds;
  view: Bounds;
  kinds: Choice[];
  sectors: Choice[];
  stages: Choice[];
  milestones: Choice[];
  aims: Choice[];
  precisions: PrecisionChoice[];
  qualifiers: Choice[];
  units: Choice[];
  sources: SourceChoice[];
  blocks: Choice[];
  subdistricts: Choice[];
  /** What the district calls these two. */
  words: Record<Lang, Pick<Words, 'block' | 'subdistrict' | 'town'>>;
  /** Ids of the lines and areas of `geo/projects.geojson`. */
  shapes: string[];
  records: RecordEntry[];
  /** What the check has against the district as it is on the disk, `file:line:col: …`. */
  issues: string[];
}

/** What the map draws, WGS-84. */
export interface MapAnswer {
  base: Record<string, FeatureCollection>;
  district: FeatureCollection;
  blocks: FeatureCollection;
  /** Lines and areas of `geo/projects.geojson`. */
  shapes: FeatureCollection;
  /** Where the records stand that have a point of their own. */
  points: { id: string; name: Text; point: LngLat }[];
  /** The blocks that are drawn, with what their look follows from. */
  named: Pick<Block, 'id' | 'order' | 'hue' | 'anchor' | 'name'>[];
  /** Whose work it is, to be shown on it. */
  credits: Text[];
}

export interface RecordAnswer {
  id: string;
  record: RawRecord;
  /** Names the content of the file; null for rows of a table, which are not written. */
  revision: string | null;
  /** The file, or the table with the line. */
  file: string;
  faults: Fault[];
}

export interface CheckRequest {
  /** Null for a record that does not exist yet. */
  id: string | null;
  record: RawRecord;
}

export interface CheckAnswer {
  faults: Fault[];
  /** The id that would be made of the names of a new record; empty where none can be. */
  suggested: string;
}

export interface SaveRequest extends CheckRequest {
  /** The content that the form began with; null for a record that does not exist yet. */
  revision: string | null;
}

export interface SaveAnswer {
  saved: RecordAnswer;
  entry: RecordEntry;
}

/**
 * Why something was not done; nothing was changed then. `changed`, `gone` and `there` are of a file that is another than the form
 * began with, `faults` of a record that does not pass the check, `refused` of what the system or the rules of the server refuse.
 */
export type Refused =
  | { error: 'changed' | 'gone' | 'there'; file: string }
  | { error: 'faults'; faults: Fault[]; elsewhere: string[] }
  | { error: 'table'; file: string }
  | { error: 'unreadable'; issues: string[] }
  | { error: 'refused'; message: string };

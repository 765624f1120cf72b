/**
 * What a reader may search for beside projects, as the app loads it when the search is first used (`data/places.json`): named places
 * that are no project, and how the words of filters are spelled with a Latin keyboard.
 */
import type { Facet } from './choices.ts';
import type { LngLat, Text } from './dataset.ts';

/** Comes after everything that the map ranks. */
export const UNRANKED = 9;

/** A named place that the map knows: an area of the town, a lake, a landmark, a campus, a station. */
export interface Place {
  /** A slug, unique among places; links hold it. */
  id: string;
  name: Text;
  /** As the base map has it: `place`, `landmark`, `metro` … */
  kind: string;
  point: LngLat;
  /** How far the point may be from the thing or from its middle, in metres. */
  uncertainty_m?: number;
  /** 1 for what the map names first, `UNRANKED` for what it names without a rank. */
  rank: number;
  /** Id of the block in whose outline, which is indicative, it lies. */
  block: string | null;
  /** Id of the sub-district or town that it is known to lie in. */
  subdistrict: string | null;
  /** Pinyin and initials of the Chinese name: `wantou wt`. */
  pinyin: string;
}

/** Facet → option → pinyin and initials of its Chinese name and aliases. Blocks have theirs in the dataset. */
export type Spellings = Partial<Record<Facet, Readonly<Record<string, string>>>>;

export interface PlaceIndex {
  places: Place[];
  spellings: Spellings;
}

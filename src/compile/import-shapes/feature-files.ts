/** Features put into the file of `geo/` that holds those of their kind. */
import { isDeepStrictEqual } from 'node:util';
import type { Feature } from 'geojson';
import type { Text } from '../../model/dataset.ts';
import type { Loaded } from '../read/load.ts';
import { isDocument } from '../read/source-file.ts';
import { withFeatures } from './feature-text.ts';
import { asGiven } from './options.ts';

/** The file where there was none. */
const EMPTY = '{"type":"FeatureCollection","features":[]}\n';

/** Whether a feature says what an earlier one does, which was read with its texts in both languages. */
export const isSameFeature = (feature: Feature, earlier: object | undefined): boolean =>
  earlier !== undefined && isDeepStrictEqual(feature, asInFile(earlier));

const asInFile = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('zh' in value && 'en' in value) return asGiven(value as Text);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asInFile(part)]));
};

/**
 * Adds the file to `files` where any of the features is new or changed.
 * @returns the ids of those that are
 */
export function writeFeatures<T extends { id: string }>(
  { file, value }: Loaded<{ features: T[] }>,
  features: readonly Feature[],
  files: Map<string, string>,
): Set<string> {
  const earlier = new Map(value.features.map((f) => [f.id, f]));
  const changed = features.filter((f) => !isSameFeature(f, earlier.get(String(f.id))));
  const text = (isDocument(file) ? file.text : undefined) ?? EMPTY;
  const ids = value.features.map(({ id }) => id);
  if (changed.length > 0) files.set(file.path, withFeatures(text, ids, changed));
  return new Set(changed.map(({ id }) => String(id)));
}

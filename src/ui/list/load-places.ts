import { SCHEMA_VERSION } from '../../model/dataset.ts';
import type { PlaceIndex } from '../../model/place.ts';

let loaded: Promise<PlaceIndex> | null = null;

/** The places that can be searched for, fetched once; after a failure the next call tries again. */
export function loadPlaces(root: string): Promise<PlaceIndex> {
  loaded ??= fetchPlaces(`${root}data/places.json`).catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function fetchPlaces(address: string): Promise<PlaceIndex> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  const index = (await response.json()) as PlaceIndex & { schema: number };
  if (index.schema !== SCHEMA_VERSION) throw new Error(`${address}: schema ${index.schema}, expected ${SCHEMA_VERSION}`);
  return index;
}

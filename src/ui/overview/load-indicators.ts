import { SCHEMA_VERSION, type Indicator } from '../../model/dataset.ts';

let loaded: Promise<Indicator[]> | null = null;

/** The district's indicators, fetched once; after a failure the next call tries again. */
export function loadIndicators(root: string): Promise<Indicator[]> {
  loaded ??= fetchIndicators(`${root}data/indicators.json`).catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function fetchIndicators(address: string): Promise<Indicator[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  const { schema, indicators } = (await response.json()) as { schema: number; indicators: Indicator[] };
  if (schema !== SCHEMA_VERSION) throw new Error(`${address}: schema ${schema}, expected ${SCHEMA_VERSION}`);
  return indicators;
}

import { SCHEMA_VERSION, type Indicator, type Overview } from '../../model/dataset.ts';

/** The district's indicators, and which of them the overview begins with. */
export interface Indicators {
  indicators: Indicator[];
  overview: Overview;
}

let loaded: Promise<Indicators> | null = null;

/** The district's indicators, fetched once; after a failure the next call tries again. */
export function loadIndicators(root: string): Promise<Indicators> {
  loaded ??= fetchIndicators(`${root}data/indicators.json`).catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function fetchIndicators(address: string): Promise<Indicators> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  const { schema, indicators, overview } = (await response.json()) as Indicators & { schema: number };
  if (schema !== SCHEMA_VERSION) throw new Error(`${address}: schema ${schema}, expected ${SCHEMA_VERSION}`);
  return { indicators, overview };
}

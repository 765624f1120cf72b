import { SCHEMA_VERSION } from '../../model/dataset.ts';

/**
 * One of the site's data files as a function that fetches it once; after a failure the next call tries again.
 * @param path below the app's folder, which the function is given
 * @returns rejects when the file does not come, or is of another schema than the program
 */
export function dataFile<T extends object>(path: string): (root: string) => Promise<T> {
  let loaded: Promise<T> | null = null;
  return (root) =>
    (loaded ??= fetchData<T>(root + path).catch((error: unknown) => {
      loaded = null;
      throw error;
    }));
}

async function fetchData<T extends object>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  const data = (await response.json()) as T & { schema: number };
  if (data.schema !== SCHEMA_VERSION) throw new Error(`${address}: schema ${data.schema}, expected ${SCHEMA_VERSION}`);
  return data;
}

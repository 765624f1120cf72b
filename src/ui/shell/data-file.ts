import { SCHEMA_VERSION } from '../../model/dataset.ts';

/** A file that has not come in so many milliseconds is said to have failed, and may be asked for again. */
const PATIENCE = 30_000;

/**
 * One of the site's data files as a function that fetches it once; after a failure the next call tries again.
 * @param path below the app's folder, which the function is given
 * @returns rejects when the file does not come in half a minute, or is of another schema than the program
 */
export function dataFile<T extends object>(path: string): (root: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (root) => {
    const known = loaded.get(root);
    if (known) return known;
    const loading = fetchData<T>(root + path).catch((error: unknown) => {
      loaded.delete(root);
      throw error;
    });
    loaded.set(root, loading);
    return loading;
  };
}

/**
 * Fetches one of the site's data files that is read together with others.
 * @param version of the data that it has to be of; none for a file that stands for itself
 * @throws when it does not come in half a minute, or is of another schema than the program, or of another version
 */
export async function fetchData<T extends object>(address: string, version?: string): Promise<T> {
  const data = await fetchJson<T & { schema: number; version?: string }>(address, AbortSignal.timeout(PATIENCE));
  if (data.schema !== SCHEMA_VERSION) throw new Error(`${address}: schema ${data.schema}, expected ${SCHEMA_VERSION}`);
  if (version !== undefined && data.version !== version) throw new Error(`${address}: version ${data.version}, expected ${version}`);
  return data;
}

/** A file of the site as it is. @throws when it does not come, or is no JSON */
export async function fetchJson<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(address, signal ? { signal } : {});
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return (await response.json()) as T;
}

/** What the atlas needs of the data after the list is on the screen, in the order in which it is wanted. */
import { MORE_PATH, ROWS_PER_PART, rowsPath, type MoreFile, type RowsFile } from '../model/columns.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import { Statements } from '../state/statements.svelte.ts';
import { fetchData } from '../ui/shell/data-file.ts';

/** Up to so many records all that their sources say is loaded ahead; of more it is when somebody is to read it. */
const AHEAD = 1000;

/** Loads what is shown besides the list. @param root the app's folder on the host, with slashes at both ends */
export async function loadMore(atlas: Atlas, root: string): Promise<void> {
  const { version } = atlas.dataset;
  const { rows } = atlas;
  if (rows.whole === 0 && rows.loaded > 0) atlas.complete(await fetchData<MoreFile>(root + MORE_PATH, version));
  atlas.statements ??= new Statements(rows, (path) => fetchData(root + path, version));
}

/** How many files of records are on their way at a time. */
const AT_ONCE = 3;

/**
 * Loads the records that did not come with the list, in order. Should one part not come, that is noted in the session, with how to ask
 * for it again.
 */
export async function loadRecords(atlas: Atlas, root: string): Promise<void> {
  const { rows, dataset, session } = atlas;
  session.missing = null;
  const part = (n: number) => fetchData<RowsFile>(root + rowsPath(n), dataset.version);
  const parts = Array.from({ length: Math.ceil(rows.length / ROWS_PER_PART) }, (_, n) => n).slice(Math.ceil(rows.loaded / ROWS_PER_PART));
  const coming = parts.splice(0, AT_ONCE).map(part);
  // Those behind one that fails are waited for by nobody.
  for (const each of coming) each.catch(() => {});
  try {
    for (let next = coming.shift(); next; next = coming.shift()) {
      const file = await next;
      const [after] = parts.splice(0, 1);
      if (after !== undefined) coming.push(part(after));
      coming.at(-1)?.catch(() => {});
      atlas.add(file.rows, file.rest);
    }
  } catch (error) {
    console.warn(error);
    session.missing = () => void loadRecords(atlas, root);
  }
}

/** Loads the statements that are likely to be read. Should they not come, whoever is to read them says so. */
export function loadAhead({ rows, statements }: Atlas): void {
  if (rows.length <= AHEAD) statements?.ofAll().catch(() => {});
}

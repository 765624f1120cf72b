/** What the atlas needs of the data after the list is on the screen, in the order in which it is wanted. */
import { ROWS_PER_PART, rowsPath, type RowsFile } from '../model/columns.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import { Statements } from '../state/statements.svelte.ts';
import { fetchData } from '../ui/shell/data-file.ts';

/** Up to so many records all that their sources say is loaded ahead; of more it is when somebody is to read it. */
const AHEAD = 1000;

/** How many files of records are on their way at a time. */
const AT_ONCE = 3;

/** Where what the sources say of the records comes from. @param root the app's folder on the host, with slashes at both ends */
export const statementsOf = ({ rows, dataset }: Atlas, root: string): Statements =>
  new Statements(rows, (path) => fetchData(root + path, dataset.version));

/**
 * Loads the records that did not come with the list, in order. Should one part not come, that is noted in the session, with how to ask
 * for it again.
 */
export async function loadRecords(atlas: Atlas, root: string): Promise<void> {
  const { rows, dataset, session } = atlas;
  session.missing = null;
  const files = Math.ceil(rows.length / ROWS_PER_PART);
  const coming: Promise<RowsFile>[] = [];
  let asked = Math.ceil(rows.loaded / ROWS_PER_PART);
  try {
    while (rows.loaded < rows.length) {
      while (coming.length < AT_ONCE && asked < files) {
        const file = fetchData<RowsFile>(root + rowsPath(asked++), dataset.version);
        // Those behind one that fails are waited for by nobody.
        file.catch(() => {});
        coming.push(file);
      }
      const { rows: next, rest } = await coming.shift()!;
      atlas.add(next, rest);
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

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

/** Loads the records that did not come with the list. What is there already is not loaded again. */
export async function loadRecords(atlas: Atlas, root: string): Promise<void> {
  const { rows, dataset } = atlas;
  while (rows.loaded < rows.length) {
    const part = await fetchData<RowsFile>(root + rowsPath(rows.loaded / ROWS_PER_PART), dataset.version);
    atlas.add(part.rows, part.rest);
  }
}

/** Loads ahead what is likely to be read. Should it not come, whoever is to read it says so. */
export function loadAhead({ statements, rows, selectedProject }: Atlas): void {
  const ahead = rows.length <= AHEAD ? statements?.ofAll() : selectedProject && statements?.of(selectedProject);
  ahead?.catch(() => {});
}

/** What is shown as a file of the reader's own, from wherever it is asked for. */
import type { FeatureCollection } from 'geojson';
import { EXPORT_TYPES, exportText, geometriesOf, type ExportFormat, type Geometries } from '../../formats/exports.ts';
import { viewLink, type Site } from '../../share/links.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { toldDataset, toldEntries } from '../../state/statements.svelte.ts';
import { fetchJson } from '../shell/data-file.ts';
import { saveFile } from './save-file.ts';

/** Whether what is shown is all projects there are. */
export const isWhole = (atlas: Atlas): boolean => !atlas.isFiltered && atlas.changes === null;

/**
 * Saves exactly the projects that are shown, in their order; while two dates are compared, with how each changed.
 * @param hash of the address: the map's camera, which the file's link holds
 * @returns the name of the file
 * @throws when what the sources say, or the lines and areas that GeoJSON needs, cannot be fetched
 */
export async function saveShown(atlas: Atlas, site: Site, hash: string, format: ExportFormat): Promise<string> {
  await atlas.statements?.ofAll();
  const { asof, changes, view } = atlas;
  const [dataset, results] = [toldDataset(atlas), toldEntries(atlas.results)];
  const { since } = view.choices;
  const compared = since !== null && changes ? { since, changes } : null;
  const link = viewLink(view.choices, site, hash).href;
  const geometries: Geometries = format === 'geojson' ? await fetchGeometries(site) : new Map();
  const text = exportText(format, dataset, results, asof, link, geometries, compared);
  const part = compared ? `changes-${compared.since}` : isWhole(atlas) ? 'projects' : 'selection';
  const name = `${dataset.district.id}-${part}-${asof}.${format}`;
  saveFile(new Blob([text], { type: EXPORT_TYPES[format] }), name);
  return name;
}

/** Lines and areas come with the map, whose file is in the browser's cache by then. */
async function fetchGeometries({ root }: Site): Promise<Geometries> {
  const shapes = await fetchJson<{ projects: FeatureCollection }>(`${root}map/shapes.json`);
  return geometriesOf(shapes.projects);
}

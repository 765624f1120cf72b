import { normalizePath } from 'vite';

/**
 * Which file of the program a module goes into, so that a first visit asks for few: what it loads after the list are three parts,
 * and one for all that they have in common with each other or with other views, so that no part fails with another.
 */

/** What is known of a module: a part of Rolldown's `ModuleInfo`. */
export interface ModuleLinks {
  importedIds: readonly string[];
  dynamicallyImportedIds: readonly string[];
}
export type LinksOf = (id: string) => ModuleLinks | null;

/** Comes with the list where a link filters it. */
const FINDING = ['src/model/finding.ts'];
/** The parts in the order in which they come; a file's name begins with its part's. */
const LATER = ['src/app/later.ts', 'src/ui/shell/Offline.svelte'];
const PANEL = ['src/ui/panel/Detail.svelte'];
const MAP = ['src/app/MapStage.svelte', 'src/map/AtlasMap.svelte'];
const MAP_LIBRARY = '/node_modules/maplibre-gl/';

/** All modules that an entry cannot do without, itself among them. */
function needs(entries: readonly string[], linksOf: LinksOf): Set<string> {
  const found = new Set<string>();
  const open = [...entries];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(linksOf(id)?.importedIds ?? []));
  }
  return found;
}

/** The entries that modules load on demand, and those that these load. */
function entriesFrom(first: readonly string[], linksOf: LinksOf): Set<string> {
  const entries = new Set(first);
  for (const entry of entries)
    for (const id of needs([entry], linksOf)) for (const further of linksOf(id)?.dynamicallyImportedIds ?? []) entries.add(further);
  return entries;
}

/** `finding` filters; `later` comes just after the list; `Detail` is the panel, which is fetched ahead; `AtlasMap` the map, without its library. */
export type Part = 'finding' | 'later' | 'shared' | 'Detail' | 'AtlasMap';

/**
 * The part that each module of a first visit belongs to. A part imports only from the list's, `finding`, `later` and `shared`: what the map
 * shares with a view that does without its library is never in the map's.
 * @param root the project's folder
 */
export function visitChunks(root: string, linksOf: LinksOf): Map<string, Part> {
  const files = (paths: readonly string[]) => paths.map((path) => normalizePath(`${root}/${path}`));
  const [later, panel, map] = [files(LATER), files(PANEL), files(MAP)];
  const views = [...entriesFrom(later, linksOf)].filter((entry) => ![...later, ...panel, ...map].includes(entry));
  const withoutMap = views.filter((entry) => ![...needs([entry], linksOf)].some((id) => id.includes(MAP_LIBRARY)));
  const [ofPanel, ofMap] = [needs(panel, linksOf), needs(map, linksOf)];
  const ofViews = needs(withoutMap, linksOf);
  const parts = new Map<string, Part>();
  for (const id of ofMap) parts.set(id, ofPanel.has(id) || ofViews.has(id) ? 'shared' : 'AtlasMap');
  for (const id of ofPanel) parts.set(id, ofMap.has(id) || ofViews.has(id) ? 'shared' : 'Detail');
  for (const id of needs(later, linksOf)) parts.set(id, 'later');
  for (const id of needs(files(FINDING), linksOf)) parts.set(id, 'finding');
  return parts;
}

/** The same as a name for a group of Rolldown's chunks; null for a module that is in no part. */
export function visitChunkName(root: string): (id: string, context: { getModuleInfo: LinksOf }) => Part | null {
  let parts: ReturnType<typeof visitChunks> | undefined;
  return (id, context) => (parts ??= visitChunks(root, (of) => context.getModuleInfo(of))).get(id) ?? null;
}

import { normalizePath } from 'vite';

/**
 * Which file of the program a module goes into, so that a first visit asks for few: what it loads after the list are three parts,
 * each with all that it alone needs or shares with what is loaded later still.
 */

/** What is known of a module: a part of Rolldown's `ModuleInfo`. */
export interface ModuleLinks {
  importedIds: readonly string[];
  dynamicallyImportedIds: readonly string[];
}
export type LinksOf = (id: string) => ModuleLinks | null;

/** The parts in the order in which they come; a file's name begins with its part's. */
const LATER = 'src/app/later.ts';
const PANEL = ['src/ui/panel/Detail.svelte', 'src/ui/shell/Offline.svelte'];
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

/**
 * The part that each module belongs to: `later` what comes just after the list; `Detail` the panel, which is fetched ahead, and
 * what the map has in common with views that do without it; `AtlasMap` the rest of the map, without the library that draws it. A
 * part imports only from those before it.
 * @param root the project's folder
 */
export function visitChunks(root: string, linksOf: LinksOf): Map<string, 'later' | 'Detail' | 'AtlasMap'> {
  const file = (path: string) => normalizePath(`${root}/${path}`);
  const map = MAP.map(file);
  const others = [...entriesFrom([file(LATER)], linksOf)].filter(
    (entry) => !map.includes(entry) && ![...needs([entry], linksOf)].some((id) => id.includes(MAP_LIBRARY)),
  );
  const later = needs([file(LATER)], linksOf);
  const panel = needs(PANEL.map(file), linksOf);
  const elsewhere = needs(others, linksOf);
  const parts = new Map<string, 'later' | 'Detail' | 'AtlasMap'>();
  for (const id of needs(map, linksOf)) parts.set(id, elsewhere.has(id) ? 'Detail' : 'AtlasMap');
  for (const id of panel) parts.set(id, 'Detail');
  for (const id of later) parts.set(id, 'later');
  return parts;
}

/** The same as a name for a group of Rolldown's chunks; null for a module that is in no part. */
export function visitChunkName(root: string): (id: string, context: { getModuleInfo: LinksOf }) => string | null {
  let parts: ReturnType<typeof visitChunks> | undefined;
  return (id, context) => (parts ??= visitChunks(root, (of) => context.getModuleInfo(of))).get(id) ?? null;
}

/** Sites, which the map draws as one mark each: a record, or a whole with its parts that stand at its point. And their clusters. */
import { clusterPoints, type Cluster } from '../model/cluster.ts';
import type { Block, LngLat, ProjectRow } from '../model/dataset.ts';
import type { ProjectAsOf } from '../model/snapshot.ts';

export interface Site {
  /** The record that the site is named by, whatever is filtered: the first of its members. */
  id: string;
  /** The record that the members are or are parts of; it need not be among them. */
  whole: string;
  /** The whole first, where it stands here, then the parts in the order of the data. */
  members: string[];
  point: LngLat;
}

/** Pixels within which marks would overlap, the widest of them being a count mark and one with a badge. */
export const MARK_ROOM = 38;

/** How much a project matters for its label: what the reports come back to, and the lead projects of its block. */
export function weightOf(project: ProjectRow, leads: ReadonlySet<string>): number {
  return (project.cited ?? 0) + (leads.has(project.id) ? 4 : 0) + (project.precision === 'exact' ? 1 : 0);
}

export const leadsOf = (blocks: readonly Block[]): Set<string> => new Set(blocks.flatMap((b) => b.lead));

const known = new WeakMap<readonly ProjectAsOf[], ReadonlyMap<string, Site>>();

/**
 * The site of each record that has a point, by the record's id; memoized for as long as the entries live.
 * @param entries all projects known at a date
 */
export function sitesOf(entries: readonly ProjectAsOf[]): ReadonlyMap<string, Site> {
  const memo = known.get(entries);
  if (memo) return memo;
  const grouped = new Map<string, Site>();
  for (const { project } of entries) {
    const { id, point, within: whole = id } = project;
    if (!point) continue;
    const key = `${whole}@${point.join()}`;
    const site = grouped.get(key);
    if (!site) grouped.set(key, { id, whole, members: [id], point });
    else if (id === whole) Object.assign(site, { id, members: [id, ...site.members] });
    else site.members.push(id);
  }
  const sites = new Map([...grouped.values()].flatMap((site) => site.members.map((id) => [id, site] as const)));
  known.set(entries, sites);
  return sites;
}

/** Clusters by zoom, memoized for as long as the entries they were formed from live. */
const clustered = new WeakMap<readonly ProjectAsOf[], Map<number, Cluster[]>>();

/**
 * The clusters of all entries at a zoom; the same entries give the same marks, whatever is filtered. A line without parts is in
 * none: it is drawn as itself.
 * @param entries all projects known at a date
 * @param zoom as `zoomStep` has it, or any other
 */
export function clustersOf(entries: readonly ProjectAsOf[], blocks: readonly Block[], zoom: number): Cluster[] {
  const byZoom = clustered.get(entries) ?? new Map<number, Cluster[]>();
  clustered.set(entries, byZoom);
  const memo = byZoom.get(zoom);
  if (memo) return memo;
  const leads = leadsOf(blocks);
  const projects = new Map(entries.map(({ project }) => [project.id, project]));
  const points = [...new Set(sitesOf(entries).values())].flatMap(({ id, members, point }) => {
    if (members.length === 1 && projects.get(id)!.shape === 'line') return [];
    const weight = members.reduce((sum, member) => sum + weightOf(projects.get(member)!, leads), 0);
    return [{ id, also: members.slice(1), point, weight }];
  });
  const made = clusterPoints(points, zoom, MARK_ROOM);
  byZoom.set(zoom, made);
  return made;
}

/** The site of the selected project, when a cluster would hide it among others that are shown; null when its mark stands alone anyway. */
export function hiddenInCluster(
  selected: string | null,
  clusters: readonly Cluster[],
  sites: ReadonlyMap<string, Site>,
  matches: readonly ProjectAsOf[],
): string | null {
  const site = selected === null ? undefined : sites.get(selected);
  if (!site) return null;
  const shown = new Set(matches.map((s) => s.project.id));
  const members = clusters.find((c) => c.members.includes(site.id))?.members ?? [];
  const others = members.some((id) => shown.has(id) && !site.members.includes(id));
  return others && shown.has(selected!) ? site.id : null;
}

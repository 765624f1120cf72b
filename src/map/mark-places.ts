/** Which marks there are and where each stands: sites by themselves, and clusters of those that would overlap. Pure. */
import type { Cluster } from '../model/cluster.ts';
import type { LngLat } from '../model/dataset.ts';
import { degreesPerPixel, toPixels } from '../model/mercator.ts';
import type { ProjectAsOf } from '../model/snapshot.ts';
import type { Obstacle } from './label-spots.ts';
import { MARK_ROOM, type Site } from './sites.ts';

/** What the places of marks follow from. */
export interface MarkInput {
  /** Clusters of all projects known at the date, whatever the filter. */
  clusters: readonly Cluster[];
  /** The site of each of these projects. */
  sites: ReadonlyMap<string, Site>;
  /** The projects that the filters let through. */
  matches: readonly ProjectAsOf[];
  /**
   * The site of the selected project, where a cluster would hide it (`hiddenInCluster`): it gets a mark of its own. Nothing else
   * of the selection is in the data: selecting a mark that stands alone is feature-state and changes no source.
   */
  apart: string | null;
  /** The zoom at which the clusters were formed. */
  zoom: number;
}

/** A mark: of one site, or of the sites of a cluster that are shown. */
export interface MarkPlace {
  /** Null for the mark of several sites. */
  site: Site | null;
  cluster: Cluster;
  /** The records that it stands for, site by site. */
  members: ProjectAsOf[];
  point: LngLat;
}

/** The marks of what is shown. No two of them overlap: what has no room at its point stands where its cluster does, or beside the selected one. */
export function markPlaces({ clusters, sites, matches, apart, zoom }: MarkInput): MarkPlace[] {
  const visible = new Map(matches.map((s) => [s.project.id, s]));
  const marks: MarkPlace[] = [];
  for (const cluster of clusters) {
    const shown = [...new Set(cluster.members.map((id) => sites.get(id)!))].flatMap((site) => {
      const members = site.members.flatMap((id) => visible.get(id) ?? []);
      // A line alone is drawn as itself.
      if (members.length === 0 || (members.length === 1 && members[0]!.project.shape === 'line')) return [];
      return [{ site, cluster, members, point: site.point }];
    });
    const rest = shown.filter(({ site }) => site.id !== apart);
    marks.push(...(rest.length === 1 ? shown : shown.filter((s) => s.site.id === apart)));
    if (rest.length > 1) marks.push({ site: null, cluster, members: rest.flatMap((s) => s.members), point: cluster.point });
  }
  return makeRoom(marks, apart, zoom);
}

/** Moves the marks that lie on another. Those of whole clusters never do: only what a filter or the selection took out of one. */
function makeRoom(marks: MarkPlace[], apart: string | null, zoom: number): MarkPlace[] {
  const pixels = (point: LngLat) => toPixels(point, zoom);
  const tight = ([x, y]: [number, number], mark: MarkPlace, among: readonly MarkPlace[]) =>
    among.some((other) => {
      if (other === mark) return false;
      const [ox, oy] = pixels(other.point);
      return Math.hypot(ox - x, oy - y) < MARK_ROOM - 0.01;
    });
  const selected = marks.find(({ site }) => site !== null && site.id === apart);
  let moved = true;
  while (moved) {
    moved = false;
    for (const mark of marks) {
      if (mark === selected || mark.point === mark.cluster.point || !tight(pixels(mark.point), mark, marks)) continue;
      mark.point = mark.cluster.point;
      moved = true;
    }
  }
  if (!selected) return marks;
  for (const mark of marks) {
    if (mark === selected || !tight(pixels(mark.point), mark, [selected])) continue;
    const [x, y] = pixels(selected.point);
    const [mx, my] = pixels(mark.point);
    // Round the selected one, as near as can be to where it stood.
    const places = [1, 1.35, 1.8].flatMap((far) =>
      Array.from({ length: 24 }, (_, i): [number, number] => {
        const angle = (i * Math.PI) / 12;
        return [x + far * MARK_ROOM * Math.cos(angle), y + far * MARK_ROOM * Math.sin(angle)];
      }),
    );
    const free = places.filter((at) => !tight(at, mark, marks));
    const [nx, ny] = (free.length > 0 ? free : places).reduce((a, b) =>
      Math.hypot(b[0] - mx, b[1] - my) < Math.hypot(a[0] - mx, a[1] - my) - 0.01 ? b : a,
    );
    const degrees = degreesPerPixel(zoom);
    const [lng, lat] = mark.point;
    mark.point = [lng + (nx - mx) * degrees, lat - (ny - my) * degrees * Math.cos((lat * Math.PI) / 180)];
  }
  return marks;
}

/** How far marks reach from their points, in pixels: a count mark, one with a badge, one without. */
const REACH = { cluster: 18, site: 20, project: 13 } as const;

/** Marks as what no label may lie on. */
export const obstaclesOf = (marks: readonly MarkPlace[]): Obstacle[] =>
  marks.map(({ site, members, point }) => ({ point, reach: REACH[site === null ? 'cluster' : members.length > 1 ? 'site' : 'project'] }));

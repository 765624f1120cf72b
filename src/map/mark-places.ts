/** Which marks there are and where each stands: sites by themselves, and clusters of those that would overlap. Pure. */
import type { LngLat } from '../model/dataset.ts';
import { degreesPerPixel } from '../model/mercator.ts';
import { MARK_ROOM, type Clusters } from './clusters.ts';
import type { Obstacle } from './label-spots.ts';
import { pointAt, type MarkRows } from './mark-rows.ts';
import { PixelGrid } from './pixel-grid.ts';
import { firstOf, sitesOf, type Sites } from './sites.ts';

/** A part of the world, in pixels at zoom 0. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What the places of marks follow from. */
export interface MarkInput {
  rows: MarkRows;
  /** Clusters of all records of the date, whatever the filter. */
  clusters: Clusters;
  /** 1 for each record that the filters let through. */
  passed: Uint8Array;
  /**
   * The site of the selected project, where a cluster would hide it (`hiddenSite`), which gets a mark of its own; or -1. Nothing else
   * of the selection is in the data: selecting a mark that stands alone is feature-state and changes no source.
   */
  apart: number;
  /** Whether a cluster is of interest that stands there, in pixels at zoom 0; without it all are. */
  where?: ((x: number, y: number) => boolean) | undefined;
}

/** A mark: of one site, or of the sites of a cluster that are shown. */
export interface MarkPlace {
  /** -1 for the mark of several sites. */
  site: number;
  cluster: number;
  /** The records that it stands for, site by site. */
  records: number[];
  point: LngLat;
  /** Whether it stands somewhere else than its cluster. */
  away: boolean;
}

/** With its place in pixels at the zoom. */
type Placing = MarkPlace & { x: number; y: number };

/** The marks of what is shown. No two of them overlap: what has no room at its point stands where its cluster does, or beside the selected one. */
export function markPlaces(input: MarkInput): MarkPlace[] {
  const { rows, clusters, apart, where } = input;
  const sites = sitesOf(rows);
  const scale = 2 ** clusters.zoom;
  const marks: Placing[] = [];
  const add = (site: number, cluster: number, records: number[], at: number) =>
    marks.push({
      ...{ site, cluster, records },
      point: pointAt(rows, firstOf(sites, at)),
      away: at !== clusters.seed[cluster],
      x: sites.x[at]! * scale,
      y: sites.y[at]! * scale,
    });
  for (let cluster = 0; cluster < clusters.n; cluster++) {
    const seed = clusters.seed[cluster]!;
    if (where && !where(sites.x[seed]!, sites.y[seed]!)) continue;
    const rest: number[] = [];
    let [several, last] = [0, -1];
    for (let i = clusters.from[cluster]!; i < clusters.from[cluster + 1]!; i++) {
      const site = clusters.sites[i]!;
      if (site === apart) {
        const own = shownOf(input, sites, site, []);
        if (own.length > 0) add(site, cluster, own, site);
        continue;
      }
      const before = rest.length;
      if (shownOf(input, sites, site, rest).length > before) [several, last] = [several + 1, site];
    }
    if (several === 1) add(last, cluster, rest, last);
    else if (several > 1) add(-1, cluster, rest, seed);
  }
  makeRoom(marks, input, sites);
  return marks;
}

/** Adds those records of a site that are shown as its mark: a line alone is drawn as itself. */
function shownOf({ rows, passed }: MarkInput, { from, records }: Sites, site: number, to: number[]): number[] {
  const before = to.length;
  for (let i = from[site]!; i < from[site + 1]!; i++) if (passed[records[i]!]) to.push(records[i]!);
  if (to.length === before + 1 && rows.line[to[before]!]) to.pop();
  return to;
}

/** Moves the marks that lie on another. Those of whole clusters never do: only what a filter or the selection took out of one. */
function makeRoom(marks: readonly Placing[], { rows, clusters, apart }: MarkInput, sites: Sites): void {
  const scale = 2 ** clusters.zoom;
  const grid = new PixelGrid<Placing>(MARK_ROOM);
  for (const mark of marks) grid.add(mark, mark.x, mark.y);
  const onOther = (x: number, y: number, mark: Placing, other: Placing) =>
    other !== mark && Math.hypot(other.x - x, other.y - y) < MARK_ROOM - 0.01;
  const tight = (x: number, y: number, mark: Placing) =>
    grid.some(x - MARK_ROOM, y - MARK_ROOM, x + MARK_ROOM, y + MARK_ROOM, (other) => onOther(x, y, mark, other));
  const move = (mark: Placing, x: number, y: number) => {
    grid.remove(mark, mark.x, mark.y);
    [mark.x, mark.y] = [x, y];
    grid.add(mark, x, y);
  };
  const selected = apart < 0 ? undefined : marks.find(({ site }) => site === apart);
  let moved = true;
  while (moved) {
    moved = false;
    for (const mark of marks) {
      if (mark === selected || !mark.away || !tight(mark.x, mark.y, mark)) continue;
      const seed = clusters.seed[mark.cluster]!;
      move(mark, sites.x[seed]! * scale, sites.y[seed]! * scale);
      mark.point = pointAt(rows, firstOf(sites, seed));
      mark.away = false;
      moved = true;
    }
  }
  if (!selected) return;
  for (const mark of marks) {
    if (!onOther(mark.x, mark.y, mark, selected) || mark === selected) continue;
    // Round the selected one, as near as can be to where it stood.
    const places = [1, 1.35, 1.8].flatMap((far) =>
      Array.from({ length: 24 }, (_, i): [number, number] => {
        const angle = (i * Math.PI) / 12;
        return [selected.x + far * MARK_ROOM * Math.cos(angle), selected.y + far * MARK_ROOM * Math.sin(angle)];
      }),
    );
    const free = places.filter(([x, y]) => !tight(x, y, mark));
    const [nx, ny] = (free.length > 0 ? free : places).reduce((a, b) =>
      Math.hypot(b[0] - mark.x, b[1] - mark.y) < Math.hypot(a[0] - mark.x, a[1] - mark.y) - 0.01 ? b : a,
    );
    const degrees = degreesPerPixel(clusters.zoom);
    const [lng, lat] = mark.point;
    mark.point = [lng + (nx - mark.x) * degrees, lat - (ny - mark.y) * degrees * Math.cos((lat * Math.PI) / 180)];
    mark.away = true;
    move(mark, nx, ny);
  }
}

/** The site of the selected record, when a cluster would hide it among others that are shown; -1 when its mark stands alone anyway. */
export function hiddenSite(
  selected: number | undefined,
  { rows, clusters, passed }: Pick<MarkInput, 'rows' | 'clusters' | 'passed'>,
): number {
  const sites = sitesOf(rows);
  const site = selected === undefined || !passed[selected] ? -1 : sites.of[selected]!;
  const cluster = site < 0 ? -1 : clusters.of[site]!;
  if (cluster < 0) return -1;
  for (let i = clusters.from[cluster]!; i < clusters.from[cluster + 1]!; i++) {
    const other = clusters.sites[i]!;
    if (other === site) continue;
    for (let j = sites.from[other]!; j < sites.from[other + 1]!; j++) if (passed[sites.records[j]!]) return site;
  }
  return -1;
}

/** How far marks reach from their points, in pixels: a count mark, one with a badge, one without. */
const REACH = { cluster: 18, site: 20, project: 13 } as const;

/** Marks as what no label may lie on. */
export const obstaclesOf = (marks: readonly MarkPlace[]): Obstacle[] =>
  marks.map(({ site, records, point }) => ({ point, reach: REACH[site < 0 ? 'cluster' : records.length > 1 ? 'site' : 'project'] }));

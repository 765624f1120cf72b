/** What a click on the map does. */
import { middleOf } from '../model/extent.ts';
import type { Selection } from '../model/choices.ts';
import type { Cluster } from '../model/cluster.ts';
import type { LngLat } from '../model/dataset.ts';
import type { Pointed } from './hit-test.ts';

export type Action =
  /** Zoom in to where a cluster comes apart. */
  | { kind: 'expand'; center: LngLat; zoom: number }
  /** Several projects lie there: the reader says which. */
  | { kind: 'choose'; choices: Selection[] }
  /** Select one thing; null is the empty map, which selects nothing. */
  | { kind: 'select'; selection: Selection };

/** How the map's clusters stand, for the clusters that a click may open. */
export interface ClusterView {
  zoom: number;
  /** All clusters at a whole zoom level. */
  clustersAt: (zoom: number) => readonly Cluster[];
  /** A project's place; undefined where it has none. */
  pointOf: (project: string) => LngLat | undefined;
}

/** The deepest zoom at which a cluster is still opened. */
const DEEPEST = 17;

/**
 * One cluster under the pointer is opened, when some zoom takes it apart; else one project is selected and of several the
 * reader chooses; a block is selected where nothing else lies.
 * @param things under the pointer, as `pointedAt` orders them
 */
export function routeClick(things: readonly Pointed[], view: ClusterView): Action {
  const marks = things.filter((t) => t.kind !== 'block');
  const [mark] = marks;
  // Projects known only by block have no places of their own to come apart to.
  if (marks.length === 1 && mark?.kind === 'cluster' && !mark.id.startsWith('block-only:')) {
    const opened = expansionOf(mark.members, view);
    if (opened) return { kind: 'expand', ...opened };
  }
  const ids = marks.flatMap((t) => (t.kind === 'cluster' ? t.members : [t.id]));
  const projects: Selection[] = [...new Set(ids)].map((id) => ({ kind: 'project', id }));
  if (projects.length > 1) return { kind: 'choose', choices: projects };
  const [first] = things;
  return { kind: 'select', selection: projects[0] ?? (first?.kind === 'block' ? { kind: 'block', id: first.id } : null) };
}

/** The next zoom at which the members stand in more clusters than one, and their middle; null when they never do. */
function expansionOf(members: readonly string[], { zoom, clustersAt, pointOf }: ClusterView): { center: LngLat; zoom: number } | null {
  for (let z = Math.floor(zoom) + 1; z <= DEEPEST; z++) {
    const parts = clustersAt(z).filter((c) => c.members.some((id) => members.includes(id)));
    if (parts.length < 2) continue;
    const points = members.map(pointOf).filter((point) => point !== undefined);
    // A little beyond the whole level, so that rounding does not fall back below it.
    return { center: middleOf(points), zoom: z + 0.05 };
  }
  return null;
}

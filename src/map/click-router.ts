/** What a click on the map does. */
import { middleOf } from '../model/extent.ts';
import type { Selection } from '../model/choices.ts';
import type { Cluster } from '../model/cluster.ts';
import type { LngLat } from '../model/dataset.ts';
import type { Gathering } from '../model/standpoint.ts';
import { isGround, type Pointed } from './hit-test.ts';

export type Action =
  /** Zoom in to where a cluster comes apart. */
  | { kind: 'expand'; center: LngLat; zoom: number }
  /** Several projects lie there: the reader says which. `gathering` is what brought them together; null for chance. */
  | { kind: 'choose'; choices: Selection[]; gathering: Gathering | null }
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
 * reader chooses; what has only its area there answers where no mark or line does, and a block where nothing else lies.
 * @param things under the pointer, as `pointedAt` orders them
 */
export function routeClick(things: readonly Pointed[], view: ClusterView): Action {
  const projects = things.filter((t) => t.kind !== 'block');
  const inFront = projects.filter((t) => !isGround(t));
  const held = new Set(inFront.flatMap((t) => ('members' in t ? t.members : [])));
  // A line whose parts stand on it is met twice: as itself, and in their mark.
  const marks = (inFront.length > 0 ? inFront : projects).filter((t) => !held.has(t.id));
  const only = marks.length === 1 ? marks[0]! : null;
  // What is known only by block or sub-district has no places to come apart to, and a site stands in one.
  if (only?.kind === 'cluster') {
    const opened = expansionOf(only.members, view);
    if (opened) return { kind: 'expand', ...opened };
  }
  const ids = marks.flatMap((t) => ('members' in t ? t.members : [t.id]));
  const choices: Selection[] = [...new Set(ids)].map((id) => ({ kind: 'project', id }));
  if (choices.length > 1) return { kind: 'choose', choices, gathering: gatheringOf(only) };
  const [first] = things;
  return { kind: 'select', selection: choices[0] ?? (first?.kind === 'block' ? { kind: 'block', id: first.id } : null) };
}

function gatheringOf(thing: Pointed | null): Gathering | null {
  if (thing?.kind === 'site') return { kind: 'site', id: thing.whole };
  return thing?.kind === 'count' ? thing.place : null;
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

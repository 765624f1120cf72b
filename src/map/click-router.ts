/** What a click on the map does. */
import type { Selection } from '../model/choices.ts';
import type { Bounds, LngLat } from '../model/dataset.ts';
import { boundsAround, unionOf } from '../model/extent.ts';
import type { Gathering } from '../model/standpoint.ts';
import { isGround, type Pointed } from './hit-test.ts';

export type Action =
  /** Several projects lie there: the reader says which. */
  | { kind: 'choose'; members: string[]; gathering: Gathering | null; closer: Bounds | null }
  /** Select one thing; null is the empty map, which selects nothing. */
  | { kind: 'select'; selection: Selection };

/** Where things lie that a click may show closer. */
export interface Places {
  /** A project's place; undefined where it has none. */
  pointOf: (project: string) => LngLat | undefined;
  /** The extent of a block or sub-district. */
  extentOf: (place: Exclude<Gathering, { kind: 'site' }>) => Bounds | null;
}

/** Metres round marks that are seen closer. */
const ROUND = 80;

/**
 * A mark that stands for several projects lists just these, whatever stands near it, at every zoom. Otherwise one project is selected and of
 * several that lie there by chance the reader chooses; what has only its area there answers where no mark or line does, and a block
 * where nothing else lies.
 * @param things under the pointer, as `pointedAt` orders them
 */
export function routeClick(things: readonly Pointed[], places: Places): Action {
  const projects = things.filter((t) => t.kind !== 'block');
  const inFront = projects.filter((t) => !isGround(t));
  const marks = inFront.length > 0 ? inFront : projects;
  const [top] = marks;
  if (top && 'members' in top && top.members.length > 1)
    return { kind: 'choose', members: top.members, gathering: gatheringOf(top), closer: closerOf(top, places) };
  const members = [...new Set(marks.flatMap((t) => ('members' in t ? (t === top ? t.members : []) : [t.id])))];
  if (members.length > 1) return { kind: 'choose', members, gathering: null, closer: closerTo(members, places) };
  const [first] = things;
  const [only] = members;
  return {
    kind: 'select',
    selection: only !== undefined ? { kind: 'project', id: only } : first?.kind === 'block' ? { kind: 'block', id: first.id } : null,
  };
}

type Several = Extract<Pointed, { members: string[] }>;

/** What brought the projects of a mark together; null for chance. */
export function gatheringOf(mark: Several): Gathering | null {
  if (mark.kind === 'site') return { kind: 'site', id: mark.whole };
  return mark.kind === 'count' ? mark.place : null;
}

const closerOf = (mark: Several, places: Places): Bounds | null =>
  mark.kind === 'count' ? places.extentOf(mark.place) : closerTo(mark.members, places);

const closerTo = (members: readonly string[], { pointOf }: Places): Bounds | null =>
  unionOf(
    members.flatMap((id) => {
      const point = pointOf(id);
      return point ? [boundsAround(point, ROUND)] : [];
    }),
  );

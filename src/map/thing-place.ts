/** Where on the map the things stand that are named there. Pure; WGS-84. */
import type { Selection } from '../model/choices.ts';
import type { LngLat, Project } from '../model/dataset.ts';
import { countedIn, type Gathering } from '../model/standpoint.ts';
import { gatheringOf } from './click-router.ts';
import type { Standing } from './feature-state.ts';
import type { Pointed } from './hit-test.ts';
import type { LabelSpots } from './label-spots.ts';
import { countMark } from './mark-ids.ts';
import { hiddenSite } from './mark-places.ts';
import { pointAt } from './mark-rows.ts';
import { firstOf, sitesOf } from './sites.ts';

/** What can be named on the map: one thing, or a mark of several and what brought them together. */
export type Named = NonNullable<Selection> | { kind: 'several'; members: string[]; gathering: Gathering | null };

/** What is under the pointer, as a label names it. */
export const nameable = (thing: Pointed): Named =>
  'members' in thing ? { kind: 'several', members: thing.members, gathering: gatheringOf(thing) } : thing;

/** How things stand on the map at its date and zoom. */
export interface Stood extends Standing {
  /** Where the labels of blocks and counts stand. */
  spots: LabelSpots;
  /** 1 for each record that the filters let through. */
  passed: Uint8Array;
  /** Id of what is selected, whose mark no cluster takes. */
  selected: string | null;
  /** The place of a block's name where no label stands. */
  anchor: (block: string) => LngLat | undefined;
}

/** The place of a project or block that the page lights up: its own mark, the cluster that hides it, or the label at which it is counted. */
export function placeOf({ kind, id }: NonNullable<Selection>, stood: Stood): LngLat | undefined {
  if (kind === 'block') return stood.spots.get(countMark({ kind, id })) ?? stood.anchor(id);
  const project = stood.project(id);
  const place = project && countedIn(project);
  if (place) return stood.spots.get(countMark(place));
  const { rows, clusters } = stood;
  const hidden = id === stood.selected ? -1 : hiddenSite(rows.numberOf(id), stood);
  return hidden < 0 ? project?.point : pointAt(rows, firstOf(sitesOf(rows), clusters.seed[clusters.of[hidden]!]!));
}

/** The place of the selected project's pop-up: at its count, or at its point. */
export function popupPlace(project: Parameters<typeof countedIn>[0] & Pick<Project, 'point'>, spots: LabelSpots): LngLat | undefined {
  const place = countedIn(project);
  return (place && spots.get(countMark(place))) ?? project.point;
}

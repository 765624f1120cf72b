/** Hover and selection as feature-state: states of drawn features, never written into the data of their sources. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Selection } from '../model/choices.ts';
import type { Cluster } from '../model/cluster.ts';
import type { Project } from '../model/dataset.ts';
import { isMapped } from '../model/precision.ts';
import { countedIn } from '../model/standpoint.ts';
import type { Pointed } from './hit-test.ts';
import { clusterMark, countMark, siteMark } from './mark-ids.ts';
import type { Site } from './sites.ts';

export interface FeatureRef {
  source: string;
  id: string;
}

/** Sources that draw a project or a block. */
const SOURCES = { project: ['points', 'shapes'], block: ['blocks'] } as const;

/** How projects stand on the map. */
export interface Standing {
  /** At the map's zoom. */
  clusters: readonly Cluster[];
  /** By project. */
  sites: ReadonlyMap<string, Site>;
  project: (id: string) => Pick<Project, 'point' | 'precision' | 'block' | 'subdistrict'> | undefined;
}

/**
 * The features that draw a thing; of a project also its site, the clusters that it stands in, and the count that it is part of; of one
 * that the map does not show its block.
 */
export function featuresOf(thing: Selection, { clusters, sites, project }: Standing): FeatureRef[] {
  if (!thing || thing.kind === 'source') return [];
  const own = SOURCES[thing.kind].map((source) => ({ source, id: thing.id }));
  if (thing.kind === 'block') return own;
  const site = sites.get(thing.id);
  const known = project(thing.id);
  const place = known && countedIn(known);
  return [
    ...own,
    ...(site && site.members.length > 1 ? [{ source: 'points', id: siteMark(site) }] : []),
    ...clusters.filter((c) => c.members.includes(thing.id)).map((c) => ({ source: 'points', id: clusterMark(c) })),
    ...(place ? [{ source: 'counts', id: countMark(place) }] : []),
    // Without a mark of its own it shows by its block, where that is known.
    ...(known && known.block !== null && !isMapped(known) ? [{ source: 'blocks', id: known.block }] : []),
  ];
}

/** The feature of a mark that stands for several projects. */
export const featureOf = (mark: Extract<Pointed, { members: string[] }>): FeatureRef => ({
  source: mark.kind === 'count' ? 'counts' : 'points',
  id: mark.id,
});

/** Sets a state on features, leaving out sources that the style lacks. @returns takes it off again */
export function markFeatures(
  map: Pick<MapLibreMap, 'getSource' | 'setFeatureState'>,
  state: 'hover' | 'selected',
  features: readonly FeatureRef[],
): () => void {
  const each = (on: boolean) => {
    for (const feature of features) if (map.getSource(feature.source)) map.setFeatureState(feature, { [state]: on });
  };
  each(true);
  return () => each(false);
}

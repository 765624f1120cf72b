/** Hover and selection as feature-state: states of drawn features, never written into the data of their sources. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Selection } from '../model/choices.ts';
import type { Project } from '../model/dataset.ts';
import { isMapped } from '../model/precision.ts';
import { countedIn } from '../model/standpoint.ts';
import type { Clusters } from './clusters.ts';
import type { Pointed } from './hit-test.ts';
import { clusterMark, countMark, siteMark } from './mark-ids.ts';
import type { MarkRows } from './mark-rows.ts';
import { firstOf, sitesOf } from './sites.ts';
import { hasTiles, SHAPES, tiledFeature } from './style/shape-source.ts';

export interface FeatureRef {
  source: string;
  id: string;
  /** Of a line or area, by which tiles know it. */
  row?: number;
}

/** How projects stand on the map. */
export interface Standing {
  rows: MarkRows;
  /** At the map's zoom. */
  clusters: Clusters;
  project: (id: string) => Pick<Project, 'point' | 'precision' | 'block' | 'subdistrict'> | undefined;
}

/**
 * The features that draw a thing; of a project also its site, the cluster that it stands in, and the count that it is part of; of one
 * that the map does not show its block.
 */
export function featuresOf(thing: Selection, standing: () => Standing): FeatureRef[] {
  if (!thing || thing.kind === 'source') return [];
  if (thing.kind === 'block') return [{ source: 'blocks', id: thing.id }];
  const { rows, clusters, project } = standing();
  const known = project(thing.id);
  const place = known && countedIn(known);
  const row = rows.numberOf(thing.id);
  return [
    { source: 'points', id: thing.id },
    ...(row === undefined ? [] : [{ source: SHAPES, id: thing.id, row }]),
    ...marksOf(thing.id, rows, clusters).map((id) => ({ source: 'points', id })),
    ...(place ? [{ source: 'counts', id: countMark(place) }] : []),
    // Without a mark of its own it shows by its block, where that is known.
    ...(known && known.block !== null && !isMapped(known) ? [{ source: 'blocks', id: known.block }] : []),
  ];
}

/** Ids of the marks of several that a project may stand in: that of its site, and that of a cluster. */
function marksOf(id: string, rows: MarkRows, clusters: Clusters): string[] {
  const sites = sitesOf(rows);
  const record = rows.numberOf(id);
  const site = record === undefined ? -1 : sites.of[record]!;
  if (site < 0) return [];
  const cluster = clusters.of[site]!;
  return [
    ...(sites.from[site + 1]! - sites.from[site]! > 1 ? [siteMark(rows.id(firstOf(sites, site)))] : []),
    ...(cluster >= 0 ? [clusterMark(rows.id(firstOf(sites, clusters.seed[cluster]!)))] : []),
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
    for (const { source, id, row } of features) {
      if (!map.getSource(source)) continue;
      map.setFeatureState(row !== undefined && hasTiles(map) ? tiledFeature(row) : { source, id }, { [state]: on });
    }
  };
  each(true);
  return () => each(false);
}

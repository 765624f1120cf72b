/** Hover and selection as feature-state: states of drawn features, never written into the data of their sources. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Selection } from '../model/choices.ts';
import type { Cluster } from '../model/cluster.ts';

export interface FeatureRef {
  source: string;
  id: string;
}

/** Sources that draw a project or a block. */
const SOURCES = { project: ['points', 'halos', 'shapes'], block: ['blocks'] } as const;

/** The features that draw a thing; of a project also the clusters that it stands in. @param clusters at the map's zoom */
export function featuresOf(thing: Selection, clusters: readonly Cluster[]): FeatureRef[] {
  if (!thing) return [];
  const own = SOURCES[thing.kind].map((source) => ({ source, id: thing.id }));
  if (thing.kind === 'block') return own;
  const holders = clusters.filter((c) => c.members.includes(thing.id));
  return [...own, ...holders.map((c) => ({ source: 'points', id: `cluster:${c.seed}` }))];
}

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

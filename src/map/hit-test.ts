/** What lies under the pointer, as things of the atlas rather than features of the map. */
import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';

/** What a reader can point at. */
export type Pointed = { kind: 'project' | 'block'; id: string } | { kind: 'cluster'; id: string; members: string[] };

/** A feature as `queryRenderedFeatures` gives it; of it only what is read here. */
export interface HitFeature {
  source: string;
  properties: Record<string, unknown>;
}

/** Layers that answer to the pointer, those the eye sees first in front. */
const LAYERS = ['points', 'clusters-disc', 'block-only', 'block-names', 'project-lines', 'project-lines-open', 'project-areas'];

/** Pixels around the pointer that still count as a hit. */
const REACH = 6;

/** What lies under a point of the screen, nearest to the eye first; blocks come last, each thing once. */
export function pointedAt(map: Pick<MapLibreMap, 'queryRenderedFeatures' | 'getLayer'>, at: { x: number; y: number }): Pointed[] {
  const box: [PointLike, PointLike] = [
    [at.x - REACH, at.y - REACH],
    [at.x + REACH, at.y + REACH],
  ];
  const near = map.queryRenderedFeatures(box, { layers: LAYERS.filter((l) => map.getLayer(l)) });
  const under = map.getLayer('blocks') ? map.queryRenderedFeatures([at.x, at.y], { layers: ['blocks'] }) : [];
  return thingsOf([...near, ...under]);
}

/** The things that features draw, in the features' order but blocks last; each thing once, however many features draw it. */
export function thingsOf(features: Iterable<HitFeature>): Pointed[] {
  const found = new Map<string, Pointed>();
  for (const feature of features) {
    const thing = thingOf(feature);
    const key = `${thing.kind}:${thing.id}`;
    if (!found.has(key)) found.set(key, thing);
  }
  return [...found.values()].sort((a, b) => Number(a.kind === 'block') - Number(b.kind === 'block'));
}

function thingOf({ properties: p, source }: HitFeature): Pointed {
  const id = String(p.id);
  if (typeof p.members === 'string') return { kind: 'cluster', id, members: p.members.split(',') };
  return { kind: source === 'blocks' || source === 'block-labels' ? 'block' : 'project', id };
}

import type { Map as MapLibreMap, MapGeoJSONFeature, PointLike } from 'maplibre-gl';

/** What a reader can point at. */
export type Pointed = { kind: 'project' | 'block'; id: string } | { kind: 'cluster'; id: string; members: string[] };

/** Layers that answer to the pointer, those the eye sees first in front. */
const LAYERS = ['points', 'clusters-disc', 'block-only', 'block-names', 'project-lines', 'project-lines-open', 'project-areas'];

/** Pixels around the pointer that still count as a hit. */
const REACH = 6;

/** What lies under a point of the screen, nearest to the eye first; blocks come last, each thing once. */
export function pointedAt(map: MapLibreMap, at: { x: number; y: number }): Pointed[] {
  const box: [PointLike, PointLike] = [
    [at.x - REACH, at.y - REACH],
    [at.x + REACH, at.y + REACH],
  ];
  const near = map.queryRenderedFeatures(box, { layers: LAYERS.filter((l) => map.getLayer(l)) });
  const under = map.getLayer('blocks') ? map.queryRenderedFeatures([at.x, at.y], { layers: ['blocks'] }) : [];
  const found = new Map<string, Pointed>();
  for (const feature of [...near, ...under]) {
    const thing = read(feature);
    if (!found.has(`${thing.kind}:${thing.id}`)) found.set(`${thing.kind}:${thing.id}`, thing);
  }
  return [...found.values()].sort((a, b) => Number(a.kind === 'block') - Number(b.kind === 'block'));
}

function read({ properties: p, source }: MapGeoJSONFeature): Pointed {
  const id = String(p.id);
  if (typeof p.members === 'string') return { kind: 'cluster', id, members: p.members.split(',') };
  return { kind: source === 'blocks' || source === 'block-labels' ? 'block' : 'project', id };
}

/** What lies under the pointer, as things of the atlas rather than features of the map. */
import type { Geometry } from 'geojson';
import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { LngLat } from '../model/dataset.ts';
import type { CountPlace } from '../model/standpoint.ts';
import { hasFilterState } from './filter-state.ts';

/** What a reader can point at, and where its mark or name stands if that is what was met, in the map's own coordinates. */
export type Pointed = (
  | {
      kind: 'project' | 'block';
      id: string;
      /** Nothing but its area lies there, which marks and lines stand in front of. */ ground?: true;
    }
  | { kind: 'cluster'; id: string; members: string[] }
  /** A whole, whose id this is, and parts of it. */
  | { kind: 'site'; id: string; whole: string; members: string[] }
  /** Projects known only to lie in a place. */
  | { kind: 'count'; id: string; place: CountPlace; members: string[] }
) & { at?: LngLat };

/** A feature as `queryRenderedFeatures` gives it; of it only what is read here. */
export interface HitFeature {
  source: string;
  properties: Record<string, unknown>;
  /** What the map was told of it. */
  state?: Record<string, unknown>;
  geometry?: Geometry;
}

/** Ids of the projects of a mark that has too many to name them itself. @param mark its feature's id */
export type MembersOf = (mark: string) => string[];

/** Layers that answer to the pointer, those the eye sees first in front. */
const LAYERS = [
  'points',
  'clusters-disc',
  'block-counts',
  'subdistrict-counts',
  'block-names',
  'point-names',
  'project-lines',
  'project-lines-open',
  'project-areas',
];

/** Of these, signs that a reader aims at where they stand close together. */
const SIGNS = ['points', 'clusters-disc', 'block-counts', 'subdistrict-counts', 'block-names'];

/** Pixels around the pointer that still count as a hit. */
const REACH = 6;

/** What lies under a point of the screen, nearest to the eye first; areas of projects and then blocks come last, each thing once. */
export function pointedAt(
  map: Pick<MapLibreMap, 'queryRenderedFeatures' | 'getLayer'>,
  at: { x: number; y: number },
  membersOf: MembersOf,
): Pointed[] {
  const drawn = (layers: string[]) => layers.filter((l) => map.getLayer(l));
  const [aimed] = map.queryRenderedFeatures([at.x, at.y], { layers: drawn(SIGNS) });
  // A name, or a mark of several, is met exactly: what is only near it, or runs beneath it, must not get in between.
  const [sign] = aimed ? thingsOf([aimed], membersOf) : [];
  if (sign && sign.kind !== 'project') return [sign];
  const box: [PointLike, PointLike] = [
    [at.x - REACH, at.y - REACH],
    [at.x + REACH, at.y + REACH],
  ];
  const near = map.queryRenderedFeatures(box, { layers: drawn(LAYERS) });
  const under = map.getLayer('blocks') ? map.queryRenderedFeatures([at.x, at.y], { layers: ['blocks'] }) : [];
  return thingsOf([...near, ...under], membersOf);
}

/** The things that features draw, without what the filters leave out, in the features' order but areas and then blocks last; each once, however many features draw it. */
export function thingsOf(features: Iterable<HitFeature>, membersOf: MembersOf): Pointed[] {
  const found = new Map<string, Pointed>();
  for (const feature of features) {
    if (feature.source === 'shapes' && hasFilterState(feature, 'out')) continue;
    const thing = thingOf(feature, membersOf);
    const key = `${thing.kind}:${thing.id}`;
    if (!found.has(key)) found.set(key, thing);
  }
  const depth = (thing: Pointed) => (thing.kind === 'block' ? 2 : isGround(thing) ? 1 : 0);
  return [...found.values()].sort((a, b) => depth(a) - depth(b));
}

/** Whether only the area of a project lies there. */
export const isGround = (thing: Pointed): boolean => thing.kind === 'project' && thing.ground === true;

function thingOf({ properties: p, source, geometry }: HitFeature, membersOf: MembersOf): Pointed {
  const thing = named(p, source, membersOf);
  return geometry?.type === 'Point' ? { ...thing, at: geometry.coordinates as LngLat } : thing;
}

function named(p: HitFeature['properties'], source: string, membersOf: MembersOf): Pointed {
  const id = String(p.id);
  if (p.kind === 'cluster' || p.kind === 'count' || typeof p.site === 'string') {
    const members = typeof p.members === 'string' ? p.members.split(',') : membersOf(id);
    if (typeof p.site === 'string') return { kind: 'site', id, whole: p.site, members };
    if (p.level === 'block' || p.level === 'subdistrict')
      return { kind: 'count', id, place: { kind: p.level, id: String(p.place) }, members };
    return { kind: 'cluster', id, members };
  }
  if (source === 'blocks' || source === 'block-labels') return { kind: 'block', id };
  return { kind: 'project', id, ...(p.shape === 'area' ? { ground: true as const } : {}) };
}

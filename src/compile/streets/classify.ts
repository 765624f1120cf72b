/** What a thing of OpenStreetMap is to this map, from its tags. */
import { withoutMisleading } from '../read/characters.ts';
import type { Street, STREET_CLASSES } from '../read/streets.ts';

export type Tags = Readonly<Record<string, string>>;
type RoadClass = (typeof STREET_CLASSES)[number];

/** Values of `highway` and the class that each is drawn as; others are left out. */
export const HIGHWAYS: Readonly<Record<string, RoadClass>> = {
  motorway: 'expressway',
  motorway_link: 'expressway',
  trunk: 'expressway',
  trunk_link: 'expressway',
  primary: 'main',
  primary_link: 'main',
  secondary: 'main',
  secondary_link: 'main',
  tertiary: 'minor',
  tertiary_link: 'minor',
  unclassified: 'street',
  residential: 'street',
  living_street: 'street',
  pedestrian: 'street',
  road: 'street',
  service: 'service',
  track: 'service',
  footway: 'path',
  cycleway: 'path',
  path: 'path',
  steps: 'path',
};

/** Values of `waterway` that are lines. */
export const WATERWAYS: Readonly<Record<string, 'river' | 'stream'>> = {
  river: 'river',
  canal: 'river',
  stream: 'stream',
  drain: 'stream',
  ditch: 'stream',
};

/** Ways into car parks and houses: too many to draw. */
const INNER_SERVICE = new Set(['parking_aisle', 'driveway', 'drive-through']);
/** Pavements beside a road that is drawn anyway. */
const INNER_PATH = new Set(['sidewalk', 'crossing']);

/** Whether tags are about the military or about flying. Such a thing is never drawn, nor what lies in it. */
export const isClosed = (tags: Tags): boolean =>
  tags['landuse'] === 'military' ||
  'military' in tags ||
  'aeroway' in tags ||
  tags['access'] === 'military' ||
  tags['building'] === 'military' ||
  tags['building'] === 'hangar';

/** What is drawn of a thing, or null. @param areal whether its shape is an area */
export function classify(tags: Tags, areal: boolean): Street['properties'] | null {
  if (isClosed(tags)) return null;
  const name = nameOf(tags);
  const named = name ? { name } : {};
  const underground = Boolean(tags['tunnel']) && tags['tunnel'] !== 'no';
  if (areal) {
    if ('building' in tags) return tags['building'] === 'no' || tags['location'] === 'underground' ? null : { kind: 'building' };
    if (tags['natural'] === 'water' || tags['waterway'] === 'riverbank' || /^(reservoir|basin)$/.test(tags['landuse'] ?? ''))
      return { kind: 'water', ...named };
    if (/^(park|garden)$/.test(tags['leisure'] ?? '')) return { kind: 'park', ...named };
    return null;
  }
  const road = own(HIGHWAYS, tags['highway']);
  if (road) {
    if (INNER_SERVICE.has(tags['service'] ?? '') || INNER_PATH.has(tags['footway'] ?? '')) return null;
    return { kind: 'road', class: road, ...named, ...(underground ? { tunnel: true } : {}) };
  }
  const water = own(WATERWAYS, tags['waterway']);
  return water && !underground ? { kind: 'waterway', class: water, ...named } : null;
}

const own = <T>(table: Readonly<Record<string, T>>, key: string | undefined): T | undefined =>
  key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;

/** The Chinese name, or the name on the ground; and the English one where there is one. */
function nameOf(tags: Tags): Street['properties']['name'] {
  const named = (key: string): string | undefined => withoutMisleading(tags[key] ?? '').trim() || undefined;
  const en = named('name:en');
  const zh = named('name:zh-Hans') ?? named('name:zh') ?? named('name') ?? en;
  return zh ? { zh, ...(en && en !== zh ? { en } : {}) } : undefined;
}

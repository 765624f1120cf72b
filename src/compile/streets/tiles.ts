/** Cuts the streets into vector tiles, each a plain file, so that a map asks only for what it shows. */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { bbox, pointOnFeature } from '@turf/turf';
import type { Feature, FeatureCollection } from 'geojson';
import type { Bounds } from '../../model/dataset.ts';
import { tilesIn } from '../../model/mercator.ts';
import type { Street, Streets } from '../read/streets.ts';

/** Zooms that have tiles of their own; closer up, the last are drawn larger. */
export const STREET_ZOOMS = { from: 13, to: 14 } as const;
const EXTENT = 4096;

/** The layers of a tile: what each holds, and from which zoom. */
const LAYERS: Readonly<Record<string, (street: Street, zoom: number) => boolean>> = {
  parks: ({ properties: { kind } }) => kind === 'park',
  water: ({ properties: { kind } }) => kind === 'water',
  waterways: ({ properties: { kind } }) => kind === 'waterway',
  buildings: ({ properties: { kind } }, zoom) => kind === 'building' && zoom >= 14,
  roads: ({ properties: { kind, class: of } }, zoom) => kind === 'road' && (zoom >= 14 || (of !== 'service' && of !== 'path')),
};

/** Every tile of the covered area's box by path; those that hold nothing are empty files, so that none is missing. */
export function streetTiles(streets: Streets): Map<string, () => Promise<Uint8Array>> {
  const box = bbox(streets.area).slice(0, 4) as Bounds;
  const cutters = new Map<number, Cut>();
  const files = new Map<string, () => Promise<Uint8Array>>();
  for (let z = STREET_ZOOMS.from; z <= STREET_ZOOMS.to; z++) {
    const of = async (x: number, y: number): Promise<Uint8Array> => {
      if (!cutters.has(z)) cutters.set(z, cutAt(z, streets.features));
      return cutters.get(z)!(x, y);
    };
    for (const [x, y] of tilesIn(box, z)) files.set(`map/streets/${z}/${x}/${y}.mvt`, () => of(x, y));
  }
  return files;
}

type Cut = (x: number, y: number) => Uint8Array;

/** Tiles of one zoom. */
function cutAt(z: number, streets: readonly Street[]): Cut {
  const options = { maxZoom: z, indexMaxZoom: z, indexMaxPoints: 0, extent: EXTENT };
  const indices = [
    ...Object.entries(LAYERS).map(([name, holds]) => [name, streets.filter((s) => holds(s, z)).map(asFeature)] as const),
    ['names', streets.flatMap((s) => nameOf(s) ?? [])] as const,
  ].map(([name, features]) => [name, new GeoJSONVT(collection(features), options)] as const);
  return (x, y) => {
    const layers = indices.flatMap(([name, index]) => {
      const tile = index.getTile(z, x, y);
      return tile && tile.features.length > 0 ? [[name, tile] as const] : [];
    });
    return fromGeojsonVt(Object.fromEntries(layers), { version: 2, extent: EXTENT });
  };
}

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

const asFeature = ({ geometry, properties: { class: of, name, tunnel } }: Street): Feature => ({
  type: 'Feature',
  geometry,
  properties: { ...(of ? { class: of } : {}), ...named(name), ...(tunnel ? { tunnel } : {}) },
});

const named = (name: Street['properties']['name']) => (name ? { name_zh: name.zh, ...(name.en ? { name_en: name.en } : {}) } : {});

/** An area is named at one place, which no tile's edge doubles. */
function nameOf(street: Street): Feature | null {
  const { kind, name } = street.properties;
  if (!name || (kind !== 'park' && kind !== 'water')) return null;
  return { ...pointOnFeature(street.geometry), properties: { kind, ...named(name) } };
}

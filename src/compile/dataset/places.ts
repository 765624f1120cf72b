import { booleanPointInPolygon, pointOnFeature } from '@turf/turf';
import type { LngLat } from '../../model/dataset.ts';
import { UNRANKED, type Place, type PlaceIndex } from '../../model/place.ts';
import type { BaseShapes } from '../read/schema.ts';
import { subdistricts } from '../read/subdistricts.ts';
import type { Tables } from '../read/tables.ts';
import { pinyinOf } from './pinyin.ts';

/** Files of the base map whose names are places; where two have the same name, the first of them is the place. */
const FILES = ['places', 'areas', 'stations', 'peaks'];

/** No places of the district: sub-districts have their own facet, neighbours lie outside. */
const ELSEWHERE = ['subdistrict', 'town', 'neighbour'];

/** Every named place of the base map that is a spot (a river is none), by rank and name, and the spellings of filters. */
export function placeIndex(tables: Pick<Tables, 'base' | 'blockShapes' | 'vocab'>): PlaceIndex {
  const { stages, kinds, sectors } = tables.vocab.value;
  const features = (stem: string) => tables.base.find(({ file }) => file.stem === stem)?.value.features ?? [];
  const lines = new Set(features('water').flatMap((f) => (f.geometry.type.endsWith('LineString') ? [f.properties.name?.zh] : [])));
  const names = new Set<string>();
  const ids = new Set<string>();
  const places: Place[] = [];
  for (const stem of FILES) {
    for (const feature of features(stem).toSorted((a, b) => rankOf(a) - rankOf(b))) {
      const { kind, name, precision_m, subdistrict } = feature.properties;
      if (!name || ELSEWHERE.includes(kind) || lines.has(name.zh) || names.has(name.zh)) continue;
      const id = ids.has(feature.id) ? `${stem}-${feature.id}` : feature.id;
      const point = spot(feature);
      names.add(name.zh);
      ids.add(id);
      places.push({
        id,
        name,
        kind,
        point,
        ...(typeof precision_m === 'number' ? { uncertainty_m: precision_m } : {}),
        rank: rankOf(feature),
        block: tables.blockShapes.value.features.find((block) => booleanPointInPolygon(point, block.geometry))?.id ?? null,
        subdistrict: subdistrict ?? null,
        pinyin: pinyinOf([name.zh]),
      });
    }
  }
  const spelled = (list: readonly { id: string; zh: string; aliases?: string[] | undefined }[]) =>
    Object.fromEntries(list.map(({ id, zh, aliases = [] }) => [id, pinyinOf([zh, ...aliases])]));
  return {
    places: places.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)),
    spellings: {
      stage: spelled(stages),
      kind: spelled(kinds),
      subdistrict: spelled(subdistricts(tables).map(({ id, name }) => ({ id, zh: name.zh }))),
      sector: spelled(sectors),
    },
  };
}

type Feature = BaseShapes['features'][number];

const rankOf = ({ properties: { rank } }: Feature): number => (typeof rank === 'number' ? rank : UNRANKED);

/** A point itself, or a position on an area. */
function spot({ geometry }: Feature): LngLat {
  const [lng, lat] = geometry.type === 'Point' ? geometry.coordinates : pointOnFeature(geometry).geometry.coordinates;
  return [Math.round(lng! * 1e5) / 1e5, Math.round(lat! * 1e5) / 1e5];
}

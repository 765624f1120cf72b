/** Where the camera goes and where it is. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { isWithin } from '../model/bounds.ts';
import type { Block, Bounds, Dataset, LngLat, Project } from '../model/dataset.ts';
import { grown } from '../model/extent.ts';
import { countedIn } from '../model/standpoint.ts';
import { cameraText } from '../url/camera-hash.ts';
import { parseCamera, ZOOMS, type Camera } from '../url/camera.ts';
import { clip, type Ignored } from '../url/view-params.ts';
import { boundsIn, type MapCrs } from './crs.ts';

/** Where the camera should go so that a selection is seen. */
export type Target = { bounds: Bounds; maxZoom: number } | { center: LngLat; minZoom: number };

/**
 * A project's place at a zoom that fits how well it is known, the label at which it is counted, or else the extent of its block;
 * a block's extent; nothing for what has no place.
 */
export function targetOf(
  selected: Project | Block | null,
  { blocks, subdistricts }: Pick<Dataset, 'blocks' | 'subdistricts'>,
): Target | null {
  if (!selected) return null;
  if ('bounds' in selected) return { bounds: selected.bounds, maxZoom: 15 };
  if (!selected.point) {
    const place = countedIn(selected);
    const counted = place?.kind === 'subdistrict' ? subdistricts.find((s) => s.id === place.id) : undefined;
    if (counted) return { center: counted.anchor, minZoom: 12.5 };
    const block = blocks.find((b) => b.id === selected.block);
    return block ? { bounds: block.bounds, maxZoom: 14 } : null;
  }
  const zoom = { exact: 14.5, street: 14 }[selected.precision] ?? 13;
  return { center: selected.point, minZoom: zoom };
}

/**
 * The camera that an address asks for, if the map can follow: one of the map's zooms, its centre no further from the
 * district's view than that is wide and high.
 * @returns null for none, and for one that is malformed or elsewhere on earth: then `refused` holds what was asked
 */
export function cameraOf(hash: string, district: Bounds): { camera: Camera | null; refused: Ignored | null } {
  const read = parseCamera(hash);
  const camera = read && read.zoom >= ZOOMS.min && read.zoom <= ZOOMS.max && isWithin(grown(district), read.center) ? read : null;
  const asked = cameraText(hash);
  return { camera, refused: camera || asked === null ? null : { param: 'map', value: clip(asked) } };
}

/** Pixels at each side of the map that what is looked at keeps clear of. */
export interface Padding {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** How a move of the camera is made. */
export interface Motion {
  crs: MapCrs;
  padding: Padding;
  animate: boolean;
}

type Moved = Pick<MapLibreMap, 'fitBounds' | 'easeTo' | 'getZoom'>;

/** Shows the whole district, north up. @param view WGS-84 */
export function showDistrict(map: Moved, view: Bounds, { crs, padding, animate }: Motion): void {
  map.fitBounds(boundsIn(view, crs.toMap), { padding, animate, duration: 600, bearing: 0 });
}

/** Shows a target, with room round an area for its pop-up. Never zooms out from a point. */
export function showTarget(map: Moved, target: Target, { crs, padding, animate }: Motion): void {
  if ('bounds' in target) {
    const room = { top: 72, left: 48, right: 48, bottom: padding.bottom + 64 };
    map.fitBounds(boundsIn(target.bounds, crs.toMap), { padding: room, animate, duration: 600, maxZoom: target.maxZoom });
  } else {
    map.easeTo({ center: crs.toMap(target.center), zoom: Math.max(map.getZoom(), target.minZoom), padding, animate, duration: 600 });
  }
}

/** Where the camera is, in WGS-84. */
export function readCamera(map: Pick<MapLibreMap, 'getCenter' | 'getZoom'>, crs: MapCrs): Camera {
  const { lng, lat } = map.getCenter();
  return { center: crs.fromMap([lng, lat]), zoom: map.getZoom() };
}

/** The bounds of what the map shows, in WGS-84. */
export function viewportOf(map: Pick<MapLibreMap, 'getBounds'>, crs: MapCrs): Bounds {
  const bounds = map.getBounds();
  return boundsIn([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()], crs.fromMap);
}

/** Where the camera is, what of the map is free, and where the camera has to go so that something lies there. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { isWithin } from '../model/bounds.ts';
import type { Bounds, LngLat } from '../model/dataset.ts';
import { grown } from '../model/extent.ts';
import { cameraText } from '../url/camera-hash.ts';
import { parseCamera, ZOOMS, type Camera } from '../url/camera.ts';
import { clip, type Ignored } from '../url/view-params.ts';
import { boundsIn, type MapCrs } from './crs.ts';

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

/** CSS pixels at each side of the map. */
export interface Inset {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** What the map's camera has to know besides the atlas. */
export interface CameraInput {
  /** What of the map is hidden at the moment. */
  inset: () => Inset;
  /** The district's extent, WGS-84. */
  district: () => Bounds;
  /** The extent of a project's line or area, by its id, WGS-84. */
  shapeBounds: (id: string) => Bounds | null;
}

/** A part of the map in CSS pixels from its upper left corner. */
export type Rect = Inset;

/** Pixels of the map's width and height. */
export interface Size {
  width: number;
  height: number;
}

/** The smallest part, in pixels, that counts as free: where less is left, the map is looked at as if nothing hid it. */
const LEAST = 64;

/**
 * The inset together with a margin, which gives way where little is free.
 * @param inset what is hidden at each side
 */
export function withMargin(inset: Inset, { width, height }: Size, margin: number): Inset {
  const across = width - inset.left - inset.right;
  const down = height - inset.top - inset.bottom;
  const { left, right } = across < LEAST ? { left: 0, right: 0 } : inset;
  const { top, bottom } = down < LEAST ? { top: 0, bottom: 0 } : inset;
  const aside = Math.max(0, Math.min(margin, (width - left - right) / 6));
  const above = Math.max(0, Math.min(margin, (height - top - bottom) / 6));
  return { top: top + above, right: right + aside, bottom: bottom + above, left: left + aside };
}

/** What an inset leaves. */
export const freePart = ({ top, right, bottom, left }: Inset, { width, height }: Size): Rect => ({
  top,
  left,
  right: width - right,
  bottom: height - bottom,
});

/** What of a map is free and what is not, with a margin. */
export function roomIn(map: Pick<MapLibreMap, 'getContainer'>, inset: Inset, margin: number): { padding: Inset; free: Rect } {
  const size = sizeOf(map);
  const padding = withMargin(inset, size, margin);
  return { padding, free: freePart(padding, size) };
}

function sizeOf(map: Pick<MapLibreMap, 'getContainer'>): Size {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return { width, height };
}

/** How far something has to be moved, in pixels, to lie in the free part; nothing where it does; null where it is larger than that. */
export function shiftInto(thing: Rect, free: Rect): [number, number] | null {
  if (thing.right - thing.left > free.right - free.left || thing.bottom - thing.top > free.bottom - free.top) return null;
  const along = (from: number, to: number, start: number, end: number) => (from < start ? start - from : to > end ? end - to : 0);
  return [along(thing.left, thing.right, free.left, free.right), along(thing.top, thing.bottom, free.top, free.bottom)];
}

/** Where an extent is drawn. @param bounds WGS-84 */
export function drawnAt(map: Pick<MapLibreMap, 'project'>, bounds: Bounds, crs: MapCrs): Rect {
  const [west, south, east, north] = boundsIn(bounds, crs.toMap);
  const corners = [map.project([west, south]), map.project([west, north]), map.project([east, south]), map.project([east, north])];
  const [xs, ys] = [corners.map((c) => c.x), corners.map((c) => c.y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The camera that shows an extent in the free part, north up. @param padding what is not free @param bounds WGS-84, as the result */
export function fitted(
  map: Pick<MapLibreMap, 'cameraForBounds'>,
  bounds: Bounds,
  { padding, maxZoom, crs }: { padding: Inset; maxZoom: number; crs: MapCrs },
): Camera | null {
  const found = map.cameraForBounds(boundsIn(bounds, crs.toMap), { padding, maxZoom });
  if (!found?.center || found.zoom === undefined) return null;
  const { lng, lat } = found.center as { lng: number; lat: number };
  return { center: crs.fromMap([lng, lat]), zoom: Math.min(ZOOMS.max, Math.max(ZOOMS.min, found.zoom)) };
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

/** The centre, WGS-84, of a map whose content has moved by so many pixels. */
export function centreMoved(map: Pick<MapLibreMap, 'getContainer' | 'unproject'>, [dx, dy]: [number, number], crs: MapCrs): LngLat {
  const { width, height } = sizeOf(map);
  const { lng, lat } = map.unproject([width / 2 - dx, height / 2 - dy]);
  return crs.fromMap([lng, lat]);
}

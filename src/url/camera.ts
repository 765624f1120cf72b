import type { LngLat } from '../model/dataset.ts';
import { degreesPerPixel } from '../model/mercator.ts';
import { cameraText } from './camera-hash.ts';

/** Where the map looks, as the address holds it: `#map=zoom/lat/lng`. */
export interface Camera {
  center: LngLat;
  zoom: number;
}

/** The zoom levels the map has. */
export const ZOOMS = { min: 8, max: 18 } as const;

/**
 * Reads the camera of an address. Parts of the hash that are not `map=` (an anchor of the page, say) make no difference. Links
 * made by older versions may carry bearing and pitch after it, which are not kept.
 * @returns null where there is none, or one that is cut, malformed or beyond the earth
 */
export function parseCamera(hash: string): Camera | null {
  const text = cameraText(hash);
  if (text === null || !/^\d{1,2}(\.\d{1,6})?(\/-?\d{1,3}(\.\d{1,12})?){2}(\/-?\d{1,3}(\.\d{1,6})?){0,2}$/.test(text)) return null;
  const [zoom, lat, lng] = text.split('/').map(Number) as [number, number, number];
  if (zoom > 24 || Math.abs(lat) > 85.06 || Math.abs(lng) > 180) return null;
  return { center: [lng, lat], zoom };
}

/** The camera as the address holds it: as many decimals as a pixel at that zoom needs, as MapLibre writes it. */
export function formatCamera({ center: [lng, lat], zoom }: Camera): string {
  const z = Math.round(zoom * 100) / 100;
  const decimals = Math.max(0, Math.ceil(Math.log10(2 / degreesPerPixel(z))));
  // Not through Number: that writes the smallest as 1e-7.
  const rounded = (degrees: number) =>
    degrees
      .toFixed(decimals)
      .replace(/(\..*?)0+$/, '$1')
      .replace(/\.$/, '')
      .replace(/^-0$/, '0');
  return `#map=${z}/${rounded(lat)}/${rounded(lng)}`;
}

/** Whether two cameras show the same: to within a pixel, and a zoom that rounds alike in an address. */
export const isSameCamera = (a: Camera, b: Camera): boolean =>
  Math.abs(a.zoom - b.zoom) < 0.01 && a.center.every((degrees, i) => Math.abs(degrees - b.center[i]!) < degreesPerPixel(a.zoom));

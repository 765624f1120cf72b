/** Makes the MapLibre map with all that never changes of it. */
import 'maplibre-gl/dist/maplibre-gl.css';
import './controls.css';
import { Map as MapLibreMap, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Bounds } from '../model/dataset.ts';
import { ZOOMS, type Camera } from '../url/camera.ts';
import type { Inset } from './camera.ts';
import type { Locale } from './controls.ts';
import { resolveMarkerImages } from './style/marker-resolver.ts';
import { FONT_STACK } from '../theme/tokens.ts';

export interface MapSetup {
  style: StyleSpecification;
  /** The camera to open with; without one it shows `start`. */
  camera: Camera | null;
  start: { bounds: Bounds; maxZoom: number; padding: Inset };
  locale: Locale;
  /** In a frame, scrolling is left to the page around it. */
  cooperative: boolean;
}

export function createMap(container: HTMLElement, setup: MapSetup): MapLibreMap {
  const { style, camera, locale, cooperative } = setup;
  const { bounds, ...fitBoundsOptions } = setup.start;
  setWorkerUrl(workerUrl);
  const map = new MapLibreMap({
    container,
    style,
    ...(camera ?? { bounds, fitBoundsOptions }),
    minZoom: ZOOMS.min,
    maxZoom: ZOOMS.max,
    maxPitch: 0,
    attributionControl: false,
    cooperativeGestures: cooperative,
    locale,
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
    localIdeographFontFamily: FONT_STACK,
  });
  leaveOutSky(map);
  resolveMarkerImages(map, Math.min(3, Math.max(1, Math.ceil(devicePixelRatio))));
  return map;
}

/**
 * MapLibre begins every frame with a sky over the whole canvas, also where, as here, the ground hides all of it. Nothing public
 * leaves it out; where the part that draws it has another name, the sky is drawn.
 */
export function leaveOutSky(map: MapLibreMap): void {
  const draw: { sky?: unknown } = { ...map.painter.drawFunctions };
  if (draw.sky) Object.assign(map.painter, { drawFunctions: { ...draw, sky: () => {} } });
}

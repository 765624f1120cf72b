/** Pictures of marks, as the map asks for them. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { CHIP_IMAGE, chipImage } from './chip-image.ts';
import { markerPixels, parseMarkerImageId } from './marker-image.ts';
import { parseRingImageId, ringPixels } from './ring-image.ts';

/** Draws each mark's picture when the style first asks for it. @param scale image pixels a CSS pixel */
export function resolveMarkerImages(map: Pick<MapLibreMap, 'setMissingStyleImageResolver' | 'hasImage' | 'addImage'>, scale: number): void {
  map.setMissingStyleImageResolver((id) => {
    if (map.hasImage(id)) return;
    if (id === CHIP_IMAGE) {
      const { image, options } = chipImage(scale);
      map.addImage(id, image, options);
      return;
    }
    const [marker, ring] = [parseMarkerImageId(id), parseRingImageId(id)];
    if (marker) map.addImage(id, markerPixels(marker, scale), { pixelRatio: scale });
    else if (ring) map.addImage(id, ringPixels(ring, scale), { pixelRatio: scale });
  });
}

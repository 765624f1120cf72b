/** Pictures of marks, as the map asks for them. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { sectorIcons } from 'virtual:atlas/pictograms';
import { CHIP_IMAGE, chipImage } from './chip-image.ts';
import { markerPixels, parseMarkerImageId } from './marker-image.ts';

/** Draws each mark's picture when the style first asks for it. @param scale image pixels a CSS pixel */
export function resolveMarkerImages(map: Pick<MapLibreMap, 'setMissingStyleImageResolver' | 'hasImage' | 'addImage'>, scale: number): void {
  map.setMissingStyleImageResolver((id) => {
    if (id === CHIP_IMAGE && !map.hasImage(id)) {
      const { image, options } = chipImage(scale);
      map.addImage(id, image, options);
      return;
    }
    const marker = parseMarkerImageId(id);
    if (!marker || map.hasImage(id)) return;
    map.addImage(id, markerPixels(marker, marker.sector ? sectorIcons[marker.sector] : undefined, scale), { pixelRatio: scale });
  });
}

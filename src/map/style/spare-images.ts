/** Pictures of marks that no mark has any more. */
import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { parseMarkerImageId } from './marker-image.ts';
import { parseRingImageId } from './ring-image.ts';

/** How many of them are kept, since what a filter took away often comes back: some 10 MB at two pixels a CSS pixel. */
const KEPT = 500;

/**
 * Takes the oldest away once there are twice as many as are kept. Where records are many each filter has some two hundred pictures
 * drawn, counts of what it lets through, and MapLibre would keep them all.
 * @param marks that are drawn now
 */
export function dropSpareImages(map: Pick<MapLibreMap, 'listImages' | 'removeImage'>, marks: FeatureCollection): void {
  const all = map.listImages();
  if (all.length <= 2 * KEPT) return;
  const used = new Set(marks.features.map(({ properties }) => properties?.['icon'] as unknown));
  const spare = all.filter((id) => !used.has(id) && (parseMarkerImageId(id) ?? parseRingImageId(id)));
  if (spare.length > 2 * KEPT) for (const id of spare.slice(0, -KEPT)) map.removeImage(id);
}

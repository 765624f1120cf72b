/** Sends the overlays to the map's sources. */
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { OVERLAY_SOURCES, type Overlays } from './style/style.ts';

/**
 * Knows what each source has, so that data go to the map's workers once: with a style that carries them, or by themselves when
 * they alone changed.
 */
export class SourceFeed {
  readonly #sent = new Map<keyof Overlays, FeatureCollection>();

  /** Notes that a style with these data is being set. @returns the same data */
  carried(overlays: Overlays): Overlays {
    for (const id of OVERLAY_SOURCES) this.#sent.set(id, overlays[id]);
    return overlays;
  }

  /** Sends a source its data unless it has just these. */
  send(map: Pick<MapLibreMap, 'getSource'>, id: keyof Overlays, data: FeatureCollection): void {
    if (this.#sent.get(id) === data) return;
    this.#sent.set(id, data);
    map.getSource<GeoJSONSource>(id)?.setData(data);
  }
}

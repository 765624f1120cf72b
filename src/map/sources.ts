/** Sends the overlays to the map's sources: only what the map does not have already. */
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { OVERLAY_SOURCES, type Overlays } from './style/style.ts';

/** Sources of which a choice of the reader changes some features, each with an id of its own. */
const BY_FEATURE: ReadonlySet<keyof Overlays> = new Set(['points', 'counts', 'block-labels']);
/** With these the sources whose data may be made anew and say the same. */
const FEW: ReadonlySet<keyof Overlays> = new Set([...BY_FEATURE, 'leaders', 'halos']);

/** What a source has: the collection it was given, and where that is known each of its features as text, by its id or number. */
interface Sent {
  data: FeatureCollection;
  features: ReadonlyMap<string, string> | null;
}

/**
 * Knows what each source has, so that data go to the map's workers once: with a style that carries them, or by themselves when
 * they alone changed. Of marks and labels only those go that changed: the map then makes anew the tiles that they lie in,
 * and no others.
 */
export class SourceFeed {
  readonly #sent = new Map<keyof Overlays, Sent>();

  /** Notes that a style with these data is being set. @returns the same data */
  carried(overlays: Overlays): Overlays {
    for (const id of OVERLAY_SOURCES) this.#sent.set(id, { data: overlays[id], features: null });
    return overlays;
  }

  /** Sends a source its data unless it has just these. @returns whether anything was sent */
  send(map: Pick<MapLibreMap, 'getSource'>, id: keyof Overlays, data: FeatureCollection): boolean {
    const had = this.#sent.get(id);
    if (had?.data === data) return false;
    const features = FEW.has(id) ? textsOf(data) : null;
    this.#sent.set(id, { data, features });
    const source = map.getSource<GeoJSONSource>(id);
    // Lines and areas that come as tiles have no data of ours.
    if (!source || !('setData' in source)) return false;
    const diff = had && features && differenceOf(had.features ?? textsOf(had.data), features);
    if (diff?.remove.length === 0 && diff.add.length === 0) return false;
    if (diff && BY_FEATURE.has(id)) void source.updateData({ remove: diff.remove, add: diff.add.map((i) => data.features[i]!) });
    else void source.setData(data);
    return true;
  }
}

const textsOf = ({ features }: FeatureCollection): Map<string, string> =>
  new Map(features.map((feature, i) => [String(feature.properties?.['id'] ?? i), JSON.stringify(feature)]));

/** Ids of what is to go, and numbers of the features that are to come, to make of the one the other. */
function differenceOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): { remove: string[]; add: number[] } {
  return {
    remove: [...before].flatMap(([id, text]) => (after.get(id) === text ? [] : [id])),
    add: [...after].flatMap(([id, text], i) => (before.get(id) === text ? [] : [i])),
  };
}

/** What every kind of foreign base map becomes before the style takes it in. */
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapCrs } from '../crs.ts';

/** A base map in use instead of the embedded one, cut where our layers go in: `ground`, then ours, then `labels`. */
export interface ForeignBase {
  sources: Record<string, SourceSpecification>;
  ground: LayerSpecification[];
  labels: LayerSpecification[];
  glyphs?: string;
  sprite?: StyleSpecification['sprite'];
  /** A font its glyph server has; without one, text is drawn from local fonts. */
  font?: string[];
  /** Credit as HTML beside what its sources say of themselves. */
  credit?: string;
  /** The coordinates it is drawn in, where they are not WGS-84. */
  crs?: MapCrs;
  /** Whether the embedded base stays beneath, so that a missing tile shows it instead of nothing. */
  overEmbedded: boolean;
}

/** Sources and layers of a foreign base carry this, so that they never meet ours and errors can be told apart. */
export const FOREIGN = 'foreign:';

/** Cuts a list of layers at the first label, leaving out borders: this map draws none of states or provinces. */
export function cut(layers: readonly LayerSpecification[]): Pick<ForeignBase, 'ground' | 'labels'> {
  const kept = layers.filter((layer) => !isBorder(layer));
  return { ground: kept.filter((layer) => layer.type !== 'symbol'), labels: kept.filter((layer) => layer.type === 'symbol') };
}

function isBorder(layer: LayerSpecification): boolean {
  const sourceLayer = 'source-layer' in layer ? String(layer['source-layer']) : '';
  return /^(boundary|boundaries|admin)$/.test(sourceLayer) || /boundar|border|admin[-_]/i.test(layer.id);
}

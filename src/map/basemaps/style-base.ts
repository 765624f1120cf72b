/** Base maps that are somebody else's MapLibre style. */
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { escapeHtml } from '../../formats/html.ts';
import type { Basemap } from '../../model/dataset.ts';
import { cut, FOREIGN, type ForeignBase } from './foreign-base.ts';

/**
 * Any MapLibre style by its address, with the credit that the deployer gives it.
 * @throws when it cannot be fetched or is no style
 */
export async function styleBase(
  { url, credit }: Extract<Basemap, { kind: 'style' }>,
  lang: 'zh' | 'en',
  signal: AbortSignal,
): Promise<ForeignBase> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const style = (await response.json()) as StyleSpecification;
  if (style.version !== 8 || !Array.isArray(style.layers)) throw new Error('not a MapLibre style');
  // Beside what the style's own sources say, not in their place: a credit written into a source hides that of its TileJSON.
  return { ...fromStyle(style, url), ...(credit ? { credit: escapeHtml(credit[lang]) } : {}) };
}

/**
 * A style's parts under names of our own, the addresses of its sources, glyphs and sprites made absolute.
 * @param url where the style itself stands
 */
export function fromStyle(style: StyleSpecification, url: string): ForeignBase {
  const absolute = (address: string): string =>
    // What has a scheme is left as it is: `pmtiles://https://…` would not come through a URL parser whole.
    /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : new URL(address, url).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
  const layers = style.layers.map((layer) => ({
    ...layer,
    id: `${FOREIGN}${layer.id}`,
    ...('source' in layer && layer.source ? { source: `${FOREIGN}${String(layer.source)}` } : {}),
  })) as LayerSpecification[];
  const font = style.layers
    .flatMap((l) => (l.type === 'symbol' ? [l.layout?.['text-font']] : []))
    .find((f) => Array.isArray(f) && typeof f[0] === 'string');
  const sprite = style.sprite;
  return {
    sources: Object.fromEntries(Object.entries(style.sources).map(([id, source]) => [`${FOREIGN}${id}`, located(source, absolute)])),
    ...cut(layers),
    ...(style.glyphs ? { glyphs: absolute(style.glyphs) } : {}),
    ...(sprite ? { sprite: typeof sprite === 'string' ? absolute(sprite) : sprite.map((s) => ({ ...s, url: absolute(s.url) })) } : {}),
    ...(style.glyphs && font ? { font: font as string[] } : {}),
    overEmbedded: false,
  };
}

/** A source whose every address (TileJSON, tiles, GeoJSON, image, videos) is absolute. */
function located(source: SourceSpecification, absolute: (address: string) => string): SourceSpecification {
  return {
    ...source,
    ...('url' in source && source.url ? { url: absolute(source.url) } : {}),
    ...('tiles' in source && source.tiles ? { tiles: source.tiles.map(absolute) } : {}),
    ...('urls' in source && source.urls ? { urls: source.urls.map(absolute) } : {}),
    ...('data' in source && typeof source.data === 'string' ? { data: absolute(source.data) } : {}),
  } as SourceSpecification;
}

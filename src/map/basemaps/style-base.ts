import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { cut, FOREIGN, type ForeignBase } from './foreign-base.ts';

/** Any MapLibre style by its address. @throws when it cannot be fetched or is no style */
export async function styleBase(url: string, signal: AbortSignal): Promise<ForeignBase> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const style = (await response.json()) as StyleSpecification;
  if (style.version !== 8 || !Array.isArray(style.layers)) throw new Error('not a MapLibre style');
  return fromStyle(style, url);
}

/** A style's parts under names of our own, its relative addresses made absolute. */
export function fromStyle(style: StyleSpecification, url: string): ForeignBase {
  const absolute = (address: string) => decodeURI(new URL(address, url).href);
  const layers = style.layers.map((layer) => ({
    ...layer,
    id: `${FOREIGN}${layer.id}`,
    ...('source' in layer && layer.source ? { source: `${FOREIGN}${String(layer.source)}` } : {}),
  })) as LayerSpecification[];
  const font = style.layers
    .flatMap((l) => (l.type === 'symbol' ? [l.layout?.['text-font']] : []))
    .find((f) => Array.isArray(f) && typeof f[0] === 'string');
  return {
    sources: Object.fromEntries(Object.entries(style.sources).map(([id, source]) => [`${FOREIGN}${id}`, source])),
    ...cut(layers),
    ...(style.glyphs ? { glyphs: absolute(style.glyphs) } : {}),
    ...(style.sprite ? { sprite: typeof style.sprite === 'string' ? absolute(style.sprite) : style.sprite } : {}),
    ...(style.glyphs && font ? { font: font as string[] } : {}),
    overEmbedded: false,
  };
}

/** Keeps the map's style and the data of its sources in step with the look and the overlays. */
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { untrack } from 'svelte';
import type { Look } from './look.svelte.ts';
import { SourceFeed } from './sources.ts';
import { OVERLAY_SOURCES, type Overlays } from './style/style.ts';

/**
 * For as long as the component lives in which this is called. A change of look replaces the style, of which MapLibre draws only what
 * differs; a change of one overlay sends that one.
 * @param map once it has loaded
 * @returns makes the style that the map opens with
 */
export function followLook(
  map: () => Pick<MapLibreMap, 'setStyle' | 'getSource'> | undefined,
  look: Pick<Look, 'style'>,
  overlays: Overlays,
): () => StyleSpecification {
  const feed = new SourceFeed();
  let styled: Look['style'] | undefined;
  const styleOf = (style: Look['style']) => untrack(() => style(feed.carried(overlays)));
  $effect(() => {
    const [drawn, { style }] = [map(), look];
    if (!drawn || style === styled) return;
    styled = style;
    drawn.setStyle(styleOf(style), { diff: true });
  });
  for (const id of OVERLAY_SOURCES) {
    $effect(() => {
      const drawn = map();
      if (drawn) feed.send(drawn, id, overlays[id]);
    });
  }
  return () => styleOf((styled = look.style));
}

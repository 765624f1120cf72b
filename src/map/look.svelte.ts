/** The look of the map: what its style is made with, derived once. */
import type { StyleSpecification } from 'maplibre-gl';
import { escapeHtml } from '../formats/html.ts';
import { MAP_TEXTS } from '../i18n/map.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import { MAP_COLOURS, type Scheme } from '../theme/tokens.ts';
import type { BaseMap } from './basemap.svelte.ts';
import { streetsExtent } from './style/street-layers.ts';
import type { StyleContext } from './style/style-context.ts';
import { atlasStyle, type Linework, type Overlays } from './style/style.ts';

/** What the look follows from. */
export interface LookInput {
  atlas: Atlas;
  base: Pick<BaseMap, 'drawn'>;
  linework: () => Linework;
  scheme: () => Scheme;
  /** Whether the reader asked for more contrast. */
  contrast: () => boolean;
}

export interface Look {
  readonly context: StyleContext;
  /** Makes the style around overlays; another function for each other look. */
  readonly style: (overlays: Overlays) => StyleSpecification;
}

export function deriveLook(input: LookInput): Look {
  const { atlas } = input;
  const { blocks, district } = atlas.dataset;
  const colours = $derived(MAP_COLOURS[input.contrast() ? (input.scheme() === 'dark' ? 'contrast-dark' : 'contrast') : input.scheme()]);
  const context: StyleContext = $derived({ colours, scheme: input.scheme(), lang: atlas.lang, blocks });
  const streets = $derived(input.base.drawn ? null : streetsExtent(input.linework().base));
  const makers = $derived(streets ? MAP_TEXTS[atlas.lang].streetsCredit(streets.asof) : '© OpenStreetMap');
  const credit = $derived(
    `${escapeHtml(district.license.credit[atlas.lang])} · <a href="https://www.openstreetmap.org/copyright">${escapeHtml(makers)}</a>`,
  );
  const style = $derived.by(() => {
    const [look, linework, ours, foreign] = [context, input.linework(), credit, input.base.drawn?.base];
    return (overlays: Overlays) => atlasStyle(look, linework, overlays, ours, foreign);
  });
  return {
    get context() {
      return context;
    },
    get style() {
      return style;
    },
  };
}

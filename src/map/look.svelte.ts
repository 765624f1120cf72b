/** The look of the map: what its style is made with, derived once. */
import type { StyleSpecification } from 'maplibre-gl';
import { escapeHtml } from '../formats/html.ts';
import { MAP_TEXTS } from '../i18n/map.ts';
import { besidesOsm, OSM_COPYRIGHT } from '../model/credits.ts';
import type { Credit, Lang } from '../model/dataset.ts';
import { isWebAddress } from '../model/web-address.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import { MAP_COLOURS, type Scheme } from '../theme/tokens.ts';
import type { BaseMap } from './basemap.svelte.ts';
import { streetsExtent } from './style/street-layers.ts';
import type { StyleContext } from './style/style-context.ts';
import type { TiledShapes } from './style/shape-source.ts';
import { atlasStyle, type Linework, type Overlays } from './style/style.ts';

/** What the look follows from. */
export interface LookInput {
  atlas: Atlas;
  base: Pick<BaseMap, 'drawn'>;
  linework: () => Linework;
  scheme: () => Scheme;
  tiles: { readonly current: TiledShapes | null };
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
  /** The district's own credit, and whose work else is drawn. */
  const credit = $derived.by(() => {
    const { lang } = atlas;
    const others = streets
      ? [{ text: MAP_TEXTS[lang].streetsCredit(streets.asof), url: OSM_COPYRIGHT }, ...besidesOsm(district.credits).map(named(lang))]
      : district.credits.map(named(lang));
    return [escapeHtml(district.license.credit[lang]), ...others.map(linked)].join(' · ');
  });
  const style = $derived.by(() => {
    const [look, linework, ours, foreign] = [context, input.linework(), credit, input.base.drawn?.base];
    const tiles = input.tiles.current;
    return (overlays: Overlays) => atlasStyle(look, linework, overlays, ours, foreign, tiles);
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

interface Named {
  text: string;
  url?: string | undefined;
}

const named =
  (lang: Lang) =>
  ({ name, url }: Credit): Named => ({ text: `© ${name[lang]}`, url });

/** As HTML, for MapLibre's credits. */
function linked({ text, url }: Named): string {
  return isWebAddress(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text);
}

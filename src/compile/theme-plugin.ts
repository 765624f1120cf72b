/** How the build hands the tables of `src/theme/` to styles and to the page's head. */
import type { Plugin } from 'vite';
import { UI } from '../theme/tokens.ts';
import { expandMedia, mapTokensCss, printTokensCss, tokensCss } from './theme-css.ts';

/** `virtual:atlas/tokens.css` for the page, `virtual:atlas/print-tokens.css` for what is printed, `virtual:atlas/map-tokens.css` for drawn maps. */
const SHEETS: Readonly<Record<string, () => string>> = {
  'virtual:atlas/tokens.css': tokensCss,
  'virtual:atlas/print-tokens.css': printTokensCss,
  'virtual:atlas/map-tokens.css': mapTokensCss,
};

/**
 * Makes the style sheets of the tokens, puts the queries of `src/theme/breakpoints.ts` in the place of their names in every
 * style, components' included, and the colours of the browser's own bars in the page's head.
 */
export function theme(): Plugin {
  return {
    name: 'atlas-theme',
    // Before Vite's own reading of styles.
    enforce: 'pre',
    resolveId: (id) => (Object.hasOwn(SHEETS, id) ? `\0${id}` : null),
    load: (id) => (id.startsWith('\0') ? (SHEETS[id.slice(1)]?.() ?? null) : null),
    transform: {
      filter: { id: /\.css(\?|$)/, code: /@media[^{]*--/ },
      handler: (css) => ({ code: expandMedia(css), map: null }),
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replaceAll('%ATLAS_PAPER_LIGHT%', UI.light.paper).replaceAll('%ATLAS_PAPER_DARK%', UI.dark.paper),
    },
  };
}

import { GLYPH_PATHS, stageGlyph, type StageGlyph } from '../../theme/theme.ts';
import { Markup, markup, NOTHING } from './markup.ts';

const idOf = (kind: StageGlyph): string => `stage-${kind}`;

/** A stage's mark in the colour of the text beside it, which names the stage. */
export const glyph = (stage: string): Markup =>
  markup`<svg class="glyph" width="16" height="16" aria-hidden="true"><use href="#${idOf(stageGlyph(stage))}"/></svg>`;

/** What the marks of a text are drawn from, each once a page. */
export function glyphsOf(text: Markup): Markup {
  const used = (Object.keys(GLYPH_PATHS) as StageGlyph[]).filter((kind) => text.html.includes(`"#${idOf(kind)}"`));
  if (used.length === 0) return NOTHING;
  const symbols = used.map((kind) => {
    const { fill, thin } = GLYPH_PATHS[kind];
    const path = fill ? markup`<path d="${fill}"/>` : NOTHING;
    return markup`<symbol id="${idOf(kind)}" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8.4" fill="none" stroke="currentColor" stroke-width="${thin ? 1.3 : 2.1}"/>${path}</symbol>`;
  });
  return markup`<svg class="glyphs" width="0" height="0" aria-hidden="true">${symbols}</svg>\n`;
}

import { GLYPH, GLYPH_NAMES, GLYPHS, stageGlyph, type GlyphName } from '../../theme/glyphs.ts';
import { Markup, markup, NOTHING } from './markup.ts';
import type { PageContext } from './page-context.ts';

const idOf = (name: GlyphName): string => `stage-${name}`;

/** A mark in the colour of the text beside it. */
export const glyphOf = (name: GlyphName): Markup =>
  markup`<svg class="glyph" width="16" height="16" aria-hidden="true"><use href="#${idOf(name)}"/></svg>`;

/** A stage's mark; the text beside it names the stage. */
export const glyph = ({ dataset }: Pick<PageContext, 'dataset'>, stage: string): Markup => glyphOf(stageGlyph(dataset.vocab.stages, stage));

/** What the marks of a text are drawn from, each once a page. */
export function glyphsOf(text: Markup): Markup {
  const used = GLYPH_NAMES.filter((name) => text.html.includes(`"#${idOf(name)}"`));
  if (used.length === 0) return NOTHING;
  const symbols = used.map((name) => {
    const { path, line } = GLYPHS[name];
    const filled = path ? markup`<path d="${path}"/>` : NOTHING;
    return markup`<symbol id="${idOf(name)}" viewBox="0 0 ${GLYPH.box} ${GLYPH.box}"><circle cx="${GLYPH.centre}" cy="${GLYPH.centre}" r="${GLYPH.ring}" fill="none" stroke="currentColor" stroke-width="${line}"/>${filled}</symbol>`;
  });
  return markup`<svg class="glyphs" width="0" height="0" aria-hidden="true">${symbols}</svg>\n`;
}

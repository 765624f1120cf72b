import { GLYPH_PATHS, stageGlyph } from '../../theme.ts';
import { Markup } from './markup.ts';

const drawn = new Map<string, Markup>();

/** A stage's mark in the colour of the text beside it, which names the stage. */
export function glyph(stage: string): Markup {
  const kind = stageGlyph(stage);
  let mark = drawn.get(kind);
  if (!mark) {
    const { fill, thin } = GLYPH_PATHS[kind];
    mark = new Markup(
      `<svg class="glyph" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true"><circle cx="10" cy="10" r="8.4" stroke-width="${thin ? 1.3 : 2.1}"/>${fill ? `<path d="${fill}"/>` : ''}</svg>`,
    );
    drawn.set(kind, mark);
  }
  return mark;
}

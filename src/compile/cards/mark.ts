import { GLYPH_PATHS, stageGlyph } from '../../theme/theme.ts';
import { CARD_COLOURS as c } from './colours.ts';
import { round } from './typeset.ts';

/** A stage's mark, as the map and the legend have it. */
export function stageMark(x: number, y: number, size: number, stage: string, hue: string): string {
  const { fill, thin } = GLYPH_PATHS[stageGlyph(stage)];
  return `<g transform="translate(${round(x)} ${round(y)}) scale(${size / 20})"><circle cx="10" cy="10" r="10.6" fill="${c.paper}"/><circle cx="10" cy="10" r="8.4" fill="none" stroke="${hue}" stroke-width="${thin ? 1.3 : 2.1}"/>${fill ? `<path d="${fill}" fill="${hue}"/>` : ''}</g>`;
}

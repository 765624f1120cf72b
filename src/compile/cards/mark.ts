import { GLYPH, GLYPHS, type GlyphName } from '../../theme/glyphs.ts';
import { CARD_COLOURS as c } from './colours.ts';
import { round } from './typeset.ts';

/** A stage's mark as SVG, as the map and the legend have it: its upper left corner and its side in the card's pixels. */
export function stageMark(x: number, y: number, size: number, name: GlyphName, hue: string): string {
  const { path, line } = GLYPHS[name];
  const circle = (radius: number, paint: string) => `<circle cx="${GLYPH.centre}" cy="${GLYPH.centre}" r="${radius}" ${paint}/>`;
  return `<g transform="translate(${round(x)} ${round(y)}) scale(${size / GLYPH.box})">${circle(GLYPH.disc, `fill="${c.paper}"`)}${circle(GLYPH.ring, `fill="none" stroke="${hue}" stroke-width="${line}"`)}${path ? `<path d="${path}" fill="${hue}"/>` : ''}</g>`;
}

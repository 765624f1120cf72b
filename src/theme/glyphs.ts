/** The glyphs of the stages: one geometry for the map, the legend, lists, pages, cards and images, whatever draws it. */
import type { StageTerm } from '../model/dataset.ts';

/** What all glyphs share, on a grid of `box` × `box` units with the centre in its middle. */
export const GLYPH = {
  box: 20,
  centre: 10,
  /** Radius of the disc of paper behind, so that a marker reads on any ground. */
  disc: 10.6,
  /** Radius of the ring around. */
  ring: 8.4,
} as const;

export interface Glyph {
  /** Width of the ring's line. */
  line: number;
  /** SVG path data of what is filled, in the ring's colour; empty for nothing. */
  path: string;
  /** How much of the hue a part of a bar has that stands for the stage, 0 to 1; null for hatching instead. */
  strength: number | null;
}

const LINE = 2.1;

/** From hollow to solid; every one differs in shape, so that colour is never the only sign. */
export const GLYPHS = {
  ring: { line: LINE, path: '', strength: 0 },
  dot: { line: LINE, path: 'M10 7.2a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 0 1 0-5.6z', strength: 0.15 },
  cross: {
    line: LINE,
    path: 'M7.1 5.8L10 8.7l2.9-2.9l1.3 1.3L11.3 10l2.9 2.9l-1.3 1.3L10 11.3l-2.9 2.9l-1.3-1.3L8.7 10L5.8 7.1z',
    strength: 0.3,
  },
  diamond: { line: LINE, path: 'M10 4.9L15.1 10L10 15.1L4.9 10z', strength: 0.42 },
  half: { line: LINE, path: 'M10 2.5a7.5 7.5 0 0 0 0 15z', strength: 0.6 },
  'three-quarters': { line: LINE, path: 'M10 2.5a7.5 7.5 0 1 0 7.5 7.5H10z', strength: 0.8 },
  solid: { line: LINE, path: 'M10 2a8 8 0 1 1 0 16a8 8 0 0 1 0-16z', strength: 1 },
  dash: { line: 1.3, path: 'M6.2 9.1h7.6v1.8H6.2z', strength: null },
} as const satisfies Record<string, Glyph>;

export type GlyphName = keyof typeof GLYPHS;

/** Every glyph a vocabulary may name. */
export const GLYPH_NAMES = Object.keys(GLYPHS) as [GlyphName, ...GlyphName[]];

const isGlyph = (name: string | undefined): name is GlyphName => name !== undefined && Object.hasOwn(GLYPHS, name);

/** The glyph that a vocabulary gives a stage; the dash for one that it gives none, or does not have. */
export function stageGlyph(stages: readonly StageTerm[], id: string): GlyphName {
  const name = stages.find((s) => s.id === id)?.glyph;
  return isGlyph(name) ? name : 'dash';
}

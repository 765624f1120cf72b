/**
 * Colours and glyphs, one typed table: read by the map's layers, the legend, chips, list and charts.
 * A block's hue follows from its order, so no block of any district is named here.
 */

export type Scheme = 'light' | 'dark';

export interface Hue {
  /** Areas, outlines and markers. */
  fill: string;
  /** The same hue where it is text: at least 4.5:1 on the paper. */
  text: string;
}

/**
 * Eight hues a scheme, in the order of the blocks. Pairwise ΔE (CIE76, deficiencies simulated after Machado et al. 2009) is at
 * least 16 (light) and 20 (dark) for normal, protan, deutan and tritan vision; `tests/unit/theme.test.ts` computes it.
 */
export const BLOCK_HUES: Record<Scheme, readonly Hue[]> = {
  light: [
    { fill: '#a8284e', text: '#a8284e' },
    { fill: '#b89b12', text: '#7a6500' },
    { fill: '#cf7746', text: '#a3501f' },
    { fill: '#1b6a9c', text: '#1b6a9c' },
    { fill: '#5a37c8', text: '#5a37c8' },
    { fill: '#1a4528', text: '#1a4528' },
    { fill: '#d06bd0', text: '#9b349b' },
    { fill: '#26a8a0', text: '#0f7670' },
  ],
  dark: [
    { fill: '#ce7175', text: '#ce7175' },
    { fill: '#d2d12b', text: '#d2d12b' },
    { fill: '#f9b899', text: '#f9b899' },
    { fill: '#7fdbff', text: '#7fdbff' },
    { fill: '#878bfb', text: '#878bfb' },
    { fill: '#52a815', text: '#52a815' },
    { fill: '#b472b8', text: '#c084c4' },
    { fill: '#c1f7e8', text: '#c1f7e8' },
  ],
};

/** Projects that no block is known for. */
export const NO_BLOCK_HUE: Record<Scheme, Hue> = {
  light: { fill: '#5f6673', text: '#5f6673' },
  dark: { fill: '#a4abb8', text: '#a4abb8' },
};

/** The hue of the block with the given order (from 1); the list repeats for districts with more blocks than hues. */
export function blockHue(order: number | null, scheme: Scheme): Hue {
  const hues = BLOCK_HUES[scheme];
  return order === null ? NO_BLOCK_HUE[scheme] : hues[(order - 1) % hues.length]!;
}

/** How a stage's glyph is filled, from hollow to solid; every one differs in shape, so that colour is never the only sign. */
export const STAGE_GLYPHS = {
  proposed: 'ring',
  planning: 'dot',
  clearance: 'cross',
  offered: 'diamond',
  construction: 'half',
  completed: 'three-quarters',
  operating: 'solid',
  unstated: 'dash',
} as const;

export type StageGlyph = (typeof STAGE_GLYPHS)[keyof typeof STAGE_GLYPHS];

/** The glyph of a stage; a stage the table does not know is drawn as not stated. */
export const stageGlyph = (stage: string): StageGlyph =>
  Object.hasOwn(STAGE_GLYPHS, stage) ? STAGE_GLYPHS[stage as keyof typeof STAGE_GLYPHS] : 'dash';

/**
 * A stage glyph as SVG path data on a 20 × 20 grid: `ring` is stroked, `fill` is filled with the block's hue, `ink` with it
 * too. The disc behind all is paper, so that a marker reads on any ground.
 */
export const GLYPH_PATHS: Record<StageGlyph, { ring: boolean; fill: string; thin?: boolean }> = {
  ring: { ring: true, fill: '' },
  dot: { ring: true, fill: 'M10 7.2a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 0 1 0-5.6z' },
  cross: { ring: true, fill: 'M7.1 5.8L10 8.7l2.9-2.9l1.3 1.3L11.3 10l2.9 2.9l-1.3 1.3L10 11.3l-2.9 2.9l-1.3-1.3L8.7 10L5.8 7.1z' },
  diamond: { ring: true, fill: 'M10 4.9L15.1 10L10 15.1L4.9 10z' },
  half: { ring: true, fill: 'M10 2.5a7.5 7.5 0 0 0 0 15z' },
  'three-quarters': { ring: true, fill: 'M10 2.5a7.5 7.5 0 1 0 7.5 7.5H10z' },
  solid: { ring: true, fill: 'M10 2a8 8 0 1 1 0 16a8 8 0 0 1 0-16z' },
  dash: { ring: true, thin: true, fill: 'M6.2 9.1h7.6v1.8H6.2z' },
};

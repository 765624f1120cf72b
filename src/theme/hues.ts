/**
 * The hues of blocks. A block's hue follows from its order, so no block of any district is named here.
 */
import type { Scheme } from './tokens.ts';

export interface Hue {
  /** Areas, outlines and markers. */
  fill: string;
  /** The same hue where it is text: at least 4.5:1 on the paper. */
  text: string;
}

const hue = (fill: string, text = fill): Hue => ({ fill, text });

/**
 * Eight hues a scheme, in the order of the blocks. Pairwise ΔE (CIE76, deficiencies simulated after Machado et al. 2009) is at
 * least 16 (light) and 20 (dark) for normal, protan, deutan and tritan vision; `tests/unit/theme/hues.test.ts` computes it.
 */
export const BLOCK_HUES: Record<Scheme, readonly Hue[]> = {
  light: [
    hue('#a8284e'),
    hue('#b89b12', '#7a6500'),
    hue('#cf7746', '#a3501f'),
    hue('#1b6a9c'),
    hue('#5a37c8'),
    hue('#1a4528'),
    hue('#d06bd0', '#9b349b'),
    hue('#26a8a0', '#0f7670'),
  ],
  dark: [
    hue('#ce7175'),
    hue('#d2d12b'),
    hue('#f9b899'),
    hue('#7fdbff'),
    hue('#878bfb'),
    hue('#52a815'),
    hue('#b472b8', '#c084c4'),
    hue('#c1f7e8'),
  ],
};

/** Projects that no block is known for. */
export const NO_BLOCK_HUE: Record<Scheme, Hue> = { light: hue('#5f6673'), dark: hue('#a4abb8') };

/** The hue of the block with the given order (from 1); the list repeats for districts with more blocks than hues. */
export function blockHue(order: number | null, scheme: Scheme): Hue {
  const hues = BLOCK_HUES[scheme];
  return order === null ? NO_BLOCK_HUE[scheme] : hues[(order - 1) % hues.length]!;
}

/**
 * The hues of blocks. A block's hue follows from its order or has a number of its own, so no block of any district is named here.
 */
import type { Scheme } from './tokens.ts';

export interface Hue {
  /** Outlines and markers. */
  fill: string;
  /** What the map lays over the ground of a block: tints that are further apart than the hues, painted as thin as `TINT_OPACITY`. */
  tint: string;
  /** The same hue where it is text: at least 4.5:1 on the paper and on the ground under the tint. */
  text: string;
}

const hue = (fill: string, tint: string, text = fill): Hue => ({ fill, tint, text });

/** How thick the map lays a tint on at a small and at a large scale, where streets and buildings have to be seen through it. */
export const TINT_OPACITY = { far: 0.28, near: 0.24 } as const;

/**
 * Eight hues a scheme, in the order of the blocks. Pairwise ΔE (CIE76, deficiencies simulated after Machado et al. 2009) is at
 * least 16 (light) and 20 (dark) for normal, protan, deutan and tritan vision, and painted tints differ by at least 11 of 255 in
 * some channel; `tests/unit/theme/hues.test.ts` computes it.
 */
export const BLOCK_HUES: Record<Scheme, readonly Hue[]> = {
  light: [
    hue('#a8284e', '#e87a9a', '#a02449'),
    hue('#b89b12', '#dfc01d', '#6b5900'),
    hue('#cf7746', '#f8a466', '#934513'),
    hue('#1b6a9c', '#5fa1eb', '#155a87'),
    hue('#5a37c8', '#9d85fc'),
    hue('#1a4528', '#76af6b'),
    hue('#d06bd0', '#e283e5', '#8a2a8a'),
    hue('#26a8a0', '#4fd9c4', '#0a6660'),
  ],
  dark: [
    hue('#ce7175', '#922633', '#e89aa0'),
    hue('#d2d12b', '#796e00'),
    hue('#f9b899', '#b9652e'),
    hue('#7fdbff', '#1868a8'),
    hue('#878bfb', '#604cb8', '#a9adff'),
    hue('#52a815', '#267101', '#74c93a'),
    hue('#b472b8', '#8d2b8c', '#d9a3dc'),
    hue('#c1f7e8', '#21a386'),
  ],
};

/** How many hues there are. */
export const HUES = BLOCK_HUES.light.length;

/** Projects that no block is known for. */
export const NO_BLOCK_HUE: Record<Scheme, Hue> = { light: hue('#5f6673', '#8d93a0'), dark: hue('#a4abb8', '#656d7b') };

/** The hue of the given number (from 1), of which a block of a large order has one that comes again; that of no block for null. */
export function blockHue(number: number | null, scheme: Scheme): Hue {
  return number === null ? NO_BLOCK_HUE[scheme] : BLOCK_HUES[scheme][(number - 1) % HUES]!;
}

/** The number of a block's hue: its own, else its order. */
export const hueNumber = ({ hue, order }: { hue?: number; order: number }): number => hue ?? order;

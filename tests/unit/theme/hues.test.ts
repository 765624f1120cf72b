import { describe, expect, it } from 'vitest';
import { BLOCK_HUES, blockHue, NO_BLOCK_HUE, TINT_OPACITY } from '../../../src/theme/hues.ts';
import { MAP_COLOURS, type Scheme } from '../../../src/theme/tokens.ts';
import { contrast, linear, rgb, type Triple } from './contrast.ts';

/** Colour-vision deficiencies at full severity in linear RGB: Machado, Oliveira and Fernandes 2009, table 1. */
const VISION: Record<string, number[]> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/** CIELAB (D65) of a hex colour as seen with a kind of vision. */
function lab(hex: string, vision: string): Triple {
  const l = rgb(hex).map(linear) as Triple;
  const m = VISION[vision]!;
  const [r, g, b] = [0, 3, 6].map((i) => Math.min(1, Math.max(0, m[i]! * l[0] + m[i + 1]! * l[1] + m[i + 2]! * l[2]))) as Triple;
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const deltaE = (a: Triple, b: Triple): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** A ground with a tint over it, red, green and blue from 0 to 255 as a screen paints them. */
const painted = (tint: string, ground: string, opacity: number): number[] => {
  const [over, under] = [rgb(tint), rgb(ground)];
  return over.map((v, i) => Math.round(v * opacity + under[i]! * (1 - opacity)));
};
const hex = (colour: readonly number[]): string => '#' + colour.map((v) => v.toString(16).padStart(2, '0')).join('');

describe('the tints of blocks as the map paints them', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const ground of ['land', 'urban', 'green', 'hill'] as const)
      it(`differ on ${ground} in the ${scheme} theme, and carry the names of the blocks`, () => {
        const under = MAP_COLOURS[scheme][ground];
        for (const opacity of Object.values(TINT_OPACITY)) {
          const tints = BLOCK_HUES[scheme].map((hue) => painted(hue.tint, under, opacity));
          tints.forEach((a, i) => {
            for (const [j, b] of tints.entries())
              if (j > i)
                expect(Math.max(...a.map((v, k) => Math.abs(v - b[k]!))), `${i + 1} and ${j + 1} at ${opacity}`).toBeGreaterThanOrEqual(11);
            expect(contrast(BLOCK_HUES[scheme][i]!.text, hex(a)), `the name of ${i + 1} at ${opacity}`).toBeGreaterThanOrEqual(4.5);
          });
        }
      });
});

describe('block hues', () => {
  const least: Record<Scheme, number> = { light: 16, dark: 20 };
  for (const scheme of ['light', 'dark'] as const) {
    for (const vision of Object.keys(VISION)) {
      it(`stay apart in the ${scheme} theme for ${vision} vision`, () => {
        const seen = BLOCK_HUES[scheme].map((hue) => lab(hue.fill, vision));
        seen.forEach((a, i) => {
          for (const b of seen.slice(i + 1)) expect(deltaE(a, b)).toBeGreaterThanOrEqual(least[scheme]);
        });
      });
    }
    it(`are readable as text in the ${scheme} theme`, () => {
      const { paper, land, urban } = MAP_COLOURS[scheme];
      for (const hue of [...BLOCK_HUES[scheme], NO_BLOCK_HUE[scheme]])
        for (const ground of [paper, land, urban])
          expect(contrast(hue.text, ground), `${hue.text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    });
  }
  it('repeat for districts with more blocks than hues, and are neutral without a block', () => {
    expect(blockHue(9, 'light')).toEqual(blockHue(1, 'light'));
    expect(blockHue(null, 'dark')).toEqual(NO_BLOCK_HUE.dark);
  });
});

import { describe, expect, it } from 'vitest';
import { MAP_COLOURS } from '../../../src/map/style/colours.ts';
import { BLOCK_HUES, blockHue, GLYPH_PATHS, NO_BLOCK_HUE, STAGE_GLYPHS, stageGlyph, type Scheme } from '../../../src/theme/theme.ts';

type Triple = [number, number, number];

const rgb = (hex: string): Triple => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)) as Triple;
const linear = (channel: number): number => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4);

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

function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, bl] = rgb(hex).map(linear) as Triple;
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

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
    it(`has readable ink, water names and second ink on the map's grounds in the ${scheme} theme`, () => {
      const c = MAP_COLOURS[scheme];
      for (const ground of [c.paper, c.land, c.urban, c.green, c.hill, c.beyond]) {
        expect(contrast(c.ink, ground)).toBeGreaterThanOrEqual(7);
        expect(contrast(c.secondInk, ground), `${c.secondInk} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(c.waterText, c.water), 'water names').toBeGreaterThanOrEqual(4.5);
    });
  }
  it('repeat for districts with more blocks than hues, and are neutral without a block', () => {
    expect(blockHue(9, 'light')).toEqual(blockHue(1, 'light'));
    expect(blockHue(null, 'dark')).toEqual(NO_BLOCK_HUE.dark);
  });
});

describe('stage glyphs', () => {
  it('differ in shape for every stage', () => {
    const drawn = Object.values(STAGE_GLYPHS).map((glyph) => JSON.stringify(GLYPH_PATHS[glyph]));
    expect(new Set(drawn).size).toBe(drawn.length);
  });
  it('fall back to "not stated" for a stage the table does not know', () => {
    expect(stageGlyph('toString')).toBe('dash');
    expect(stageGlyph('operating')).toBe('solid');
  });
});

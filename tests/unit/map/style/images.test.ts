import { describe, expect, test } from 'vitest';
import { chipImage } from '../../../../src/map/style/chip-image.ts';
import { parseRingImageId, ringImageId, sectorsOf, type RingLook } from '../../../../src/map/style/ring-image.ts';
import { markerImageId, parseMarkerImageId, type MarkerLook } from '../../../../src/map/style/marker-image.ts';

describe('the id of a marker’s picture', () => {
  const look: MarkerLook = { glyph: 'half', hue: '#a8284e', ink: '#801030', paper: '#fbfaf7', approximate: true, more: 3 };

  test('holds all there is to draw', () => {
    expect(parseMarkerImageId(markerImageId(look))).toEqual(look);
    expect(parseMarkerImageId(markerImageId({ ...look, approximate: false, more: 0 }))).toEqual({ ...look, approximate: false, more: 0 });
  });

  test('is told from the names of other pictures', () => {
    for (const id of ['', 'chip', 'marker', 'marker|no-such-glyph|#a|#b|#c||0', 'foreign|half|#a|#b|#c||0'])
      expect(parseMarkerImageId(id)).toBe(null);
  });
});

describe('the ring of a count mark', () => {
  const look: RingLook = {
    parts: [
      ['dot', 1],
      ['half', 2],
      ['solid', 97],
    ],
    hue: '#a8284e',
    ink: '#801030',
    paper: '#fbfaf7',
  };

  test('has a name that holds all there is to draw, told from those of other pictures', () => {
    expect(parseRingImageId(ringImageId(look))).toEqual(look);
    for (const id of [
      '',
      'chip',
      'ring',
      'ring|#a|#b|#c',
      'ring|#a|#b|#c|no-such-glyph:1',
      'ring|#a|#b|#c|half:0',
      'marker|half|#a|#b|#c||0',
    ])
      expect(parseRingImageId(id)).toBe(null);
    expect(parseMarkerImageId(ringImageId(look))).toBe(null);
  });

  test('goes round once from the top, in the order of the stages, and shows the smallest part too', () => {
    const sectors = sectorsOf(look.parts);
    expect(sectors.map((s) => s.glyph)).toEqual(['dot', 'half', 'solid']);
    expect(sectors[0]!.from).toBeCloseTo(-Math.PI / 2);
    expect(sectors.at(-1)!.to - sectors[0]!.from).toBeCloseTo(2 * Math.PI);
    sectors.slice(1).forEach((s, i) => expect(s.from).toBeCloseTo(sectors[i]!.to));
    for (const { from, to } of sectors) expect(to - from).toBeGreaterThan(0.3);
    const half = sectorsOf([
      ['ring', 3],
      ['solid', 3],
    ]);
    expect(half[0]!.to - half[0]!.from).toBeCloseTo(Math.PI);
  });
});

describe('the plate of a count', () => {
  test.each([1, 2, 3])('is round at its corners and fills its middle, at %d pixels a pixel', (scale) => {
    const { image, options } = chipImage(scale);
    expect(image.width).toBe(28 * scale);
    const alpha = (x: number, y: number) => image.data[4 * (Math.floor(y * scale) * image.width + Math.floor(x * scale)) + 3]!;
    const EDGE = 0.75 * 255;
    expect(alpha(14, 14)).toBeGreaterThan(EDGE);
    expect(alpha(4.5, 14)).toBeGreaterThan(EDGE);
    expect(alpha(3.4, 14)).toBeLessThan(EDGE);
    expect(alpha(4.5, 4.5)).toBeLessThan(EDGE);
    expect(alpha(0, 14)).toBeGreaterThan(0);
    const [[from, to]] = options.stretchX as [[number, number]];
    expect([from / scale, to / scale]).toEqual([13, 15]);
    expect(options).toMatchObject({ pixelRatio: scale, sdf: true });
  });
});

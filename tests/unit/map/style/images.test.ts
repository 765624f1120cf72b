import { describe, expect, test } from 'vitest';
import { chipImage } from '../../../../src/map/style/chip-image.ts';
import { markerImageId, parseMarkerImageId, type MarkerLook } from '../../../../src/map/style/marker-image.ts';

describe('the id of a marker’s picture', () => {
  const look: MarkerLook = { glyph: 'half', hue: '#a8284e', ink: '#801030', paper: '#fbfaf7', sector: 'culture', more: 3 };

  test('holds all there is to draw', () => {
    expect(parseMarkerImageId(markerImageId(look))).toEqual(look);
    expect(parseMarkerImageId(markerImageId({ ...look, sector: null, more: 0 }))).toEqual({ ...look, sector: null, more: 0 });
  });

  test('is told from the names of other pictures', () => {
    for (const id of ['', 'chip', 'marker', 'marker|no-such-glyph|#a|#b|#c||0', 'foreign|half|#a|#b|#c||0'])
      expect(parseMarkerImageId(id)).toBe(null);
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

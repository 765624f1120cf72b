import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasCamera } from '../../../src/url/camera-hash.ts';
import { formatCamera, isSameCamera, parseCamera, type Camera } from '../../../src/url/camera.ts';

describe('the camera of an address', () => {
  test.each([
    ['#map=12/29.9/121.5', { zoom: 12, center: [121.5, 29.9] }],
    ['map=12.25/29.9/121.5', { zoom: 12.25, center: [121.5, 29.9] }],
    ['#list&map=10/-1/-2', { zoom: 10, center: [-2, -1] }],
    ['#map=10/29.9/121.5/45/30', { zoom: 10, center: [121.5, 29.9] }],
    ['#map=8/0/0', { zoom: 8, center: [0, 0] }],
  ])('%s is read', (hash, camera) => {
    expect(parseCamera(hash)).toEqual(camera);
    expect(hasCamera(hash)).toBe(true);
  });

  test.each([
    '#map=',
    '#map=12/29.9',
    '#map=12/29.9/',
    '#map=NaN/1/2',
    '#map=99/999/999',
    '#map=12/91/0',
    '#map=12/0/181',
    '#map=-1/0/0',
    '#map=12/29.9/121.5x',
    '#map=12/1e1/121.5',
    `#map=12/29.${'9'.repeat(5000)}/121.5`,
  ])('%s speaks of one badly', (hash) => {
    expect(parseCamera(hash)).toBe(null);
    expect(hasCamera(hash)).toBe(true);
  });

  test.each(['', '#', '#list', '#mapping=1/2/3', '#economy'])('%j speaks of none', (hash) => {
    expect(parseCamera(hash)).toBe(null);
    expect(hasCamera(hash)).toBe(false);
  });

  test('what is written is read again, to within half a pixel', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 22, noNaN: true }),
        fc.double({ min: -85, max: 85, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (zoom, lat, lng) => {
          const camera = parseCamera(formatCamera({ zoom, center: [lng, lat] }))!;
          const halfPixel = 180 / (512 * 2 ** camera.zoom);
          expect(Math.abs(camera.zoom - zoom)).toBeLessThanOrEqual(0.00501);
          expect(Math.abs(camera.center[0] - lng)).toBeLessThanOrEqual(halfPixel);
          expect(Math.abs(camera.center[1] - lat)).toBeLessThanOrEqual(halfPixel);
        },
      ),
    );
  });

  test('is written as MapLibre writes it', () => {
    expect(formatCamera({ zoom: 12.3456, center: [121.512345678, 29.912345678] })).toBe('#map=12.35/29.91235/121.51235');
  });

  test.each([
    [{ zoom: 18.43, center: [1e-7, -1e-8] }, '#map=18.43/0/0.0000001'],
    [{ zoom: 18.43, center: [-1e-7, 0] }, '#map=18.43/0/-0.0000001'],
    [{ zoom: 0, center: [120, -30] }, '#map=0/-30/120'],
  ] as [Camera, string][])('%j is written plainly', (camera, hash) => expect(formatCamera(camera)).toBe(hash));

  test('is the same camera when it was only rounded, another when it moved by a few pixels or a step of zoom', () => {
    const camera = { zoom: 12.3456, center: [121.512345678, 29.912345678] as [number, number] };
    const pixel = 360 / (512 * 2 ** camera.zoom);
    expect(isSameCamera(camera, parseCamera(formatCamera(camera))!)).toBe(true);
    expect(isSameCamera(camera, { ...camera, center: [camera.center[0] + 2 * pixel, camera.center[1]] })).toBe(false);
    expect(isSameCamera(camera, { ...camera, center: [camera.center[0], camera.center[1] - 2 * pixel] })).toBe(false);
    expect(isSameCamera(camera, { ...camera, zoom: camera.zoom + 0.02 })).toBe(false);
  });
});

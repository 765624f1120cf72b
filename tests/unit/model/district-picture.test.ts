import { describe, expect, test } from 'vitest';
import { pictureBox } from '../../../src/model/district-picture.ts';
import type { Bounds } from '../../../src/model/dataset.ts';
import { toPixels } from '../../../src/model/mercator.ts';

const VIEWS: Bounds[] = [
  [121.352, 29.866, 121.652, 30.05],
  [9.95, 49.97, 10.05, 50.03],
  [-70.8, -33.6, -70.5, -33.2],
];

describe.each(VIEWS)('the view %d %d %d %d', (west, south, east, north) => {
  const view: Bounds = [west, south, east, north];
  const [left, top] = toPixels([west, north], 11);
  const [right, bottom] = toPixels([east, south], 11);

  test('is the middle third of the picture, each way', () => {
    const box = pictureBox(view, 11);
    expect(box.width).toBeCloseTo(3 * (right - left), 6);
    expect(box.height).toBeCloseTo(3 * (bottom - top), 6);
    expect(box.left + box.width / 3).toBeCloseTo(left, 6);
    expect(box.top + box.height / 3).toBeCloseTo(top, 6);
  });
});

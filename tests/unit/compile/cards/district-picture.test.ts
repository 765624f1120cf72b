import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { districtPictures, openingBounds } from '../../../../src/compile/cards/district-picture.ts';
import { compileTables } from '../../../../src/compile/dataset/compile.ts';
import { DISTRICT_PICTURES } from '../../../../src/model/district-picture.ts';
import { toPixels } from '../../../../src/model/mercator.ts';
import { blockHue } from '../../../../src/theme/hues.ts';
import { MAP_COLOURS } from '../../../../src/theme/tokens.ts';
import { tinyDistrict } from '../tiny-district.ts';
import { district } from '../../../district.ts';

const tiny = compileTables(tinyDistrict());
const own = district();

/** The corners of the paths of a fill, in units of the picture. */
function extentOf(svg: string, fill: string): [left: number, top: number, right: number, bottom: number] {
  const path = new RegExp(`<path fill="${fill}"[^>]* d="([^"]*)"`).exec(svg)![1]!;
  const extent: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of path.split('M').filter(Boolean)) {
    const [x0, y0, ...steps] = [...ring.matchAll(/-?\d+/g)].map(Number) as [number, number, ...number[]];
    let [x, y] = [x0, y0];
    for (let i = 0; i <= steps.length; i += 2) {
      extent[0] = Math.min(extent[0], x);
      extent[1] = Math.min(extent[1], y);
      extent[2] = Math.max(extent[2], x);
      extent[3] = Math.max(extent[3], y);
      x += steps[i] ?? 0;
      y += steps[i + 1] ?? 0;
    }
  }
  return extent;
}

describe.each([
  ['the invented district', tiny],
  ['this district', own],
])('the picture of %s', (_, compiled) => {
  const pictures = districtPictures(compiled);
  const [west, south, east, north] = openingBounds(compiled);

  test.each(['light', 'dark'] as const)('%s has the colours of the map, and each block its hue', (scheme) => {
    const svg = pictures.get(DISTRICT_PICTURES[scheme])!;
    for (const colour of [MAP_COLOURS[scheme].beyond, MAP_COLOURS[scheme].land, MAP_COLOURS[scheme].boundary])
      expect(svg).toContain(colour);
    for (const { order } of compiled.dataset.blocks) expect(svg).toContain(`<g fill="${blockHue(order, scheme).fill}"`);
    expect(svg).not.toMatch(/<text|NaN|undefined|Infinity/);
  });

  test('shows the outline where the map that fits the view shows it, to within a pixel of a large window', () => {
    // The map at the camera that fits the view into 1,500 pixels; the picture as shown beside it, three views wide.
    const [left, top] = toPixels([west, north], 0);
    const [right] = toPixels([east, south], 0);
    const zoom = Math.log2(1500 / (right - left));
    const px = 4500 / Number(/viewBox="0 0 (\d+) /.exec(pictures.get(DISTRICT_PICTURES.light)!)![1]);
    const points = compiled.shapes.district.features.flatMap((f) =>
      (f.geometry as unknown as { coordinates: [number, number][][] }).coordinates.flat().map((p) => toPixels(p, zoom)),
    );
    const on = (side: 0 | 1, pick: (...values: number[]) => number) => pick(...points.map((p) => p[side])) - [left, top][side]! * 2 ** zoom;
    const expected = [on(0, Math.min), on(1, Math.min), on(0, Math.max), on(1, Math.max)];
    const [l, t, r, b] = extentOf(pictures.get(DISTRICT_PICTURES.light)!, MAP_COLOURS.light.land);
    const viewHeight = (Number(/viewBox="0 0 \d+ (\d+)"/.exec(pictures.get(DISTRICT_PICTURES.light)!)![1]) * px) / 3;
    const shown = [l * px - 1500, t * px - viewHeight, r * px - 1500, b * px - viewHeight];
    for (const [i, side] of shown.entries()) expect(Math.abs(side - expected[i]!), `side ${i}`).toBeLessThan(1.5);
  });

  test('is small, and the same bytes each time', () => {
    const again = districtPictures(compiled);
    for (const [path, svg] of pictures) {
      expect(again.get(path)).toBe(svg);
      expect(gzipSync(svg).length, path).toBeLessThan(12 * 1024);
    }
  });
});

test('a district with nothing but its outline has a picture', () => {
  const bare = { ...tiny, base: {}, shapes: { ...tiny.shapes, blocks: { ...tiny.shapes.blocks, features: [] } } };
  const svg = districtPictures(bare).get(DISTRICT_PICTURES.light)!;
  expect(svg).toContain(MAP_COLOURS.light.land);
  expect(svg).not.toContain('d=""');
});

import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { CHIP_IMAGE } from '../../../../src/map/style/chip-image.ts';
import { markerImageId } from '../../../../src/map/style/marker-image.ts';
import { ringImageId } from '../../../../src/map/style/ring-image.ts';
import { dropSpareImages } from '../../../../src/map/style/spare-images.ts';

const colours = { hue: '#a8284e', ink: '#801030', paper: '#fbfaf7' };
const ring = (n: number) => ringImageId({ ...colours, parts: [['dot', n]] });
const rings = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => ring(from + i));
const marks = (...icons: string[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: icons.map((icon) => ({ type: 'Feature', properties: { icon }, geometry: { type: 'Point', coordinates: [0, 0] } })),
});
/** What is left of the pictures of a map. */
function left(images: string[], drawn: FeatureCollection): string[] {
  const kept = new Set(images);
  dropSpareImages({ listImages: () => [...kept], removeImage: (id) => void kept.delete(id) }, drawn);
  return [...kept];
}

test('pictures that no mark has any more are taken away once they are many, the oldest first', () => {
  expect(left(rings(1, 1102), marks())).toEqual(rings(602, 1102));
});

test('few of them are kept for marks that may come again', () => {
  expect(left(rings(1, 1001), marks())).toHaveLength(1000);
});

test('those that marks have, however old or many, and those of others stay', () => {
  const marker = markerImageId({ ...colours, glyph: 'dot', approximate: false, more: 0 });
  const others = [CHIP_IMAGE, 'foreign:sign'];
  const images = [marker, ...others, ...rings(1, 1202)];
  expect(left(images, marks(marker, ring(1)))).toEqual([marker, ...others, ring(1), ...rings(702, 1202)]);
  expect(left(images, marks(...rings(1, 1202)))).toEqual(images);
});

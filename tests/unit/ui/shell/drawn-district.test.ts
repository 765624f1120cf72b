// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { pictureUnder } from '../../../../src/model/district-picture.ts';
import DrawnDistrict from '../../../../src/ui/shell/DrawnDistrict.svelte';
import { dataset, find, mountComponent } from '../mount.svelte.ts';

const inset = { top: 24, right: 24, bottom: 114, left: 24 };
const { view } = dataset.district;

test('shows the picture of its scheme in the room that the map keeps free, to the eye only', () => {
  const { target, props } = mountComponent(DrawnDistrict, { root: '/atlas/', scheme: 'light' as 'light' | 'dark', inset });
  expect(find<HTMLElement>(target, '.free').style.inset).toBe('24px 24px 114px 24px');
  const image = () => find<HTMLImageElement>(target, 'img');
  expect(image().getAttribute('alt')).toBe('');
  expect(image().getAttribute('src')).toBe('/atlas/map/district-light.svg');
  props.scheme = 'dark';
  flushSync();
  expect(image().getAttribute('src')).toBe('/atlas/map/district-dark.svg');
});

test('lies under the camera that a link asks for', () => {
  const camera = { center: [view[0], view[3]] as [number, number], zoom: 12 };
  const { target } = mountComponent(DrawnDistrict, { root: '/', scheme: 'light', inset, opening: { camera, view } });
  const { style } = find<HTMLImageElement>(target, 'img');
  const { left, top, width, height } = pictureUnder(camera, view);
  expect([parseFloat(style.width), parseFloat(style.height)]).toEqual([expect.closeTo(width, 3), expect.closeTo(height, 3)]);
  expect(style.left).toContain(`${left}px`);
  expect(style.top).toContain(`${top}px`);
});

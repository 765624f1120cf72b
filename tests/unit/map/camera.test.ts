import { describe, expect, test, vi } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import { cameraOf, readCamera, showDistrict, showTarget, targetOf, viewportOf } from '../../../src/map/camera.ts';
import { WGS84, type MapCrs } from '../../../src/map/crs.ts';
import type { Bounds } from '../../../src/model/dataset.ts';

const { dataset } = compile('tests/fixtures/tiny-district');
const view: Bounds = [9.95, 49.97, 10.05, 50.03];
const east: MapCrs = { toMap: ([lng, lat]) => [lng + 1, lat], fromMap: ([lng, lat]) => [lng - 1, lat] };
const padding = { top: 24, bottom: 100, left: 24, right: 24 };

describe('the camera of an address', () => {
  test.each([
    ['#map=12/50/10', { zoom: 12, center: [10, 50] }],
    ['#economy&map=8/49.92/9.86', { zoom: 8, center: [9.86, 49.92] }],
    ['#map=18/50.08/10.14', { zoom: 18, center: [10.14, 50.08] }],
  ])('%s is followed', (hash, camera) => expect(cameraOf(hash, view)).toEqual({ camera, refused: null }));

  test.each(['', '#', '#list'])('%j asks for none', (hash) => expect(cameraOf(hash, view)).toEqual({ camera: null, refused: null }));

  test.each([
    ['#map=', ''],
    ['#map=12/29.9', '12/29.9'],
    ['#map=NaN/50/10', 'NaN/50/10'],
    ['#map=99/999/999', '99/999/999'],
    ['#map=8/0/0', '8/0/0'],
    ['#map=12/50/10.16', '12/50/10.16'],
    ['#map=12/49.9/10', '12/49.9/10'],
    ['#map=7.9/50/10', '7.9/50/10'],
    ['#map=18.1/50/10', '18.1/50/10'],
    [`#map=${'1/'.repeat(300)}`, `${'1/'.repeat(300).slice(0, 59)}…`],
  ])('%s is refused, and what was asked can be told', (hash, value) =>
    expect(cameraOf(hash, view)).toEqual({ camera: null, refused: { param: 'map', value } }),
  );
});

describe('the target of a selection', () => {
  const project = (id: string) => dataset.projects.find((p) => p.id === id)!;

  test('is a block by its extent, a project by its place, the closer the better that is known', () => {
    const block = dataset.blocks[0]!;
    expect(targetOf(block, dataset)).toEqual({ bounds: block.bounds, maxZoom: 15 });
    const placed = dataset.projects.filter((p) => p.point);
    expect(placed.length).toBeGreaterThan(0);
    for (const p of placed)
      expect(targetOf(p, dataset)).toEqual({
        center: p.point,
        minZoom: p.precision === 'exact' ? 14.5 : p.precision === 'street' ? 14 : 13,
      });
  });

  test('is the block of a project that has no place, and none for one without either', () => {
    const unplaced = dataset.projects.filter((p) => !p.point);
    const inBlock = unplaced.find((p) => p.block !== null)!;
    expect(targetOf(inBlock, dataset)).toEqual({
      bounds: dataset.blocks.find((b) => b.id === inBlock.block)!.bounds,
      maxZoom: 14,
    });
    expect(targetOf({ ...project(inBlock.id), block: null }, dataset)).toBe(null);
    expect(targetOf(null, dataset)).toBe(null);
  });
});

describe('the camera', () => {
  const map = (zoom: number) => ({ fitBounds: vi.fn(), easeTo: vi.fn(), getZoom: () => zoom });

  test('shows the district north up, in the coordinates of the map', () => {
    const it = map(10);
    showDistrict(it as never, [9, 49, 10, 50], { crs: east, padding, animate: false });
    expect(it.fitBounds).toHaveBeenCalledWith([10, 49, 11, 50], { padding, animate: false, duration: 600, bearing: 0 });
  });

  test('shows an area with room for its pop-up above what hides the map', () => {
    const it = map(10);
    showTarget(it as never, { bounds: [9, 49, 10, 50], maxZoom: 15 }, { crs: WGS84, padding, animate: true });
    expect(it.fitBounds).toHaveBeenCalledWith([9, 49, 10, 50], {
      padding: { top: 72, left: 48, right: 48, bottom: 164 },
      animate: true,
      duration: 600,
      maxZoom: 15,
    });
  });

  test('comes closer to a point but never backs away from it', () => {
    for (const [zoom, expected] of [
      [10, 14],
      [16.2, 16.2],
    ] as const) {
      const it = map(zoom);
      showTarget(it as never, { center: [9, 49], minZoom: 14 }, { crs: east, padding, animate: true });
      expect(it.easeTo.mock.calls[0]![0]).toMatchObject({ center: [10, 49], zoom: expected });
    }
  });

  test('is read in WGS-84, with what it shows', () => {
    const it = {
      getCenter: () => ({ lng: 11, lat: 50 }),
      getZoom: () => 12.5,
      getBounds: () => ({ getWest: () => 10.5, getSouth: () => 49.5, getEast: () => 11.5, getNorth: () => 50.5 }),
    };
    expect(readCamera(it as never, east)).toEqual({ center: [10, 50], zoom: 12.5 });
    expect(viewportOf(it as never, east)).toEqual([9.5, 49.5, 10.5, 50.5]);
  });
});

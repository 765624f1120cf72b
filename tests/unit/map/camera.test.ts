import { describe, expect, test, vi } from 'vitest';
import {
  cameraOf,
  centreMoved,
  drawnAt,
  fitted,
  freePart,
  readCamera,
  shiftInto,
  viewportOf,
  withMargin,
} from '../../../src/map/camera.ts';
import { WGS84, type MapCrs } from '../../../src/map/crs.ts';
import type { Bounds } from '../../../src/model/dataset.ts';

const view: Bounds = [9.95, 49.97, 10.05, 50.03];
const east: MapCrs = { toMap: ([lng, lat]) => [lng + 1, lat], fromMap: ([lng, lat]) => [lng - 1, lat] };

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

describe('the free part', () => {
  const size = { width: 400, height: 800 };

  test('is what no bar and no sheet hides, less a margin', () => {
    const padding = withMargin({ top: 50, right: 0, bottom: 370, left: 0 }, size, 24);
    expect(padding).toEqual({ top: 74, right: 24, bottom: 394, left: 24 });
    expect(freePart(padding, size)).toEqual({ top: 74, right: 376, bottom: 406, left: 24 });
  });

  test('keeps most of itself where there is little of it', () => {
    const { top, bottom } = withMargin({ top: 50, right: 0, bottom: 630, left: 0 }, size, 44);
    expect(800 - top - bottom).toBe(80);
  });

  test('is all of the map where next to nothing would be left', () => {
    expect(withMargin({ top: 50, right: 0, bottom: 744, left: 0 }, size, 12)).toEqual({ top: 12, right: 12, bottom: 12, left: 12 });
  });
});

describe('into the free part something moves', () => {
  const free = { left: 0, top: 50, right: 400, bottom: 450 };
  const box = (left: number, top: number, width = 20, height = 20) => ({ left, top, right: left + width, bottom: top + height });

  test.each([
    ['not at all where it lies there', box(100, 100), [0, 0]],
    ['up from below', box(100, 600), [0, -170]],
    ['down and aside from a corner', box(-40, 10), [40, 40]],
    ['in from the right', box(390, 100), [-10, 0]],
  ])('%s', (_how, thing, by) => expect(shiftInto(thing, free)).toEqual(by));

  test('never where it is larger than that', () => {
    expect(shiftInto(box(0, 0, 401, 20), free)).toBe(null);
    expect(shiftInto(box(0, 0, 20, 401), free)).toBe(null);
  });
});

describe('the camera', () => {
  test('that shows an extent is found in the coordinates of the map and told in WGS-84, within the zooms of the map', () => {
    const cameraForBounds = vi.fn(() => ({ center: { lng: 10.5, lat: 49.5 }, zoom: 12, bearing: 0 }) as never);
    const padding = { top: 1, right: 2, bottom: 3, left: 4 };
    expect(fitted({ cameraForBounds }, [9, 49, 10, 50], { padding, maxZoom: 15, crs: east })).toEqual({ center: [9.5, 49.5], zoom: 12 });
    expect(cameraForBounds).toHaveBeenCalledWith([10, 49, 11, 50], { padding, maxZoom: 15 });
    cameraForBounds.mockReturnValue({ center: { lng: 10.5, lat: 49.5 }, zoom: 3 } as never);
    expect(fitted({ cameraForBounds }, [9, 49, 10, 50], { padding, maxZoom: 15, crs: WGS84 })).toMatchObject({ zoom: 8 });
    cameraForBounds.mockReturnValue(undefined as never);
    expect(fitted({ cameraForBounds }, [9, 49, 10, 50], { padding, maxZoom: 15, crs: WGS84 })).toBe(null);
  });

  test('of a turned map sees an extent by all of its corners', () => {
    // A quarter turn: east is down.
    const project = (([lng, lat]: [number, number]) => ({ x: lat * 10, y: lng * 10 })) as never;
    expect(drawnAt({ project }, [1, 2, 3, 5], WGS84)).toEqual({ left: 20, right: 50, top: 10, bottom: 30 });
  });

  test('is read in WGS-84, with what it shows', () => {
    const it = {
      getCenter: () => ({ lng: 11, lat: 50 }),
      getZoom: () => 12.5,
      getBounds: () => ({ getWest: () => 10.5, getSouth: () => 49.5, getEast: () => 11.5, getNorth: () => 50.5 }),
      getContainer: () => ({ clientWidth: 400, clientHeight: 200 }),
      unproject: ([x, y]: [number, number]) => ({ lng: x / 10, lat: y / 10 }),
    };
    expect(readCamera(it as never, east)).toEqual({ center: [10, 50], zoom: 12.5 });
    expect(viewportOf(it as never, east)).toEqual([9.5, 49.5, 10.5, 50.5]);
    expect(centreMoved(it as never, [10, -20], east)).toEqual([18, 12]);
  });
});

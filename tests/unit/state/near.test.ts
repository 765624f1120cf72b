import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import type { Choices } from '../../../src/model/choices.ts';
import type { LngLat } from '../../../src/model/dataset.ts';
import type { Atlas } from '../../../src/state/atlas.svelte.ts';
import { atlasOf } from '../atlas-of.ts';
import {
  locateReader,
  nextRadius,
  placeNear,
  positionFailed,
  searchNear,
  searchNearPlace,
  searchNearReader,
  smallestRadius,
} from '../../../src/state/near.ts';
import { View } from '../../../src/state/view.svelte.ts';

const { dataset, aliases, placeIndex } = compile(fileURLToPath(new URL('../../fixtures/tiny-district', import.meta.url)));
const open = (choices: Partial<Choices> = {}): Atlas => {
  const view = new View();
  view.choose(choices);
  return atlasOf(dataset, view, aliases, 'en');
};
const [square] = placeIndex.places;
/** 100 metres north of the hall, and about 4 km north of everything. */
const HALL: LngLat = [10.002, 50.009];
const OUT_THERE: LngLat = [10.0021234, 50.0551234];

describe('how far to look', () => {
  test('the smallest distance that has something, or enough, or no less than asked', () => {
    const atlas = open();
    expect(smallestRadius(atlas, HALL)).toBe(0.5);
    expect(smallestRadius(atlas, HALL, { from: 2 })).toBe(2);
    expect(smallestRadius(atlas, HALL, { least: 4 })).toBe(3);
    expect(smallestRadius(atlas, OUT_THERE)).toBe(5);
    expect(smallestRadius(atlas, [0, 0])).toBe(null);
    expect(smallestRadius(open({ sector: ['housing'] }), HALL)).toBe(2);
  });

  test('beyond a distance with nothing the next that has something', () => {
    expect(nextRadius(open({ near: { center: OUT_THERE, km: 0.5 } }))).toMatchObject({ km: 5 });
    expect(nextRadius(open({ near: { center: [0, 0], km: 0.5 } }))).toBe(null);
    expect(nextRadius(open())).toBe(null);
  });
});

describe('near a place', () => {
  test('the words that found it give way to it; another point is no place any more', () => {
    const atlas = open({ q: 'square', selection: { kind: 'project', id: 'market-hall' } });
    searchNearPlace(atlas, square!);
    const { near, q, selection } = atlas.view.choices;
    expect([q, selection, near!.place]).toEqual(['', null, 'example-square']);
    expect(near!.km).toBeGreaterThanOrEqual(1);
    expect(atlas.results.length).toBeGreaterThanOrEqual(3);
    expect(atlas.sort).toBe('distance');
    expect(placeNear(atlas)).toBe(square);
    searchNear(atlas.view, HALL);
    expect(placeNear(atlas)).toBe(null);
  });
});

describe('near the reader', () => {
  test('to about a hundred metres, with the smallest distance that has something', () => {
    const atlas = open();
    searchNearReader(atlas, OUT_THERE);
    expect(atlas.view.choices.near).toEqual({ center: [10.002, 50.055], km: 5 });
    expect(atlas.session.sought.positioning).toBeUndefined();
  });

  test('where only other filters stand in the way the distance is set, so that they can be dropped', () => {
    const atlas = open({ sector: ['culture'], stage: ['construction'] });
    searchNearReader(atlas, HALL);
    expect(atlas.view.choices.near?.km).toBe(0.5);
    expect(atlas.results).toEqual([]);
  });

  test('outside the district nothing is filtered and that is said', () => {
    const atlas = open();
    searchNearReader(atlas, [0, 0]);
    expect([atlas.view.choices.near, atlas.session.sought.positioning]).toEqual([null, 'outside']);
  });

  test('asked, refused and not to be had are told apart; the next point does away with it', () => {
    const atlas = open();
    const getCurrentPosition = vi.fn<Geolocation['getCurrentPosition']>();
    locateReader(atlas, { getCurrentPosition } as unknown as Geolocation);
    expect(atlas.session.sought.positioning).toBe('asking');
    const [found, failed] = getCurrentPosition.mock.calls[0]!;
    failed!({ code: 1 } as GeolocationPositionError);
    expect(atlas.session.sought.positioning).toBe('refused');
    positionFailed(atlas, { code: 3 });
    expect(atlas.session.sought.positioning).toBe('failed');
    found({ coords: { longitude: HALL[0], latitude: HALL[1] } } as GeolocationPosition);
    expect(atlas.session.sought.positioning).toBeUndefined();
    locateReader(atlas, undefined);
    expect(atlas.session.sought.positioning).toBe('failed');
    searchNear(atlas.view, HALL);
    expect(atlas.session.sought.positioning).toBeUndefined();
  });
});

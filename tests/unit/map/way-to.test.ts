import { describe, expect, test } from 'vitest';
import { isWellShown, wayTo } from '../../../src/map/way-to.ts';

const free = { left: 0, top: 0, right: 400, bottom: 300 };
const at = (x: number, y: number) => ({ left: x, right: x, top: y, bottom: y });
const zooms = { now: 12.5, around: 13.5, whole: 16 };

describe('the way to a thing', () => {
  test('is none where it is in sight, and a step where it is just outside', () => {
    expect(wayTo(at(200, 100), free, zooms, 1.5)).toEqual({ kind: 'aside', by: [0, 0] });
    expect(wayTo(at(200, 380), free, zooms, 1.5)).toEqual({ kind: 'aside', by: [0, -80] });
  });

  test('leads to its surroundings where it is far, or far too small', () => {
    expect(wayTo(at(200, 900), free, zooms, 1.5)).toEqual({ kind: 'around' });
    expect(wayTo(at(200, 100), free, { ...zooms, now: 11.9 }, 1.5)).toEqual({ kind: 'around' });
    expect(wayTo(at(200, 100), free, zooms, 0.1), 'asked for once more').toEqual({ kind: 'around' });
  });

  test('keeps the zoom of a map that is closer, unless that would lose sight of part of it', () => {
    expect(wayTo(at(200, 900), free, { ...zooms, now: 15 }, 1.5)).toEqual({ kind: 'at', zoom: 15 });
    expect(wayTo(at(200, 900), free, { ...zooms, now: 17 }, 1.5)).toEqual({ kind: 'at', zoom: 16 });
    expect(wayTo(at(200, 900), free, { now: 17, around: 13, whole: 13 }, 1.5)).toEqual({ kind: 'around' });
  });
});

describe('results are well shown', () => {
  const [inside, outside] = [
    { x: 100, y: 100 },
    { x: 900, y: 100 },
  ];
  const zoom = { now: 12, fitted: 12.5 };

  test('where all of them are in sight, and not where one is outside', () => {
    expect(isWellShown([inside, inside], null, free, zoom, false)).toBe(true);
    expect(isWellShown([inside, outside], null, free, zoom, false)).toBe(false);
  });

  test('not where they are small', () => {
    expect(isWellShown([inside], null, free, { now: 11, fitted: 12.5 }, true)).toBe(false);
  });

  test('to a reader who moved the map where half of them are in sight, but not where none is', () => {
    expect(isWellShown([inside, outside], null, free, zoom, true)).toBe(true);
    expect(isWellShown([inside, outside, outside], null, free, zoom, true)).toBe(false);
    expect(isWellShown([outside], null, free, zoom, true)).toBe(false);
  });

  test('with a circle only where that is in sight too', () => {
    const circle = { left: 50, right: 350, top: 50, bottom: 250 };
    expect(isWellShown([], circle, free, zoom, false)).toBe(true);
    expect(isWellShown([inside], { ...circle, bottom: 350 }, free, zoom, false)).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { LOW_HEIGHT } from '../../../../src/theme/breakpoints.ts';
import {
  heightNow,
  HEIGHTS,
  hiddenBySheet,
  SHEET_LENGTHS,
  type Height,
  type SheetOccasion,
} from '../../../../src/ui/shell/sheet-heights.ts';

/** Pixels of one of our CSS lengths. */
function pixels(length: string, windowHeight: number): number {
  const dvh = (n: string) => (Number(n) / 100) * windowHeight;
  const [, share = '0', rest = '0'] = /^(?:calc\()?(?:([\d.]+)dvh)?(?: - )?(?:([\d.]+)px)?\)?$/.exec(length)!;
  return length.includes(' - ') ? dvh(share) - Number(rest) : dvh(share) + Number(rest);
}

describe('what the sheet hides of the map is what its style makes it', () => {
  test.each([844, 568, LOW_HEIGHT + 1, LOW_HEIGHT, 390, 320])('in a window %d high', (windowHeight) => {
    const lengths = SHEET_LENGTHS[windowHeight > LOW_HEIGHT ? 'tall' : 'low'];
    for (const height of ['peek', 'half'] as const)
      expect(hiddenBySheet(height, windowHeight)).toBe(Math.round(pixels(lengths[height], windowHeight)));
    // A camera cannot stand clear of a sheet that hides everything.
    expect(hiddenBySheet('full', windowHeight)).toBe(hiddenBySheet('half', windowHeight));
    const inOrder = HEIGHTS.map((h) => pixels(lengths[h], windowHeight));
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  });
});

describe('the height that follows from what was chosen since the reader moved the sheet', () => {
  const hall = { kind: 'project' as const, id: 'hall' };
  const map: SheetOccasion = { view: 'map', selection: null };
  test.each<[string, Height, SheetOccasion, SheetOccasion, Height]>([
    ['nothing: it stays', 'half', map, map, 'half'],
    ['another view takes the room of a half', 'half', map, { ...map, view: 'table' }, 'peek'],
    ['but not of one pulled up', 'full', map, { ...map, view: 'table' }, 'full'],
    ['back on the map it is as it was', 'half', map, map, 'half'],
    ['pulled up in that view, it stays', 'half', { ...map, view: 'table' }, { ...map, view: 'table' }, 'half'],
    ['a place that is selected is to be read', 'peek', map, { ...map, selection: hall }, 'half'],
    ['in another view too', 'half', map, { view: 'table', selection: hall }, 'half'],
    ['pushed down while it is read, it stays down', 'peek', { ...map, selection: hall }, { ...map, selection: hall }, 'peek'],
    ['until the next one', 'peek', { ...map, selection: hall }, { ...map, selection: { kind: 'block', id: 'hall' } }, 'half'],
    ['closing gives back what was', 'peek', map, map, 'peek'],
  ])('%s', (_what, set, at, now, expected) => expect(heightNow(set, at, now)).toBe(expected));
});

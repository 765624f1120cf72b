import { describe, expect, test } from 'vitest';
import { heightNow, type Height, type SheetOccasion } from '../../../../src/ui/shell/sheet-heights.ts';

describe('the height that follows from what was chosen since the reader moved the sheet', () => {
  const hall = { kind: 'project' as const, id: 'hall' };
  const map: SheetOccasion = { selection: null };
  test.each<[string, Height, SheetOccasion, SheetOccasion, Height]>([
    ['nothing: it stays', 'half', map, map, 'half'],
    ['a place that is selected is to be read', 'peek', map, { ...map, selection: hall }, 'half'],
    ['pushed down while it is read, it stays down', 'peek', { ...map, selection: hall }, { ...map, selection: hall }, 'peek'],
    ['until the next one', 'peek', { ...map, selection: hall }, { ...map, selection: { kind: 'block', id: 'hall' } }, 'half'],
    ['closing gives back what was', 'peek', map, map, 'peek'],
  ])('%s', (_what, set, at, now, expected) => expect(heightNow(set, at, now)).toBe(expected));
});

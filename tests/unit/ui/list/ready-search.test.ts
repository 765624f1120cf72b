import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readySearch } from '../../../../src/ui/list/ready-search.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** An atlas with the names of so many records to make ready. */
function atlasWith(records: number) {
  const asked: number[] = [];
  const atlas = {
    readySearch(most: number) {
      asked.push(most);
      records -= most;
      return records <= 0;
    },
  };
  return { atlas, asked };
}

test('some records at a time, with turns between them, until all are ready', async () => {
  const { atlas, asked } = atlasWith(5000);
  readySearch(atlas);
  expect(asked, 'nothing before what is going on has ended').toEqual([]);
  await vi.advanceTimersToNextTimerAsync();
  expect(asked).toHaveLength(1);
  await vi.runAllTimersAsync();
  expect(asked).toHaveLength(Math.ceil(5000 / asked[0]!));
  expect(vi.getTimerCount()).toBe(0);
});

test('ends when the reader leaves the field, before the first turn or later', async () => {
  const early = atlasWith(5000);
  readySearch(early.atlas)();
  const later = atlasWith(50_000);
  const end = readySearch(later.atlas);
  await vi.advanceTimersToNextTimerAsync();
  end();
  await vi.runAllTimersAsync();
  expect([early.asked.length, later.asked.length]).toEqual([0, 1]);
});

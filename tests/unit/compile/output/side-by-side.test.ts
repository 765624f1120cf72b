import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { sideBySide } from '../../../../src/compile/output/side-by-side.ts';

const soon = () => new Promise((done) => setTimeout(done, 1));

test('each thing has its turn, no more of them at a time than there are processors', async () => {
  const done: number[] = [];
  let [now, most] = [0, 0];
  function* things() {
    for (let i = 0; i < 40; i++) yield i;
  }
  await sideBySide(things(), async (i) => {
    most = Math.max(most, ++now);
    await soon();
    now -= 1;
    done.push(i);
  });
  expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i));
  expect(most).toBe(availableParallelism());
});

test('what goes wrong with one is told', async () => {
  await expect(sideBySide([1, 2, 3], (i) => (i === 2 ? Promise.reject(new Error('no room')) : undefined))).rejects.toThrow('no room');
});

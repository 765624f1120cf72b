// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import TakeShown from '../../../../src/ui/share/TakeShown.svelte';
import { button, click, mountComponent, textOf } from '../mount.svelte.ts';
import { many } from '../many.ts';

async function open(count: number) {
  window.print = vi.fn();
  const mounted = mountComponent(TakeShown, {}, { dataset: { projects: many(count) } });
  const press = () => click(button(mounted.target, 'Print'));
  return { ...mounted, press, n: mounted.atlas.results.length };
}

test('a long list is printed once the reader knows how many pages it takes, and asks again', async () => {
  const { target, press, n } = await open(400);
  press();
  expect(textOf(target)).toContain(`${n} projects make about ${Math.ceil(n / 12)} pages. To print them, press Print again.`);
  expect(document.querySelector('.print-sheet')).toBe(null);
  press();
  await vi.waitFor(() => expect(window.print).toHaveBeenCalled(), 20_000);
  expect(document.querySelectorAll('.print-sheet tbody tr')).toHaveLength(n);
  dispatchEvent(new Event('afterprint'));
  dispatchEvent(new Event('pointerdown'));
});

test('one that no browser gets through says what is left out, and where all of it is', async () => {
  const { target, press, n } = await open(6500);
  press();
  expect(n).toBeGreaterThan(5000);
  expect(textOf(target)).toContain(`Of ${n} projects the first 5000 can be printed at once, on about 417 pages; the CSV has all.`);
});

test('a short one is printed at once', async () => {
  const { press } = await open(60);
  press();
  await vi.waitFor(() => expect(window.print).toHaveBeenCalled(), 20_000);
  dispatchEvent(new Event('afterprint'));
  dispatchEvent(new Event('pointerdown'));
});

// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import type { Indicator } from '../../../../src/model/dataset.ts';
import BreakdownChart from '../../../../src/ui/overview/BreakdownChart.svelte';
import { find, mountComponent, textOf } from '../mount.svelte.ts';
import { byId, named } from './tiny-indicators.ts';

const open = (whole: Indicator, indicators: ReadonlyMap<string, Indicator> = byId) =>
  mountComponent(BreakdownChart, { whole, indicators, level: 3 as const }).target;

/** Where the rectangles begin and end, in percent of the whole. */
const spans = (target: HTMLElement, selector: string) =>
  [...target.querySelectorAll(selector)].map((rect) => {
    const [x, width] = ['x', 'width'].map((name) => parseFloat(rect.getAttribute(name)!)) as [number, number];
    return [x, x + width] as const;
  });

test('parts stand side by side and fill the whole', () => {
  const target = open(named('goals'));
  const parts = spans(target, 'rect.segment:not(.below)');
  expect(parts.map(([from, to]) => Math.round(((to - from) / 100) * 30))).toEqual([23, 6, 1]);
  expect(parts[0]![0]).toBe(0);
  expect(parts.at(-1)![1]).toBeCloseTo(100);
  for (const [i, [from]] of parts.entries()) if (i > 0) expect(from).toBeCloseTo(parts[i - 1]![1]);
});

test('parts of a part stand below it and inside it', () => {
  const target = open(named('goals'));
  const [met] = spans(target, 'rect.segment:not(.below)');
  const below = spans(target, 'rect.below');
  expect(below).toHaveLength(2);
  expect(below[0]![0]).toBeCloseTo(met![0]);
  expect(below[1]![1]).toBeCloseTo(met![1]);
  expect(textOf(find(target, 'li:first-child'))).toMatch(/^23 On track ?9 soft, 14 hard$/);
});

test('the words say what the picture shows, and the table has every value behind it', () => {
  const target = open(named('goals'));
  expect(textOf(find(target, 'h3'))).toBe('Goals: 30');
  expect([...target.querySelectorAll('li strong')].map(textOf)).toEqual(['23', '6', '1']);
  expect(find<HTMLElement>(target, 'svg').getAttribute('aria-hidden')).toBe('true');
  const details = find<HTMLDetailsElement>(target, 'details');
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  flushSync();
  expect([...target.querySelectorAll('tbody th')].map(textOf).sort()).toEqual(
    ['Goals', 'Goals on track', 'Soft goals on track', 'Hard goals on track', 'Goals behind', 'Goals not assessable'].sort(),
  );
});

test('unlike units are not on one scale: nothing is drawn', () => {
  const others = new Map(byId).set('open', { ...named('open'), unit: '公里' });
  expect(open(named('goals'), others).querySelector('svg')).toBe(null);
});

test('parts that do not come to the whole are not drawn as one', () => {
  const others = new Map(byId).set('behind', { ...named('behind'), values: [{ ...named('behind').values[0]!, value: 7 }] });
  expect(open(named('goals'), others).querySelector('svg')).toBe(null);
});

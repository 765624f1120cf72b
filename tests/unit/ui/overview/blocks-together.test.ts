// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import type { BlockStatement } from '../../../../src/model/dataset.ts';
import BlocksTogether from '../../../../src/ui/overview/BlocksTogether.svelte';
import { find, mountComponent, textOf } from '../mount.svelte.ts';

const said = (asof: string, en: string): BlockStatement => ({
  kind: 'history',
  asof,
  source: 'gazette-2030',
  section: '开篇',
  paragraphs: [2],
  text: { zh: `${en}。`, en },
});
const observations = [said('2030-03', 'Three headquarters'), said('2031-03', 'Taken forward together')];
const texts = (target: HTMLElement) => [...target.querySelectorAll('li')].map(textOf);

test('what is said by the date, the newest first, with its citation', () => {
  const { target, props } = mountComponent(BlocksTogether, { asof: '2031-03' }, { district: { observations } });
  expect(texts(target).map((t) => /(Three|Taken) /.exec(t)?.[1])).toEqual(['Taken', 'Three']);
  expect([...target.querySelectorAll('li cite')].map(textOf)).toEqual([
    expect.stringContaining('Gazette 2030'),
    expect.stringContaining('Gazette 2030'),
  ]);
  expect(textOf(find(target, 'summary h3'))).toBe('The blocks together 2');
  props.asof = '2030-03';
  flushSync();
  expect(texts(target)).toEqual([expect.stringContaining('Three headquarters')]);
});

test('nothing stands there where no source had spoken of them by the date', () => {
  expect(mountComponent(BlocksTogether, { asof: '2029-12' }, { district: { observations } }).target.textContent?.trim()).toBe('');
  expect(mountComponent(BlocksTogether, { asof: '2031-03' }).target.querySelector('h3')).toBe(null);
});

// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import Explained from '../../../../src/ui/marks/Explained.svelte';
import { click, dataset, find, mountComponent, textOf } from '../mount.svelte.ts';

const open = (list: 'stages' | 'precisions', id: string) => mountComponent(Explained, { list, id }).target;

test('what a word means is told on demand, with the way to the page that has all', () => {
  const target = open('stages', 'construction');
  const button = find(target, 'button');
  const means = document.getElementById(button.getAttribute('aria-controls')!)!;
  expect(button.getAttribute('aria-label')).toBe('What “Under construction” means');
  expect([button.getAttribute('aria-expanded'), means.hidden]).toEqual(['false', true]);
  click(button);
  expect([button.getAttribute('aria-expanded'), means.hidden]).toEqual(['true', false]);
  expect(textOf(means)).toContain('Work has started');
  expect(find<HTMLAnchorElement>(means, 'a').getAttribute('href')).toBe('/en/how-to-read/#stages-construction');
  click(button);
  expect(means.hidden).toBe(true);
});

test('a word that is nowhere defined has no sign', () => {
  expect(open('precisions', 'somewhere').querySelector('button')).toBeNull();
  expect(dataset.vocab.precisions.every((p) => p.define)).toBe(true);
});

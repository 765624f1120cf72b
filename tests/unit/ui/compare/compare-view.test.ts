// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import CompareView from '../../../../src/ui/compare/CompareView.svelte';
import { COMPARED_AT_MOST } from '../../../../src/model/comparison.ts';
import type { Choices } from '../../../../src/model/choices.ts';
import type { Block } from '../../../../src/model/dataset.ts';
import { click, dataset, find, mountComponent, press, textOf } from '../mount.svelte.ts';

const more: Block[] = ['east', 'west'].map((id, i) => ({
  ...dataset.blocks[2]!,
  id,
  order: 4 + i,
  name: { zh: id, en: id },
  short: { zh: id, en: id },
}));

function open(choices: Partial<Choices> = {}, blocks = dataset.blocks) {
  const { atlas, target } = mountComponent(CompareView, {}, { choices, dataset: { blocks } });
  const chips = () => [...target.querySelectorAll<HTMLButtonElement>('.chooser button[aria-pressed]')];
  return {
    atlas,
    target,
    chips,
    chip: (i: number) => chips()[i]!,
    pressed: () => chips().map((c) => c.getAttribute('aria-pressed') === 'true'),
    columns: () => [...target.querySelectorAll('thead th a')].map(textOf),
    clear: () => target.querySelector<HTMLButtonElement>('.chooser .link'),
  };
}
const row = (target: HTMLElement, heading: string) =>
  [...target.querySelectorAll('tbody tr')].flatMap((tr) =>
    textOf(find(tr, 'th')).startsWith(heading) ? [[...tr.querySelectorAll('td')].map(textOf)] : [],
  )[0];

describe('choosing blocks', () => {
  test('two make a table; their order is the blocks’ own', () => {
    const { atlas, chip, columns, target } = open();
    expect(target.querySelector('table')).toBe(null);
    click(chip(1));
    expect(target.querySelector('table')).toBe(null);
    expect(find(target, 'header strong').textContent).not.toBe('');
    click(chip(0));
    expect(columns()).toEqual(['Harbour', 'Old Town']);
    expect(atlas.view.choices.compare).toEqual(['harbour', 'old-town']);
  });

  test('a chip takes its block out again, and so does the cross of its column', () => {
    const { atlas, chip, target, pressed } = open({ compare: ['harbour', 'old-town', 'hillside'] });
    click(chip(1));
    expect(pressed()).toEqual([true, false, true]);
    click(find(target, 'thead th:nth-child(2) button'));
    expect(atlas.view.choices.compare).toEqual(['hillside']);
  });

  test('no more than fit beside each other: a further chip says why it does nothing', () => {
    const { atlas, chip, chips } = open({ compare: ['harbour', 'old-town', 'hillside', 'east'] }, [...dataset.blocks, ...more]);
    const last = chip(4);
    expect(last.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(last.getAttribute('aria-describedby')!)?.textContent).toContain(String(COMPARED_AT_MOST));
    click(last);
    expect(atlas.view.choices.compare).toHaveLength(COMPARED_AT_MOST);
    click(chip(0));
    expect(chips().map((c) => c.getAttribute('aria-disabled'))).toEqual(Array(5).fill('false'));
    click(last);
    expect(atlas.view.choices.compare).toEqual(['old-town', 'hillside', 'east', 'west']);
  });

  test('all can be cleared, once there is something to clear', () => {
    const { atlas, clear } = open({ compare: ['harbour', 'old-town'] });
    click(clear()!);
    expect(atlas.view.choices.compare).toEqual([]);
    expect(clear()).toBe(null);
  });
});

describe('the table', () => {
  test('counts what the filters let through, of all', () => {
    const { atlas, target } = open({ compare: ['harbour', 'old-town'], stage: ['operating'] });
    expect(row(target, 'Projects')).toEqual(['0 of 2 match the filters', '1']);
    click(find(target, '.filtered button'));
    expect(atlas.isFiltered).toBe(false);
    expect(row(target, 'Projects')).toEqual(['2', '1']);
    expect(target.querySelector('.filtered')).toBe(null);
  });

  test('is as the sources had it at the date', () => {
    const { atlas, target } = open({ compare: ['harbour', 'old-town'] });
    flushSync(() => atlas.view.choose({ asof: '2030-03' }));
    expect(row(target, 'Projects')).toEqual(['1', '1']);
    expect(target.textContent).toContain('March 2030');
    expect(target.textContent, 'said in 2031').not.toContain('Thirty more trees');
  });

  test('its scrolling region can be reached by keys and has a name', () => {
    const { target } = open({ compare: ['harbour', 'old-town'] });
    const region = find(target, '[role="region"]');
    expect(region.tabIndex).toBe(0);
    expect(region.getAttribute('aria-label')).toBeTruthy();
    expect(press(region, 'ArrowRight').defaultPrevented, 'arrows scroll it').toBe(false);
  });
});

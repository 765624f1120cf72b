// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import PipelineView from '../../../../src/ui/pipeline/PipelineView.svelte';
import type { Choices } from '../../../../src/model/choices.ts';
import { click, find, mountComponent, press, textOf } from '../mount.svelte.ts';

function open(choices: Partial<Choices> = {}) {
  const mounted = mountComponent(PipelineView, {}, { choices });
  const { target } = mounted;
  const column = (stage: string) => find(target, `[data-stage="${stage}"]`);
  const cards = (stage: string) => [...column(stage).querySelectorAll('a')];
  return {
    ...mounted,
    column,
    cards,
    ids: (stage: string) => cards(stage).map((a) => a.dataset.id),
    advanced: () => [...target.querySelectorAll('.advanced')].map((mark) => mark.closest('a')?.dataset.id),
    link: (id: string) => find(target, `a[data-id="${id}"]`),
  };
}
const focused = () => (document.activeElement as HTMLElement).dataset.id;

describe('columns', () => {
  test('every stage has its own, empty or not, in the vocabulary’s order; what is not stated stands apart', () => {
    const { atlas, target, ids, column } = open();
    expect([...target.querySelectorAll<HTMLElement>('[data-stage]')].map((c) => c.dataset.stage)).toEqual(atlas.known.facets.stage);
    expect(ids('construction')).toEqual(['tram-line-1', 'north-terrace']);
    expect(textOf(find(column('construction'), '.count'))).toBe('2');
    expect(find(target, '.group.apart').contains(column('unstated'))).toBe(true);
    flushSync(() => atlas.view.choose({ asof: '2030-03' }));
    expect(ids('operating')).toEqual([]);
    expect(column('operating').textContent).toContain('No projects');
  });

  test('only what the filters let through; nothing is a way out of them', () => {
    const { atlas, target, ids } = open({ block: ['harbour'] });
    expect(ids('construction')).toEqual([]);
    expect(ids('proposed')).toEqual(['harbour-homes', 'river-park']);
    flushSync(() => atlas.view.search('nothing has this name'));
    expect(target.querySelector('.board')).toBe(null);
    expect(target.textContent).toContain('No project fits');
  });
});

describe('what advanced', () => {
  test('is marked while two dates are compared, with the stage it came from', () => {
    const { atlas, target, advanced, link } = open();
    expect(advanced()).toEqual([]);
    flushSync(() => atlas.view.choose({ since: '2030-03' }));
    expect(advanced()).toEqual(['market-hall']);
    expect(link('market-hall').textContent).toContain('before: Under construction');
    expect(target.textContent).toContain('1 advanced since March 2030');
    expect(advanced()).toEqual(atlas.changes?.filter((c) => c.move === 'advanced').map((c) => c.project.id));
  });

  test('follows the filters, and goes with the comparison', () => {
    const { atlas, target, advanced } = open({ since: '2030-03', sector: ['transport'] });
    expect(advanced()).toEqual([]);
    expect(target.textContent).toContain('0 advanced since');
    flushSync(() => atlas.view.clearFilters());
    expect(advanced()).toEqual(['market-hall']);
    flushSync(() => atlas.view.choose({ since: null }));
    expect(advanced()).toEqual([]);
    expect(target.textContent).not.toContain('advanced since');
  });
});

describe('keys', () => {
  test('walk a column and across, past columns without cards', () => {
    const { link } = open();
    link('harbour-homes').focus();
    for (const [key, to] of [
      ['ArrowDown', 'river-park'],
      ['ArrowDown', 'river-park'],
      ['ArrowRight', 'north-terrace'],
      ['ArrowUp', 'tram-line-1'],
      ['ArrowUp', 'tram-line-1'],
      ['End', 'north-terrace'],
      ['ArrowRight', 'market-hall'],
      ['ArrowRight', 'night-museum'],
      ['ArrowRight', 'night-museum'],
      ['ArrowLeft', 'market-hall'],
      ['ArrowLeft', 'tram-line-1'],
      ['Home', 'tram-line-1'],
    ] as const) {
      expect(press(document.activeElement!, key).defaultPrevented, key).toBe(true);
      expect(focused(), key).toBe(to);
    }
  });

  test('others are left alone, and so is the board without a card in focus', () => {
    const { target, link } = open();
    expect(press(link('river-park'), 'Enter').defaultPrevented).toBe(false);
    expect(press(find(target, '.board'), 'ArrowDown').defaultPrevented, 'arrows scroll it').toBe(false);
  });
});

describe('coming into view', () => {
  const scrolled: string[] = [];
  beforeEach(() => {
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: HTMLElement) {
      scrolled.push(this.dataset.id ?? this.dataset.stage ?? this.tagName);
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    scrolled.length = 0;
  });

  test('what is selected elsewhere', async () => {
    const { atlas } = open();
    atlas.view.select({ kind: 'project', id: 'market-hall' });
    flushSync();
    await vi.waitFor(() => expect(scrolled).toEqual(['market-hall']), 10_000);
    atlas.view.select({ kind: 'block', id: 'harbour' });
    flushSync();
    expect(scrolled).toEqual(['market-hall']);
  });

  test('the stage of a chip, whose heading takes the focus', () => {
    const { target, column } = open();
    click(find(target, '[data-chip="operating"]'));
    expect(scrolled).toEqual(['operating']);
    expect(document.activeElement).toBe(find(column('operating'), 'h4'));
  });

  test('the first stage with a card is the current one, and each chip counts', () => {
    const { target, atlas } = open({ stage: ['construction', 'operating'] });
    const current = () => [...target.querySelectorAll<HTMLElement>('[aria-current="true"][data-chip]')].map((c) => c.dataset.chip);
    expect(current()).toEqual(['construction']);
    flushSync(() => atlas.view.clearFilters());
    expect(current()).toEqual(['proposed']);
    expect([...target.querySelectorAll('[data-chip] .count')].map(textOf)).toEqual(['2', '2', '1', '1']);
  });
});

// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import Chips from '../../../../src/ui/filters/Chips.svelte';
import FilterRow from '../../../../src/ui/filters/FilterRow.svelte';
import NearFilter from '../../../../src/ui/filters/NearFilter.svelte';
import { DEFAULTS, type Choices } from '../../../../src/model/choices.ts';
import { button, click, enter, find, mountComponent, nameOf, press, textOf, tick } from '../mount.svelte.ts';

const ALL: Partial<Choices> = {
  block: ['harbour'],
  stage: ['proposed', 'construction'],
  sector: ['housing', 'culture', 'transport'],
  source: ['gazette-2030'],
  precision: ['exact'],
  q: ' hall ',
  near: { center: [10, 50], km: 2 },
  inView: true,
};

describe('chips', () => {
  const chips = (target: HTMLElement) => [...target.querySelectorAll<HTMLElement>('.chip')];

  test('each filter in force has one, which says what it lets through', () => {
    const { target } = mountComponent(Chips, {}, { choices: ALL });
    expect(chips(target).map((chip) => textOf(chip).replace('✕', ''))).toEqual([
      'Block: Harbour',
      'Stage: Proposed, Under construction',
      'Sector: 3',
      'Source: Gazette 2030',
      'Location precision: Exact',
      '“hall”',
      'within 2 km',
      'Only in the map view',
    ]);
    expect(chips(target).map(nameOf)[0]).toBe('Remove filter: Block: Harbour');
  });

  test.each(Object.keys(ALL) as (keyof Choices)[])('the one of %s drops it and leaves the others', (filter) => {
    const { atlas, target } = mountComponent(Chips, {}, { choices: ALL });
    click(chips(target)[Object.keys(ALL).indexOf(filter)]!);
    expect(atlas.view.choices).toEqual({ ...DEFAULTS, ...ALL, [filter]: DEFAULTS[filter] });
    expect(chips(target)).toHaveLength(7);
  });

  test('all go at once; without a filter there is nothing', () => {
    const { atlas, target } = mountComponent(Chips, {}, { choices: { ...ALL, view: 'table' } });
    click(button(target, 'Clear all'));
    expect(atlas.view.choices).toEqual({ ...DEFAULTS, view: 'table' });
    expect(textOf(target)).toBe('');
  });
});

describe('the row of filters', () => {
  const open = (choices: Partial<Choices> = {}) => {
    let opened = 0;
    const mounted = mountComponent(FilterRow, { onopen: () => (opened += 1) }, { choices });
    const options = () => mounted.target.querySelector('#filter-options');
    return { ...mounted, options, opened: () => opened };
  };

  test('a button opens its options over the list, another those of its own, the same closes them', () => {
    const { target, options, opened } = open();
    expect(options()).toBe(null);
    click(button(target, 'Stage'));
    expect(options()!.querySelectorAll('[data-facet="stage"]').length).toBeGreaterThan(3);
    click(button(target, 'Block'));
    expect(options()!.querySelector('[data-facet="stage"]')).toBe(null);
    expect(options()!.querySelectorAll('[data-facet="block"]').length).toBe(4);
    expect(button(target, 'Block').getAttribute('aria-expanded')).toBe('true');
    click(button(target, 'Block'));
    expect(options()).toBe(null);
    expect(opened(), 'the sheet was asked for room').toBe(2);
  });

  test('Escape and the button at its foot close them and give the focus back', () => {
    for (const close of [(t: HTMLElement) => press(t, 'Escape'), (t: HTMLElement) => click(button(t, 'Done'))]) {
      const { target, options } = open();
      click(button(target, 'Stage'));
      find<HTMLInputElement>(target, '[data-option="proposed"]').focus();
      close(target);
      expect(options()).toBe(null);
      expect(document.activeElement).toBe(button(target, 'Stage'));
    }
  });

  test('a press elsewhere closes them', () => {
    const { target, options } = open();
    click(button(target, 'Stage'));
    click(document.body);
    expect(options()).toBe(null);
    expect(target.querySelector('[aria-expanded="true"]')).toBe(null);
  });

  test('what fits is said while options are ticked, and all of them come back at once', () => {
    const { atlas, target, options } = open();
    click(button(target, 'Block'));
    click(button(target, 'Only Old Town'));
    expect(textOf(options()!)).toContain('1 fits');
    expect(atlas.results).toHaveLength(1);
    click(button(target, 'All'));
    expect(atlas.view.choices.block).toEqual([]);
  });

  test('the last holds sources, precision and distance', () => {
    const { target, options } = open({ near: { center: [10, 50], km: 1 }, precision: ['exact'] });
    const more = [...target.querySelectorAll<HTMLElement>('.row button')].at(-1)!;
    expect(textOf(more)).toBe('More2');
    click(more);
    expect([...options()!.querySelectorAll('h3')].map(textOf)).toEqual(['Source', 'Location precision']);
    expect(options()!.querySelector('fieldset')).not.toBe(null);
  });
});

describe('near', () => {
  /** A browser that answers, or refuses to, where it is. */
  const browserAt = (answer: GeolocationCoordinates | null) =>
    vi.stubGlobal('navigator', {
      geolocation: {
        getCurrentPosition: (found: PositionCallback, failed: PositionErrorCallback) =>
          answer ? found({ coords: answer } as GeolocationPosition) : failed({ code: 1 } as GeolocationPositionError),
      },
    });
  afterEach(() => vi.unstubAllGlobals());
  const problem = (target: HTMLElement) => target.querySelector('[role="status"]')!.textContent;

  test('the reader’s own position, to about a hundred metres, with the smallest distance that has something', () => {
    browserAt({ latitude: 50.0123456789, longitude: 10.0000049 } as GeolocationCoordinates);
    const { atlas, target } = mountComponent(NearFilter, {});
    click(button(target, 'Near me'));
    expect(atlas.view.choices.near).toEqual({ center: [10, 50.012], km: 0.5 });
    expect(problem(target)).toBe('');
  });

  test('a reader who does not tell is told what else to do, and nothing is filtered', () => {
    browserAt(null);
    const { atlas, target } = mountComponent(NearFilter, {});
    click(button(target, 'Near me'));
    expect(atlas.view.choices.near).toBe(null);
    expect(problem(target)).toContain('did not allow');
  });

  test('so is one whose browser cannot tell', () => {
    vi.stubGlobal('navigator', {});
    const { atlas, target } = mountComponent(NearFilter, {});
    click(button(target, 'Near me'));
    expect(atlas.view.choices.near).toBe(null);
    expect(problem(target)).toContain('not available');
  });

  test('one who is far away is told so, and nothing is filtered', () => {
    browserAt({ latitude: 0, longitude: 0 } as GeolocationCoordinates);
    const { atlas, target } = mountComponent(NearFilter, {});
    click(button(target, 'Near me'));
    expect(atlas.view.choices.near).toBe(null);
    expect(problem(target)).toContain('within 10 km of you');
  });

  test('another place does away with the complaint', () => {
    browserAt(null);
    const { atlas, target } = mountComponent(NearFilter, {});
    flushSync(() => (atlas.session.bounds = [10, 50, 10.02, 50.01]));
    click(button(target, 'Near me'));
    click(button(target, 'Near the map’s middle'));
    expect(atlas.view.choices.near).toEqual({ center: [10.01, 50.005], km: 1 });
    expect(problem(target)).toBe('');
  });

  test('the map’s middle and view need a map', () => {
    const { atlas, target } = mountComponent(NearFilter, {});
    const inView = find<HTMLInputElement>(target, 'input[type="checkbox"]');
    expect([button(target, 'Near the map’s middle').disabled, inView.disabled]).toEqual([true, true]);
    flushSync(() => (atlas.session.bounds = [10, 50, 10.01, 50.01]));
    expect([button(target, 'Near the map’s middle').disabled, inView.disabled]).toEqual([false, false]);
    tick(inView);
    expect(atlas.results.map((s) => s.project.id)).toEqual(['tram-line-1', 'market-hall']);
    tick(inView);
    expect([atlas.view.choices.inView, inView.checked]).toEqual([false, false]);
  });

  test('the chosen project, else the first one found that has a place', () => {
    const { atlas, target } = mountComponent(NearFilter, {});
    expect(target.textContent).not.toContain('chosen place');
    flushSync(() => atlas.view.search('hall'));
    click(button(target, 'Near the chosen place'));
    expect(atlas.view.choices.near?.center).toEqual([10.002, 50.008]);
    flushSync(() => atlas.view.select({ kind: 'project', id: 'north-terrace' }));
    click(button(target, 'Near the chosen place'));
    expect(atlas.view.choices.near?.center).toEqual([9.985, 50.018]);
  });

  test('the distance changes and the place stays; a link’s own distance can be kept', () => {
    const { atlas, target } = mountComponent(NearFilter, {}, { choices: { near: { center: [10, 50], km: 4 } } });
    const km = find<HTMLSelectElement>(target, 'select');
    expect([...km.options].map((o) => Number(o.value))).toEqual([0.5, 1, 2, 3, 4, 5, 10]);
    expect(km.value).toBe('4');
    enter(km, '0.5');
    expect(atlas.view.choices.near).toEqual({ center: [10, 50], km: 0.5 });
    click(button(target, 'Any distance'));
    expect(atlas.view.choices.near).toBe(null);
    expect(target.querySelector('select')).toBe(null);
  });

  test('another place keeps the distance', () => {
    const { atlas, target } = mountComponent(NearFilter, {}, { choices: { near: { center: [10, 50], km: 5 } } });
    flushSync(() => (atlas.session.bounds = [10, 50, 10.02, 50.01]));
    click(button(target, 'Near the map’s middle'));
    expect(atlas.view.choices.near).toEqual({ center: [10.01, 50.005], km: 5 });
  });
});

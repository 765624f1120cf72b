// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import FacetOptions from '../../../../src/ui/filters/FacetOptions.svelte';
import type { Facet } from '../../../../src/model/choices.ts';
import type { Block } from '../../../../src/model/dataset.ts';
import { button, click, dataset, find, mountComponent, textOf, tick } from '../mount.svelte.ts';

const open = (facet: Facet, choices = {}) => {
  const mounted = mountComponent(FacetOptions, { facet }, { choices });
  const box = (option: string) => find<HTMLInputElement>(mounted.target, `input[data-option="${option}"]`);
  const boxes = () => [...mounted.target.querySelectorAll('input')];
  return { ...mounted, box, boxes, ticked: () => boxes().flatMap((b) => (b.checked ? b.dataset.option! : [])) };
};
const BLOCKS = ['harbour', 'old-town', 'hillside', 'none'];

describe('each box shows what the filter says', () => {
  test('all are on at first', () => {
    expect(open('block').ticked()).toEqual(BLOCKS);
  });

  test('unticking one leaves the others', () => {
    const { atlas, box, ticked } = open('block');
    tick(box('old-town'));
    expect(ticked()).toEqual(['harbour', 'hillside', 'none']);
    expect(atlas.view.choices.block).toEqual(ticked());
  });

  test('unticking the last one turns all on, its own box too', () => {
    const { atlas, box, ticked } = open('block', { block: ['harbour'] });
    expect(ticked()).toEqual(['harbour']);
    tick(box('harbour'));
    expect(atlas.view.choices.block).toEqual([]);
    expect(ticked()).toEqual(BLOCKS);
  });

  test('ticking the last one that was off turns all on', () => {
    const { atlas, box, ticked } = open('block', { block: ['harbour', 'old-town', 'hillside'] });
    tick(box('none'));
    expect(atlas.view.choices.block).toEqual([]);
    expect(ticked()).toEqual(BLOCKS);
  });

  test('whatever is ticked in whatever order', () => {
    const { atlas, boxes, ticked } = open('stage');
    for (const i of [0, 1, 2, 3, 3, 0, 2, 2, 1, 0, 3, 3]) {
      tick(boxes()[i]!);
      const { stage } = atlas.view.choices;
      expect(ticked()).toEqual(stage.length === 0 ? atlas.known.facets.stage : stage);
    }
  });

  test('a choice made elsewhere shows here', () => {
    const { atlas, ticked, target } = open('block');
    flushSync(() => atlas.view.choose({ block: ['hillside'] }));
    expect(textOf(find(target, 'li:not(.off) .name'))).toBe('Hillside');
    expect(ticked()).toEqual(['hillside']);
  });
});

describe('only this', () => {
  test('a press leaves one, another press all', () => {
    const { atlas, target, ticked } = open('block');
    const only = button(target, 'Only Old Town');
    click(only);
    expect(ticked()).toEqual(['old-town']);
    expect(only.getAttribute('aria-pressed')).toBe('true');
    click(only);
    expect(atlas.view.choices.block).toEqual([]);
    expect(ticked()).toEqual(BLOCKS);
    expect(only.getAttribute('aria-pressed')).toBe('false');
  });
});

describe('counts', () => {
  const counts = (target: HTMLElement) =>
    Object.fromEntries([...target.querySelectorAll('label')].map((l) => [textOf(find(l, '.name')), Number(textOf(find(l, '.count')))]));

  test('each option says how many it has', () => {
    expect(counts(open('block').target)).toEqual({ Harbour: 2, 'Old Town': 1, Hillside: 0, 'No block stated': 3 });
  });

  test('the others keep theirs, whatever is ticked in the facet; another facet narrows them', () => {
    const { atlas, target, box } = open('block');
    tick(box('harbour'));
    expect(counts(target)).toMatchObject({ Harbour: 2, 'Old Town': 1 });
    flushSync(() => atlas.view.choose({ stage: ['operating'] }));
    expect(counts(target)).toEqual({ Harbour: 0, 'Old Town': 1, Hillside: 0, 'No block stated': 0 });
  });

  test('an option without a project shows only where it stands for something on the map, or is chosen', () => {
    const names = (facet: Facet, choices = {}) =>
      [...open(facet, choices).target.querySelectorAll('.name')].map((name) => name.firstChild!.textContent);
    expect(names('block')).toContain('Hillside');
    expect(names('precision')).toEqual(['Exact', 'Street', 'Block only', 'Not known']);
    expect(names('precision', { precision: ['place'] })).toContain('Place');
  });
});

test('a block has a way to its profile; no block has none', () => {
  const { atlas, target } = open('block');
  const links = [...target.querySelectorAll('a')];
  expect(links.map((a) => a.getAttribute('href'))).toEqual(['/b/harbour/', '/b/old-town/', '/b/hillside/']);
  click(links[1]!);
  expect(atlas.view.choices.selection).toEqual({ kind: 'block', id: 'old-town' });
});

test('of very many blocks those that are looked for are shown, after what is chosen, and a step of the others', () => {
  const like = dataset.blocks[0]!;
  const blocks = Array.from({ length: 1000 }, (_, i): Block => {
    const name = { zh: `${i}号片区`, en: `Ward ${i}` };
    return { ...like, id: `ward-${i}`, order: i + 1, name, short: name, aliases: [], pinyin: `${i}haopianqu` };
  });
  const { target } = mountComponent(FacetOptions, { facet: 'block' }, { choices: { block: ['ward-777'] }, dataset: { blocks } });
  const shown = () => [...target.querySelectorAll<HTMLInputElement>('input[data-option]')].map((b) => b.dataset.option);
  expect(shown()).toHaveLength(24);
  expect(shown()[0]).toBe('ward-777');
  const search = find<HTMLInputElement>(target, 'input[type="search"]');
  expect(target.querySelector(`label[for="${search.id}"]`)?.textContent).toBe('Find among 1,001 (block)');
  const look = (words: string) => {
    search.value = words;
    search.dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
  };
  look('99haopian');
  expect(shown()).toEqual(['ward-777', ...['99', '199', '299', '399', '499', '599', '699', '799', '899', '999'].map((n) => `ward-${n}`)]);
  look('nothing of the kind');
  expect(shown()).toEqual(['ward-777']);
});

test('few options are all there, without a search', () => {
  expect(open('block').target.querySelector('input[type="search"]')).toBeNull();
});

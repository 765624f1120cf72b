// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import Detail from '../../../../src/ui/panel/Detail.svelte';
import type { Selection } from '../../../../src/model/choices.ts';
import { mountComponent, textOf } from '../mount.svelte.ts';
import { told } from '../told-district.ts';

const open = (id: string, kind: NonNullable<Selection>['kind'] = 'project', asof: string | null = null) =>
  mountComponent(Detail, {}, { choices: { selection: { kind, id }, asof }, dataset: told }).target;
const links = (element: ParentNode) => [...element.querySelectorAll<HTMLAnchorElement>('a[data-id]')].map((a) => a.dataset.id);
const sectionOf = (target: HTMLElement, heading: string) => {
  const found = [...target.querySelectorAll('section')].filter((s) => textOf(s.querySelector('h3')!).startsWith(heading));
  expect(found, heading).toHaveLength(1);
  return found[0]!;
};

describe('a project', () => {
  test('whose stage is implied says so with what shows it, in its head and where it was said', () => {
    const target = open('market-hall');
    const words = 'In use, by implication: holds a market daily';
    expect(textOf(target.querySelector('.stage')!)).toContain(words);
    expect(textOf(target.querySelector('ol li')!)).toContain(words);
    expect(textOf(target.querySelector('.stage strong')!)).toBe('In use');
  });

  test('before the source that implies it the stage is the stated one', () => {
    expect(textOf(open('market-hall', 'project', '2030-03').querySelector('.stage')!)).not.toContain('implication');
  });

  test('a statement tells when it took place, and by when the thing is due, or was', () => {
    expect(textOf(open('market-hall').querySelector('ol li')!)).toContain('in July 2030');
    expect(textOf(open('tram-line-1').querySelector('ol li')!)).toContain('due by May 2032');
    expect(textOf(open('north-terrace').querySelector('ol li')!)).toContain('was due by December 2030');
    expect(textOf(open('north-terrace', 'project', '2030-03').querySelector('ol li')!)).not.toContain('was due');
  });

  test('its kind and its sub-district stand among the facts', () => {
    const target = open('market-hall');
    expect(textOf(target.querySelector('.facts')!)).toContain('Place');
    expect(textOf(sectionOf(target, 'Location'))).toContain('Sub-district: Quayside');
  });

  test('a part leads to its whole, and the whole to its parts', () => {
    const part = open('harbour-homes').querySelector('header')!;
    expect(textOf(part)).toContain('Part of: River Park');
    expect(links(part)).toContain('river-park');
    expect(links(sectionOf(open('river-park'), 'Parts'))).toEqual(['harbour-homes']);
  });

  test('of several blocks, which is not said, leads to each, and is not told as of no block', () => {
    const target = open('night-museum');
    expect(textOf(target)).toContain('In one of: Harbour, Old Town');
    expect(links(target.querySelector('header')!)).toEqual(['harbour', 'old-town']);
    expect(textOf(target)).not.toContain('No source says which block');
  });
});

describe('a block', () => {
  test('lists apart what may lie in it, and does not count it as its own', () => {
    for (const id of ['harbour', 'old-town']) {
      const target = open(id, 'block');
      expect(links(sectionOf(target, 'Perhaps in this block (1)')), id).toEqual(['night-museum']);
      expect(links(sectionOf(target, 'Projects in this block')), id).not.toContain('night-museum');
    }
    expect(textOf(open('hillside', 'block'))).not.toContain('Perhaps');
  });
});

// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import Detail from '../../../../src/ui/panel/Detail.svelte';
import type { Choices } from '../../../../src/model/choices.ts';
import { button, click, dataset, find, mountComponent, textOf } from '../mount.svelte.ts';

const open = (id: string, choices: Partial<Choices> = {}, over: Partial<typeof dataset> = {}) =>
  mountComponent(Detail, {}, { choices: { selection: { kind: 'block', id }, ...choices }, dataset: over });
const headings = (target: HTMLElement) => [...target.querySelectorAll('section h3')].map(textOf);
const part = (target: HTMLElement, name: string) => find(target, `[data-part="${name}"]`);
const links = (element: ParentNode) => [...element.querySelectorAll<HTMLAnchorElement>('a[data-id]')].map((a) => a.dataset.id);

describe('a block in the order of use', () => {
  test('stage mix and projects come first, the past last and folded', () => {
    const { target } = open('old-town');
    const found = headings(target);
    expect(found[0]).toContain('Stage mix');
    expect(found[1]).toBe('Projects in this block (1)');
    const folded = [...target.querySelectorAll('details')];
    expect(folded.length).toBeGreaterThan(0);
    expect(folded.every((d) => !d.open)).toBe(true);
    const open_ = [...target.querySelectorAll('section:not(.folded) h3')];
    expect(open_.every((h) => !/History|Honours|Progress/.test(textOf(h)))).toBe(true);
  });

  test('every project is listed once, by what is known of its place, as many as the heading says', () => {
    const { target } = open('harbour');
    const projects = part(target, 'projects');
    expect([...projects.querySelectorAll('h4')].map(textOf)).toEqual([
      'With a place of their own on the map (1)',
      'Known only to lie in this block (1)',
    ]);
    expect(links(projects)).toHaveLength(2);
    expect(textOf(projects)).toContain('Proposed · March 2031');
  });

  test('what moved is told between the dates that are compared, else the newest that have a move', () => {
    expect(textOf(part(open('harbour').target, 'moved'))).toMatch(/^What moved, March 2030 to March 2031/);
    expect(open('harbour', { asof: '2030-03' }).target.querySelector('[data-part="moved"]')).toBe(null);
    expect(textOf(part(open('old-town', { since: '2030-03' }).target, 'moved'))).toContain('Under construction → In use');
  });

  test('what sources want next of its projects is told with its date', () => {
    const aims = [{ id: 'use', zh: '投用', en: 'put into use' }];
    const projects = dataset.projects.map((p) =>
      p.id === 'harbour-homes' ? { ...p, observations: p.observations.map((o) => ({ ...o, aim: 'use' })) } : p,
    );
    const { target } = open('harbour', {}, { projects, vocab: { ...dataset.vocab, aims } });
    const next = part(target, 'next');
    expect(links(next)).toEqual(['harbour-homes']);
    expect(textOf(next)).toContain('Wanted next: put into use · March 2031');
  });
});

describe('ways on from a block', () => {
  test('comparing opens the comparison with it, to choose another', () => {
    const { target, atlas } = open('harbour');
    click(button(target, 'Compare with…'));
    expect(atlas.view.choices).toMatchObject({ view: 'compare', compare: ['harbour'], selection: null });
  });

  test('the table holds its projects', () => {
    const { target, atlas } = open('harbour');
    click(button(target, 'Table of these'));
    expect(atlas.view.choices).toMatchObject({ view: 'table', block: ['harbour'], selection: null });
    expect(atlas.results).toHaveLength(2);
  });
});

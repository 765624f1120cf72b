// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import LandLink from '../../../../src/ui/land/LandLink.svelte';
import LandView from '../../../../src/ui/land/LandView.svelte';
import type { Choices } from '../../../../src/model/choices.ts';
import type { Project } from '../../../../src/model/dataset.ts';
import { button, click, dataset, find, mountComponent, textOf } from '../mount.svelte.ts';

const text = (zh: string, en: string) => ({ zh, en });
const vocab = {
  ...dataset.vocab,
  stages: [...dataset.vocab.stages, { id: 'offered', ...text('招商', 'Offered'), land: 'offered' as const }],
  milestones: [...dataset.vocab.milestones, { id: 'sold', ...text('成交', 'Sold'), land: 'sold' as const }],
  aims: [{ id: 'sale', ...text('出让', 'sold'), land: 'recommended' as const }],
  sectors: [...dataset.vocab.sectors, { id: 'land', icon: 'park', land: true, ...text('地块', 'Parcels') }],
  units: [...dataset.vocab.units, { id: '亩', ...text('亩', 'mu'), hectares: 0.0666667 }],
};
const SAID: Record<string, object> = {
  'harbour-homes': { stage: 'offered', figures: [{ label: text('面积', 'Area'), value: 30, unit: '亩' }] },
  'north-terrace': { stage: 'offered', aim: 'sale' },
  'river-park': { stage: 'offered', milestone: 'sold' },
};
const projects = dataset.projects.map((p): Project => {
  const said = SAID[p.id];
  return said ? { ...p, sector: 'land', observations: p.observations.map((o) => ({ ...o, ...said })) } : p;
});
const over = { vocab, projects };
const open = (choices: Partial<Choices> = {}) => mountComponent(LandView, {}, { choices, dataset: over });
const groups = (target: HTMLElement) =>
  [...target.querySelectorAll<HTMLElement>('[data-state]')].map((s) => [
    s.dataset.state,
    [...s.querySelectorAll<HTMLAnchorElement>('a[data-id]')].map((a) => a.dataset.id),
  ]);

describe('the land on offer', () => {
  test('keeps apart what is offered, only recommended, and sold', () => {
    const { target } = open();
    expect(groups(target)).toEqual([
      ['offered', ['harbour-homes']],
      ['recommended', ['north-terrace']],
      ['sold', ['river-park']],
    ]);
    expect(textOf(find(target, 'header p:first-of-type'))).toBe(
      'As of March 2031 the sources have 1 parcel on offer. Not counted: 1 that a source only wants sold, and 1 that has been sold.',
    );
  });

  test('a piece has its size in mu and hectares, or that no source states it, and its source', () => {
    const { target } = open();
    const card = (id: string) => textOf(find(target, `li:has([data-id="${id}"])`));
    expect(card('harbour-homes')).toContain('Area 30 mu (2 ha)');
    expect(card('north-terrace')).toContain('No source states its size');
    expect(target.querySelectorAll('li cite')).toHaveLength(3);
  });

  test('where nothing is offered that is said', () => {
    expect(textOf(find(open({ sector: ['housing'] }).target, '[data-state="offered"]'))).toContain(
      'no source says that a parcel is on offer',
    );
  });

  test('leads to the map with the land alone', () => {
    const { target, atlas } = open();
    click(button(target, 'Show on the map'));
    expect(atlas.view.choices).toMatchObject({ view: 'map', sector: ['land'] });
  });
});

test('its chip shows it, and is not there where a district tells no land apart', () => {
  const { target, atlas } = mountComponent(LandLink, {}, { dataset: over });
  click(button(target, 'Land on offer'));
  expect(atlas.view.choices.view).toBe('land');
  expect(mountComponent(LandLink, {}).target.querySelector('button')).toBe(null);
});

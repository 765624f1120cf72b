// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import Chips from '../../../../src/ui/filters/Chips.svelte';
import FacetOptions from '../../../../src/ui/filters/FacetOptions.svelte';
import FilterRow from '../../../../src/ui/filters/FilterRow.svelte';
import NoResults from '../../../../src/ui/list/NoResults.svelte';
import type { Choices } from '../../../../src/model/choices.ts';
import { filterWords } from '../../../../src/state/filter-words.ts';
import { format } from '../../../../src/url/view-params.ts';
import { button, click, find, mountComponent, textOf } from '../mount.svelte.ts';
import { counted, told } from '../told-district.ts';

/* Kind and sub-district are facets like the others, in a district whose records have them. */

const over = (choices: Partial<Choices> = {}) => ({ choices, dataset: told, district: { counted } });
const row = (choices: Partial<Choices> = {}, dataset = told) =>
  mountComponent(FilterRow, { onopen: () => {} }, { choices, dataset }).target;
const groups = (target: HTMLElement) => [...target.querySelectorAll('.row button')].map(textOf);

describe('the filters', () => {
  test('each has its button, and the last holds the rest', () => {
    const target = row();
    expect(groups(target)).toEqual(['Block', 'Stage', 'Kind', 'Sub-district', 'Sector', 'More']);
    click(button(target, 'More'));
    expect([...target.querySelectorAll('h3')].map(textOf)).toEqual(['Source', 'Location precision']);
  });

  test('a button says how many options of it are on', () => {
    expect(groups(row({ kind: ['works', 'place'], source: ['gazette-2030'], inView: true }))).toEqual([
      'Block',
      'Stage',
      'Kind2',
      'Sub-district',
      'Sector',
      'More2',
    ]);
  });

  test('sub-districts that no record lies in are nothing to choose from', () => {
    const dataset = { ...told, projects: told.projects!.map((p) => ({ ...p, subdistrict: null })) };
    expect(groups(row({ sector: ['housing'] }, dataset))).not.toContain('Sub-district');
  });
});

test('each kind has its count, what it means, and a way to see it alone', () => {
  const { atlas, target } = mountComponent(FacetOptions, { facet: 'kind' }, over());
  expect([...target.querySelectorAll('label')].map(textOf)).toEqual(['WorksOne job 3', 'Place 2', 'Title 1']);
  click(button(target, 'Only Title'));
  expect(atlas.results.map((s) => s.project.id)).toEqual(['night-museum']);
  expect(atlas.countLine).toBe('1 title');
});

test('the sub-district is one of the records’, or not known', () => {
  const { atlas, target } = mountComponent(FacetOptions, { facet: 'subdistrict' }, over());
  expect([...target.querySelectorAll('label')].map(textOf)).toEqual(['Quayside 1', 'Sub-district not known 5']);
  click(button(target, 'Only Quayside'));
  expect(format(atlas.view.choices).search).toBe('?subdistrict=quayside');
  expect(atlas.results.map((s) => s.project.id)).toEqual(['market-hall']);
});

test('chips and filter words name them, in the order of the links', () => {
  const choices = { sector: ['culture'], subdistrict: ['quayside', 'none'], kind: ['title'], stage: ['operating'] };
  const { atlas, target } = mountComponent(Chips, {}, over(choices));
  expect([...target.querySelectorAll('.chip')].map((chip) => textOf(chip).replace('✕', ''))).toEqual([
    'Stage: In use',
    'Kind: Title',
    'Sub-district: Quayside, Sub-district not known',
    'Sector: Culture',
  ]);
  expect(filterWords(atlas)[1]).toBe('Kind: Title');
  expect(format(atlas.view.choices).search).toBe('?stage=operating&kind=title&subdistrict=quayside,none&sector=culture');
});

test('with no result, each can be dropped, and how much that brings back is said', () => {
  const { atlas, target } = mountComponent(NoResults, {}, over({ kind: ['title'], subdistrict: ['quayside'] }));
  expect(atlas.results).toEqual([]);
  expect([...find(target, 'ul').querySelectorAll('button')].map(textOf)).toEqual([
    'Drop “Kind”: 1 project',
    'Drop “Sub-district”: 1 project',
  ]);
  click(button(target, 'Drop “Kind”: 1 project'));
  expect(atlas.view.choices).toMatchObject({ kind: [], subdistrict: ['quayside'] });
});

test('a search finds what lies in a sub-district, and what is of a kind', () => {
  const { atlas } = mountComponent(Chips, {}, over());
  const found = (q: string) => (atlas.view.search(q), atlas.results.map((s) => s.project.id).sort());
  expect(found('码头')).toEqual(['market-hall']);
  expect(found('quayside')).toEqual(['market-hall']);
  expect(found('称号')).toEqual(['night-museum']);
});

test('what can be located is counted apart from what cannot', () => {
  expect(mountComponent(Chips, {}, over()).atlas.countLine).toBe('5 places and works, 5 on the map; 1 title');
  expect(mountComponent(Chips, {}, { dataset: told }).atlas.countLine).toBe('6 projects, 5 on the map');
});

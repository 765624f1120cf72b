import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SORTS } from '../../../src/model/choices.ts';
import type { LngLat } from '../../../src/model/dataset.ts';
import { distanceM } from '../../../src/model/distance.ts';
import type { Project } from '../../../src/model/dataset.ts';
import { moreRowOrders } from '../../../src/model/more-row-orders.ts';
import { byProgress } from '../../../src/model/order.ts';
import { inOrder, orderRows, type MoreKeys, type RowOrdering } from '../../../src/model/row-order.ts';
import { snapshot, type ProjectAsOf } from '../../../src/model/snapshot.ts';
import { BLOCKS, columns, moment, PRECISIONS, SECTORS, STAGES, observation, project, projects, text, vocab } from './arbitraries.ts';

interface Asked extends RowOrdering {
  words: readonly string[];
}
const plain: Asked = { sort: 'progress', descending: false, lang: 'zh', words: [], from: null };

/** All that are known at a date, in order; with words those that they find. */
function sorted(
  list: readonly Project[],
  over: Partial<Asked>,
  more: MoreKeys | undefined = moreRowOrders,
  asof = '9999-12',
): ProjectAsOf[] {
  const { at, search } = columns(list, asof);
  const { words, ...ordering } = { ...plain, ...over };
  const found = words.length > 0 ? search.matches(words) : null;
  const passed = at.known.map((known, row) => (known && (!found || found[row]) ? 1 : 0));
  return at.entries(inOrder(orderRows(at, ordering, more), passed, found));
}
const ids = (list: readonly Project[], over: Partial<Asked>, more?: MoreKeys): string[] =>
  sorted(list, over, more).map((s) => s.project.id);

describe('sorts', () => {
  const at = (stage: string | null, asof = '2021-02') => [observation({ stage, asof })];

  test('progress follows the vocabulary, what is not stated last', () => {
    const list = [
      project('a', { observations: at(null) }),
      project('b', { observations: at('operating') }),
      project('c', { observations: at('proposed') }),
      project('d', { observations: at('construction') }),
    ];
    expect(ids(list, {})).toEqual(['c', 'd', 'b', 'a']);
    expect(ids(list, { descending: true })).toEqual(['a', 'b', 'd', 'c']);
  });

  test('ties: newest first, then the name', () => {
    const list = [
      project('a', { observations: at('proposed', '2021-02') }),
      project('c', { observations: at('proposed', '2023-06') }),
      project('b', { observations: at('proposed', '2021-02') }),
    ];
    expect(ids(list, {})).toEqual(['c', 'a', 'b']);
    expect(ids(list, { descending: true })).toEqual(['c', 'a', 'b']);
  });

  test('Chinese names by pinyin, English names by the alphabet', () => {
    const list = [
      project('zhuang', { name: text('庄桥', 'Bridge') }),
      project('ci', { name: text('慈城', 'Dam') }),
      project('wai', { name: text('外滩', 'apple') }),
    ];
    expect(ids(list, { sort: 'name' })).toEqual(['ci', 'wai', 'zhuang']);
    expect(ids(list, { sort: 'name', descending: true })).toEqual(['zhuang', 'wai', 'ci']);
    expect(ids(list, { sort: 'name', lang: 'en' })).toEqual(['wai', 'zhuang', 'ci']);
  });

  test('what is not loaded yet is in the order of progress', () => {
    const list = [
      project('a', { block: 'harbour', observations: at('operating') }),
      project('b', { block: 'old-town', observations: at('proposed') }),
    ];
    expect(ids(list, { sort: 'block' }, () => undefined)).toEqual(['b', 'a']);
  });

  test('block and sector follow the data; no block comes last', () => {
    const list = [
      project('none'),
      project('old', { block: 'old-town', sector: 'culture' }),
      project('har', { block: 'harbour', sector: 'housing' }),
    ];
    expect(ids(list, { sort: 'block' })).toEqual(['har', 'old', 'none']);
    expect(ids(list, { sort: 'sector' })).toEqual(['none', 'har', 'old']);
  });

  test('updated: newest first', () => {
    const list = [
      project('old', { observations: at(null, '2021-02') }),
      project('new', { observations: at(null, '2023-12') }),
      project('mid', { observations: at(null, '2022-12') }),
    ];
    expect(ids(list, { sort: 'updated' })).toEqual(['new', 'mid', 'old']);
    expect(ids(list, { sort: 'updated', descending: true })).toEqual(['old', 'mid', 'new']);
  });

  test('distance: nearest first, what has no place last', () => {
    const list = [project('nowhere'), project('far', { point: [121.6, 29.9] }), project('here', { point: [121.5, 29.9] })];
    expect(ids(list, { sort: 'distance', from: [121.5, 29.9] })).toEqual(['here', 'far', 'nowhere']);
    expect(ids(list, { sort: 'distance', from: null })).toEqual(['far', 'here', 'nowhere']);
  });

  test('distance, farthest first: what has no place is not the farthest, it is last all the same', () => {
    const list = [project('nowhere'), project('far', { point: [121.6, 29.9] }), project('here', { point: [121.5, 29.9] })];
    expect(ids(list, { sort: 'distance', descending: true, from: [121.5, 29.9] })).toEqual(['far', 'here', 'nowhere']);
  });

  test('due: soonest first, a year alone at its end; what has no date last whichever way', () => {
    const due = (id: string, date?: string) => project(id, { observations: [observation(date ? { due: date } : {})] });
    const list = [due('never'), due('year', '2024'), due('may', '2024-05'), due('later', '2025-01'), due('december', '2024-12')];
    expect(ids(list, { sort: 'due' })).toEqual(['may', 'december', 'year', 'later', 'never']);
    expect(ids(list, { sort: 'due', descending: true })).toEqual(['later', 'december', 'year', 'may', 'never']);
  });

  test('precision follows the vocabulary; the most sources first', () => {
    const list = [
      project('none', { observations: [observation(), observation({ source: 'second' })] }),
      project('exact', { precision: 'exact', observations: [observation(), observation({ asof: '2022-12' })] }),
      project('place', {
        precision: 'place',
        observations: [observation(), observation({ source: 'second' }), observation({ source: 'third' })],
      }),
    ];
    expect(ids(list, { sort: 'precision' })).toEqual(['exact', 'place', 'none']);
    expect(ids(list, { sort: 'sources' })).toEqual(['place', 'none', 'exact']);
    expect(ids(list, { sort: 'sources', descending: true })).toEqual(['exact', 'none', 'place']);
  });

  test('with a query the best match of a name comes first, in every order', () => {
    const list = [
      project('inside', { name: text('新公园路', 'A'), observations: at('proposed') }),
      project('whole', { name: text('公园', 'B'), observations: at('operating') }),
      project('start', { name: text('公园路', 'D'), observations: at('construction') }),
    ];
    for (const sort of SORTS)
      for (const descending of [false, true])
        expect(ids(list, { sort, descending, words: ['公园'] })).toEqual(['whole', 'start', 'inside']);
  });
});

describe('for any states', () => {
  const from: LngLat = [121.5, 29.95];
  const ordering = fc.record({
    sort: fc.constantFrom(...SORTS),
    descending: fc.boolean(),
    lang: fc.constantFrom('zh' as const, 'en' as const),
    words: fc.constantFrom([], ['公园'], ['bund', 'park']),
  });
  test('the order of the input makes no difference, nothing is lost', () => {
    const shuffled = projects.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, ordering, ([list, mixed], over) => {
        const found = ids(mixed, { ...over, from });
        expect(found).toEqual(ids(list, { ...over, from }));
        if (over.words.length === 0) expect([...found].sort()).toEqual(list.map((p) => p.id).sort());
      }),
    );
  });

  test('progress is the same for a few as for all', () => {
    fc.assert(
      fc.property(projects, moment, ordering, (list, asof, { lang }) => {
        expect(sorted(list, { lang }, undefined, asof).map((s) => s.project.id)).toEqual(
          byProgress(snapshot(list, asof), lang, vocab).map((s) => s.project.id),
        );
      }),
    );
  });

  test('each order holds between neighbours', () => {
    const month = (s: ProjectAsOf) => (s.due === null ? Infinity : Number((s.due + '-12').slice(0, 7).replace('-', '')));
    const far = (s: ProjectAsOf) => (s.project.point ? distanceM(s.project.point, from) : Infinity);
    const last = (i: number) => (i < 0 ? 99 : i);
    const keys = {
      progress: (s: ProjectAsOf) => STAGES.indexOf(s.stage),
      block: (s: ProjectAsOf) => last(BLOCKS.indexOf(s.project.block ?? '')),
      sector: (s: ProjectAsOf) => SECTORS.indexOf(s.project.sector),
      updated: (s: ProjectAsOf) => -Number(s.latest.asof.replace('-', '')),
      distance: far,
      due: month,
      precision: (s: ProjectAsOf) => PRECISIONS.indexOf(s.project.precision),
      sources: (s: ProjectAsOf) => -new Set(s.project.observations.map((o) => o.source)).size,
    };
    fc.assert(
      fc.property(projects, fc.constantFrom(...(Object.keys(keys) as (keyof typeof keys)[])), fc.boolean(), (list, sort, descending) => {
        fc.pre((sort !== 'distance' && sort !== 'due') || !descending);
        const values = sorted(list, { sort, descending, from }).map(keys[sort]);
        for (let i = 1; i < values.length; i++) {
          expect(descending ? values[i - 1]! >= values[i]! : values[i - 1]! <= values[i]!, `${sort} ${values}`).toBe(true);
        }
      }),
    );
  });
});

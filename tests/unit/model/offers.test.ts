import { describe, expect, test } from 'vitest';
import { fitOf, offersFor, type Named, type OfferGroup } from '../../../src/model/offers.ts';

const WANTOU = ['湾头', 'Wantou', 'wantou', 'wt'];

describe('how well names fit', () => {
  test.each([
    ['湾头', 3],
    ['wantou', 3],
    ['wt', 3],
    ['湾', 2],
    ['wanto', 2],
    ['头', 1],
    ['antou', 1],
    ['anto', 0],
    ['tou', 0],
    ['北京', 0],
    ['', 0],
  ])('%j: %d', (query, fit) => expect(fitOf(WANTOU, query)).toBe(fit));

  test('a word inside a name is its beginning too; words may stand in several names', () => {
    expect(fitOf(['Parks and sport', 'green space'], 'sport')).toBe(2);
    expect(fitOf(['Parks and sport', 'green space'], 'space park')).toBe(1);
    expect(fitOf(['Parks and sport'], 'space park')).toBe(0);
  });
});

describe('what is offered', () => {
  const option = (option: string, ...names: string[]): Named => ({ names, offer: { kind: 'option', facet: 'stage', option, n: 1 } });
  const of = (found: Partial<Record<OfferGroup, Named[]>>, q: string) =>
    offersFor(q, { places: [], filters: [], projects: [], indicators: [], ...found }).map(({ group, offers }) => [
      group,
      ...offers.map((o) => o.kind === 'option' && o.option),
    ]);

  test('groups in their order, the best of each first, ties as given', () => {
    const named = [option('inside', '土地出让'), option('whole', '出让'), option('start', '出让金'), option('second', '出让方')];
    expect(of({ projects: named, filters: named }, ' 出让 ')).toEqual([
      ['filters', 'whole', 'start', 'second', 'inside'],
      ['projects', 'whole', 'start', 'second', 'inside'],
    ]);
  });

  test('what is minor does not come before its betters by a name that it shares', () => {
    expect(of({ places: [option('town', '慈城镇'), { ...option('station', '慈城'), minor: true }] }, '慈城')).toEqual([
      ['places', 'town', 'station'],
    ]);
  });

  test('no more than a few of each, and no group without any', () => {
    const many = Array.from({ length: 20 }, (_, i) => option(String(i), 'x'));
    const [places, ...rest] = of({ places: many }, 'x');
    expect(places!.length - 1).toBeLessThan(8);
    expect(rest).toEqual([]);
    expect(of({ places: many }, 'y')).toEqual([]);
  });
});

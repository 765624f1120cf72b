import { describe, expect, test } from 'vitest';
import { cityFindPath, CitySearch, type CityIndexFile } from '../../../src/model/city-search.ts';

const district = (path: string, zh: string, en: string, records: [id: string, zh: string, en: string, more?: string][]): CityIndexFile => ({
  name: { zh, en },
  path,
  languages: ['zh', 'en'],
  blocks: { id: ['quay'], zh: ['老码头'], en: ['Old Quay'], more: ['码头\nlaomatou\nlmt'] },
  records: {
    id: records.map(([id]) => id),
    zh: records.map(([, name]) => name),
    en: records.map(([, , name]) => name),
    more: records.map(([, , , more = '']) => more),
    block: records.map((_, i) => (i === 0 ? 0 : -1)),
  },
});

const search = new CitySearch();
search.add(
  district('north', '北区', 'North', [
    ['hall', '集市大厅', 'Market Hall', '旧市场\njishidating\njsdt'],
    ['park', '河畔公园', 'River Park'],
    ['market', '市场', 'Market'],
  ]),
);
search.add(district('south', '南区', 'South', [['park', '南公园', 'Park of the South']]));

const ids = (query: string, most = 10) => search.find(query, most).found.map(({ district, kind, id }) => `${district.path}/${kind}/${id}`);

describe('the search across districts', () => {
  test('finds by either name, alias, pinyin and initials, whatever the case and width', () => {
    for (const query of ['集市', 'MARKET hall', '旧市场', 'jishidating', 'jsdt', 'ｊｓｄｔ'])
      expect(ids(query), query).toEqual(['north/project/hall']);
    expect(ids('lmt')).toEqual(['north/block/quay', 'south/block/quay']);
  });

  test('tells the whole name before its beginning before what stands within, then by district', () => {
    expect(ids('market')).toEqual(['north/project/market', 'north/project/hall']);
    expect(ids('park')).toEqual(['south/project/park', 'north/project/park']);
    expect(ids('公园')).toEqual(['north/project/park', 'south/project/park']);
  });

  test('a district’s name narrows it down and finds nothing by itself', () => {
    expect(ids('south quay')).toEqual(['south/block/quay']);
    expect(ids('南区 公园')).toEqual(['south/project/park']);
    expect(ids('north')).toEqual([]);
    // Where a record has the word too, it is found by it.
    expect(ids('south')).toEqual(['south/project/park']);
  });

  test('tells how many there are beyond those asked for, and nothing of no words', () => {
    expect(search.find('a', 2)).toMatchObject({ all: 6 });
    expect(ids('a', 2)).toHaveLength(2);
    expect(search.find('  ', 5)).toEqual({ found: [], all: 0 });
    expect(ids('.*')).toEqual([]);
  });

  test('a find says where it is', () => {
    const [hall] = search.find('集市', 1).found;
    expect(hall).toMatchObject({ block: { zh: '老码头' }, district: { path: 'north', name: { en: 'North' } } });
    expect(cityFindPath(hall!, 'zh')).toBe('north/p/hall/');
    expect(cityFindPath(search.find('old quay', 1).found[0]!, 'en')).toBe('north/en/b/quay/');
  });
});

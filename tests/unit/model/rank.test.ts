import { describe, expect, test } from 'vitest';
import { rankOf } from '../../../src/model/rank.ts';
import { queryWords } from '../../../src/model/search.ts';
import { project, text } from './arbitraries.ts';

const bund = project('bund', {
  name: text('老外滩步行街', 'Old Bund Street'),
  aliases: ['外滩', 'Plot 6'],
  block: 'old-town',
  pinyin: 'laowaitanbuxingjie lwtbxj waitan wt',
});

describe('rankOf', () => {
  const rank = (q: string) => rankOf(bund, queryWords(q));

  test('the whole of a name, its beginning, its inside, not at all', () => {
    expect(rank('老外滩步行街')).toBe(3);
    expect(rank('外滩')).toBe(3);
    expect(rank('OLD BUND STREET')).toBe(3);
    expect(rank('lwtbxj')).toBe(3);
    expect(rank('老外')).toBe(2);
    expect(rank('laowai')).toBe(2);
    expect(rank('步行')).toBe(1);
    expect(rank('und str')).toBe(1);
    expect(rank('老城')).toBe(0);
  });

  test('pinyin counts entry by entry', () => {
    expect(rank('lwtbxj waitan')).toBe(0);
    expect(rank('waitan')).toBe(3);
  });

  test('a project without pinyin has a rank too', () => {
    expect(rankOf(project('x', { name: text('X 馆', 'X Hall') }), ['x'])).toBe(2);
  });
});

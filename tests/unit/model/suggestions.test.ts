import { describe, expect, test } from 'vitest';
import { suggestions } from '../../../src/model/suggestions.ts';
import { blocks, project, text } from './arbitraries.ts';

const projects = [
  project('harbour-homes', { name: text('港湾人家', 'Harbour Homes'), pinyin: 'gangwanrenjia gwrj' }),
  project('market-hall', { name: text('集市大厅', 'Market Hall'), aliases: ['Corn Exchange'], pinyin: 'jishidating jsdt' }),
  project('night-museum', { name: text('夜间博物馆', 'Night Museum'), pinyin: 'yejianbowuguan yjbwg' }),
  project('river-park', { name: text('河畔公园', 'River Park'), pinyin: 'hepangongyuan hpgy' }),
];
const near = (slug: string, most?: number): string[] => suggestions({ blocks, projects }, slug, most).map((record) => record.id);

describe('names that come near a slug', () => {
  test('share a word with it, those that share more first', () => {
    expect(near('river-parks')).toEqual(['river-park']);
    expect(near('market-museum')).toEqual(['market-hall', 'night-museum']);
    expect(near('harbour')).toEqual(['harbour', 'harbour-homes']);
    expect(near('harbour-homes-2')).toEqual(['harbour-homes', 'harbour']);
  });

  test('may be Chinese, pinyin or an alias, in any case', () => {
    expect(near('博物馆')).toEqual(['night-museum']);
    expect(near('hepangongyuan')).toEqual(['river-park']);
    expect(near('CORN-house')).toEqual(['market-hall']);
  });

  test('are none for what says nothing', () => {
    for (const slug of ['', '-', 'x', 'a-b-c', '%E8%80', '\0', '.*', '__proto__']) expect(near(slug), slug).toEqual([]);
  });

  test('are no more than asked for', () => {
    expect(near('hall-park-museum-homes-harbour-town')).toHaveLength(5);
    expect(near('hall-park-museum-homes-harbour-town', 2)).toHaveLength(2);
  });
});

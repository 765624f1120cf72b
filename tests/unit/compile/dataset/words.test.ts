import { describe, expect, test } from 'vitest';
import { countedOf, wordsOf } from '../../../../src/compile/dataset/words.ts';
import { COMPARE_TEXTS } from '../../../../src/i18n/compare.ts';
import { FILTERS_TEXTS } from '../../../../src/i18n/filters.ts';
import { MAP_TEXTS } from '../../../../src/i18n/map.ts';
import { PAGE_TEXTS } from '../../../../src/i18n/pages.ts';
import { outlineOf, TERMS } from '../../../../src/i18n/terms.ts';
import { aOr } from '../../../../src/i18n/words.ts';
import { SHARE_TEXTS } from '../../../../src/i18n/share.ts';

describe('what a district calls its parts', () => {
  test('is what the program says where it says nothing', () => {
    const { zh, en } = wordsOf();
    expect([TERMS.zh.noBlock(zh), TERMS.en.noBlock(en)]).toEqual(['未归入区块', 'No block stated']);
    expect([TERMS.zh.districtIndicators(zh), TERMS.en.districtIndicators(en)]).toEqual(['全区指标', 'District indicators']);
    expect([FILTERS_TEXTS.zh.facets(zh).subdistrict, FILTERS_TEXTS.en.facets(en).subdistrict]).toEqual(['街道', 'Sub-district']);
    expect([COMPARE_TEXTS.zh.noPlaces(zh), COMPARE_TEXTS.en.noPlaces(en)]).toEqual([
      '来源没有说明在哪个街道、镇',
      'No source says in which sub-district or town',
    ]);
  });

  test('stands in every sentence, in one and in several, with its measure word and its article', () => {
    const { zh, en } = wordsOf({
      block: { zh: '开发区', measure: '片', en: 'enterprise zone' },
      district: { zh: '县', en: 'county' },
      subdistrict: { zh: '乡镇', en: 'township' },
    });
    expect([COMPARE_TEXTS.zh.choose(2, 4, zh), COMPARE_TEXTS.en.choose(2, 4, en)]).toEqual([
      '选 2 到 4 片开发区，左右并排来看。',
      'Choose 2 to 4 enterprise zones to see them side by side.',
    ]);
    expect([PAGE_TEXTS.zh.counts('9 个项目', 5, 2, zh), PAGE_TEXTS.en.counts('9 projects', 1, 2, en)]).toEqual([
      '9 个项目，5 片开发区，依据 2 份来源。',
      '9 projects; 1 enterprise zone, from 2 sources.',
    ]);
    expect([MAP_TEXTS.zh.fitDistrict(zh), MAP_TEXTS.en.fitDistrict(en)]).toEqual(['看全县', 'Whole county']);
    expect(SHARE_TEXTS.en.noPlace(en)).toBe('Select an enterprise zone or project to share its page alone.');
    expect(COMPARE_TEXTS.zh.noPlaces(zh)).toBe('来源没有说明在哪个乡镇');
  });

  test('makes an English plural by the rule where it gives none', () => {
    const plural = (en: string) => wordsOf({ block: { en } }).en.blocks;
    expect(['ward', 'county', 'bay', 'march', 'box'].map(plural)).toEqual(['wards', 'counties', 'bays', 'marches', 'boxes']);
    expect(wordsOf({ block: { en: 'park', plural: 'parklands' } }).en.blocks).toBe('parklands');
  });

  test('without blocks no sentence speaks of them', () => {
    const { zh, en } = wordsOf({}, false);
    for (const said of [
      MAP_TEXTS.zh.mapLabel(zh),
      MAP_TEXTS.en.mapLabel(en),
      SHARE_TEXTS.zh.noPlace(zh),
      SHARE_TEXTS.en.noPlace(en),
      PAGE_TEXTS.en.counts('9 projects', 0, 2, en),
      TERMS.zh.licenceOf(zh),
      TERMS.en.counted(en),
      TERMS.en.blocksTogether(en),
    ])
      expect(said).not.toMatch(/区块|block/i);
  });

  test('an outline that a source publishes is not called indicative', () => {
    const { zh, en } = wordsOf();
    expect(outlineOf({}, zh, 'zh')).toEqual({ name: '示意范围', means: '区块边界为示意范围，没有来源公布过界线。' });
    expect(outlineOf({ published: true }, en, 'en')).toEqual({
      name: 'Published extent',
      means: 'The outline is as a source publishes it.',
    });
  });

  test('counts records apart only with words for both sorts', () => {
    expect(countedOf()).toEqual({});
    expect(
      countedOf({ counted: { located: { zh: '处', en: 'sites', one: 'site' }, apart: { zh: '项', en: 'others', one: 'other' } } }),
    ).toEqual({ counted: { located: { zh: '处', one: 'site', many: 'sites' }, apart: { zh: '项', one: 'other', many: 'others' } } });
  });

  test('an article follows the sound, not the letter', () => {
    expect(['area', 'block', 'unit', 'urban village', 'European zone', 'uninhabited zone'].map(aOr)).toEqual([
      'an area',
      'a block',
      'a unit',
      'an urban village',
      'a European zone',
      'an uninhabited zone',
    ]);
  });
});

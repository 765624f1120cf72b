/** What a district calls its parts: its own words, and the program's where it has none. */
import type { CountWords, District, Lang, Words } from '../../model/dataset.ts';
import type { DistrictFile } from '../read/schema.ts';

type Own = NonNullable<DistrictFile['words']>;

/** @param hasBlocks whether the district has any */
export function wordsOf(own: Own = {}, hasBlocks = true): Record<Lang, Words> {
  const { block = {}, district = {}, subdistrict, town = subdistrict ? {} : { zh: '镇', en: 'town' } } = own;
  const [chinese, english] = [subdistrict?.zh ?? '街道', subdistrict?.en ?? 'sub-district'];
  const [zh, en] = [block.zh ?? '区块', block.en ?? 'block'];
  return {
    zh: {
      hasBlocks,
      block: zh,
      blocks: zh,
      measure: block.measure ?? '个',
      district: district.zh ?? '区',
      subdistrict: chinese,
      subdistricts: chinese,
      ...(town.zh === undefined ? {} : { town: town.zh }),
      outline: own.outline?.zh ?? '示意范围',
      outlineMeans: own.outline_means?.zh ?? `${zh}边界为示意范围，没有来源公布过界线。`,
    },
    en: {
      hasBlocks,
      block: en,
      blocks: block.plural ?? pluralOf(en),
      measure: '',
      district: district.en ?? 'district',
      subdistrict: english,
      subdistricts: subdistrict?.plural ?? pluralOf(english),
      ...(town.en === undefined ? {} : { town: town.en }),
      outline: own.outline?.en ?? 'Indicative extent',
      outlineMeans: own.outline_means?.en ?? `The outline is indicative: no source publishes the ${en}’s limits.`,
    },
  };
}

/** How the district counts records, where it says so. */
export function countedOf({ counted }: Own = {}): Pick<District, 'counted'> {
  if (!counted) return {};
  const words = ({ zh, en, one }: (typeof counted)['located']): CountWords => ({ zh, one, many: en });
  return { counted: { located: words(counted.located), apart: words(counted.apart) } };
}

/** The plural of an English word by the rule: `zones`, `counties`, `marches`. */
function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Which thing of the district a feature is the shape of. */
import type { BroughtFeature } from './brought.ts';
import { headerBook } from '../read/rows/headers.ts';
import { didYouMean, type Thing, type Things } from './things.ts';

/** Properties by which features are known, ids first, as programs and people call them; ten letters are what a shapefile keeps. */
const KEYS = headerBook({
  id: ['id', '编号', '代码', '区块编号', '项目编号', '项目编码', '编码', 'code', 'slug', 'BH', 'BM'],
  name: [
    ...[
      'name',
      '名称',
      'name_zh',
      'name_en',
      '中文名',
      '英文名',
      '区块名称',
      '片区名称',
      '项目名称',
      '区块',
      '片区',
      '项目',
      '简称',
      '别名',
      '标题',
    ],
    ...['title', 'label', 'fullname', 'english', 'name_cn', 'MC', 'QKMC', 'PQMC', 'XMMC', 'aliases'],
  ],
});

export type Match = { thing: Thing; by: string } | { problem: string };

/**
 * @param field the property that names the features, where somebody has said so
 * @returns the thing and the text that named it; or that there is none, or more than one, worded to follow the feature
 */
export function matchFeature(feature: BroughtFeature, things: Things, noun: string, field?: string): Match {
  const texts = namesOf(feature, field);
  if (texts.length === 0)
    return {
      problem:
        field === undefined
          ? `says by no property which ${noun} it is, expected id or name, or --name with one of ${Object.keys(feature.properties).join(', ') || 'its properties'}`
          : `has no property "${field}", expected one of ${Object.keys(feature.properties).join(', ')}`,
    };
  const found = texts.map((text) => ({ text, things: things.of(text) }));
  const sure = found.filter(({ things: some }) => some.length === 1);
  const other = sure.find(({ things: [thing] }) => thing!.id !== sure[0]!.things[0]!.id);
  if (other)
    return {
      problem: `is ${sure[0]!.things[0]!.id} by "${sure[0]!.text}" and ${other.things[0]!.id} by "${other.text}", expected one ${noun}`,
    };
  if (sure[0]) return { thing: sure[0].things[0]!, by: sure[0].text };
  const shared = found.find(({ things: some }) => some.length > 1);
  if (shared) return { problem: `"${shared.text}" is a name of ${shared.things.map(({ id }) => id).join(' and of ')}, expected an id` };
  const near = [...new Set(texts.flatMap((text) => things.near(text)))].slice(0, 3);
  return { problem: `"${texts[0]}" is the id or name of no ${noun}${didYouMean(near)}` };
}

/** What names a feature, ids first. */
export function namesOf({ id, properties }: BroughtFeature, field?: string): string[] {
  const said = (value: unknown): string[] =>
    typeof value === 'string' || typeof value === 'number' ? [String(value).trim()].filter(Boolean) : [];
  if (field !== undefined) return said(properties[field]);
  const of = (key: 'id' | 'name') => Object.entries(properties).flatMap(([header, value]) => (KEYS.of(header) === key ? said(value) : []));
  return [...new Set([...said(id), ...of('id'), ...of('name')])];
}

/** The columns of a table of records: in the spreadsheets that are imported, and in the tables of `data/projects/`. */
import { fold } from '../../../model/search.ts';

/** What a table may say of a project, and the headers each column is known by: the id first, then its other names. */
const COLUMNS = {
  id: ['id', '编号'],
  name_zh: ['name_zh', '名称', '中文名', '项目名称', '项目'],
  name_en: ['name_en', '英文名', '英文名称'],
  aliases: ['aliases', '别名', '又称'],
  kind: ['kind', '类别'],
  block: ['block', '区块', '所属区块'],
  block_basis: ['block_basis', '区块依据'],
  one_of: ['one_of', '区块之一'],
  subdistrict: ['subdistrict', '街道', '街道镇'],
  within: ['within', '属于'],
  sector: ['sector', '领域'],
  stage: ['stage', '阶段', '进展阶段'],
  stage_basis: ['stage_basis', '阶段依据'],
  asof: ['asof', 'stage_asof', '截至', '日期'],
  precision: ['precision', '位置精度'],
  uncertainty_m: ['uncertainty_m', '误差', '误差米', '误差(米)'],
  lon: ['lon', 'lng', '经度'],
  lat: ['lat', '纬度'],
  crs: ['crs', '坐标系'],
  shape: ['shape', '图形'],
  source: ['source', 'sources', '来源'],
  paragraphs: ['paragraphs', '段落'],
  text_zh: ['text_zh', '内容', '进展'],
  text_en: ['text_en', '英文内容'],
  milestone: ['milestone', '节点'],
  implied_zh: ['implied_zh', '推定依据'],
  implied_en: ['implied_en', '推定依据英文', '英文推定依据'],
  happened: ['happened', '发生'],
  due: ['due', '预计', '预计时间'],
  aim: ['aim', '下一步'],
  basis_zh: ['basis_zh', '位置依据'],
  basis_en: ['basis_en', '位置依据英文', '英文位置依据'],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof COLUMNS;

const byHeader = new Map<string, Column>(Object.entries(COLUMNS).flatMap(([column, headers]) => headers.map((h) => [h, column as Column])));

/** What a row states of the record as a whole, but for its aliases: they are only added, so rows never differ in them. */
export const OF_RECORD = [
  'name_zh',
  'name_en',
  'kind',
  'block',
  'one_of',
  'block_basis',
  'subdistrict',
  'within',
  'sector',
  'precision',
  'uncertainty_m',
  'lon',
  'lat',
  'crs',
  'shape',
  'basis_zh',
  'basis_en',
] as const satisfies Column[];

/** What it states of what one source says at one date. */
export const OF_OBSERVATION = [
  'stage',
  'paragraphs',
  'text_zh',
  'text_en',
  'milestone',
  'implied_zh',
  'implied_en',
  'happened',
  'due',
  'aim',
] as const satisfies Column[];

/** The column a header names, whatever its case, width and spaces; undefined when it is none of them. */
export function columnOf(header: string): Column | undefined {
  const folded = fold(header);
  return byHeader.get(folded) ?? byHeader.get(folded.replace(/[ -]/g, '_')) ?? byHeader.get(folded.replaceAll(' ', ''));
}

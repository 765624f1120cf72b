/** The columns of tables of blocks, sources and indicators, and what a table is about by its headers. */
import { PROJECT_HEADERS } from '../read/rows/columns.ts';
import { headerBook, type HeaderBook } from '../read/rows/headers.ts';

/** What a table may be about. */
export type About = 'projects' | 'blocks' | 'sources' | 'indicators';

export const ABOUT: readonly About[] = ['projects', 'blocks', 'sources', 'indicators'];

const ID = ['id', '编号', '编码', '代码', 'code'];
const CITED = {
  source: ['source', '来源', '资料来源', '数据来源', '信息来源', '出处'],
  paragraphs: ['paragraphs', '段落', '段落号', '段号', '所在段落', 'paragraph', 'para'],
  /** Of a source whose paragraphs have no numbers. */
  section: ['section', '章节', '所在章节', '章节编号'],
};

/** One row is one block, with at most one statement. The id of a column first, then its Chinese names, the best first. */
const BLOCK_COLUMNS = {
  id: [...ID, '区块编号', '片区编号', 'block id'],
  name_zh: [
    'name_zh',
    '名称',
    '区块名称',
    '片区名称',
    '板块名称',
    '功能区名称',
    '中文名',
    '中文名称',
    '区块',
    '片区',
    '板块',
    'name',
    'block',
  ],
  name_en: ['name_en', '英文名', '英文名称', '名称英文', 'english name'],
  short_zh: ['short_zh', '简称', '中文简称', 'short name'],
  short_en: ['short_en', '英文简称', '简称英文'],
  aliases: ['aliases', '别名', '又称', '曾用名', '其他名称', 'alias', 'other names'],
  order: ['order', '次序'],
  summary_zh: ['summary_zh', '概况', '概述', '简介', '区块概况', '区块简介', '片区简介', '功能定位', '定位', 'summary', 'description'],
  summary_en: ['summary_en', '英文概况', '英文简介', '概况英文', '简介英文'],
  lead: ['lead', '重点项目', '代表项目', '牵头项目'],
  statement: ['statement', '陈述类别', '内容类别', '陈述'],
  asof: ['asof', '截至', '截至时间', '截至日期', '日期', '时间', 'as of date', 'date'],
  ...CITED,
  text_zh: ['text_zh', '内容', '进展', '进展情况', '陈述内容', 'text'],
  text_en: ['text_en', '英文内容', '内容英文', '英文进展'],
  west: ['west', '西', '西界', '最西', '西经度', '最小经度', 'min lon', 'xmin'],
  south: ['south', '南', '南界', '最南', '南纬度', '最小纬度', 'min lat', 'ymin'],
  east: ['east', '东', '东界', '最东', '东经度', '最大经度', 'max lon', 'xmax'],
  north: ['north', '北', '北界', '最北', '北纬度', '最大纬度', 'max lat', 'ymax'],
  lon: ['lon', 'lng', '经度', '中心经度', '东经', 'longitude'],
  lat: ['lat', '纬度', '中心纬度', '北纬', 'latitude'],
  radius_m: ['radius_m', '半径', '半径米', 'radius'],
  shape: ['shape', '图形', '图形编号', '边界'],
  crs: ['crs', '坐标系', '坐标系统', '坐标基准', 'datum', 'coordinate system'],
  precision_m: ['precision_m', '精度', '范围精度', '精度米', '误差', '误差米', 'precision'],
  confidence: ['confidence', '可信度', '可靠程度'],
  extent_zh: ['extent_zh', '四至', '四至范围', '范围', '范围说明', 'extent'],
  extent_en: ['extent_en', '英文范围', '范围英文'],
  origin: ['origin', '范围依据', '绘制依据', '边界来源', 'drawn from'],
  area_km2: ['area_km2', '面积', '面积平方公里', '总面积', 'area'],
};

/** One row is one section of a source. */
const SOURCE_COLUMNS = {
  id: [...ID, '来源编号', '来源id', 'source id', 'source'],
  title_zh: [
    'title_zh',
    '标题',
    '来源',
    '来源名称',
    '来源标题',
    '文件名称',
    '报告名称',
    '文件标题',
    '名称',
    'title',
    'source title',
    'name',
  ],
  title_en: ['title_en', '英文标题', '标题英文', '英文名称', 'english title'],
  short_zh: ['short_zh', '简称', '来源简称', 'short title'],
  short_en: ['short_en', '英文简称', '简称英文'],
  kind_zh: ['kind_zh', '类型', '类别', '来源类型', '来源类别', '文件类型', 'kind', 'type'],
  kind_en: ['kind_en', '英文类型', '类型英文'],
  publisher_zh: ['publisher_zh', '发布单位', '发布机关', '发布机构', '发布者', '发文单位', '出版者', 'publisher'],
  publisher_en: ['publisher_en', '英文发布单位', '发布单位英文'],
  published: ['published', '发布日期', '发布时间', '发布年月', '出版日期', '印发日期', '成文日期', 'published on', 'publication date'],
  url: ['url', '网址', '链接', '原文链接', 'link', 'web address'],
  coverage_zh: ['coverage_zh', '涵盖', '涵盖时间', '涵盖内容', '涵盖范围', 'coverage'],
  coverage_en: ['coverage_en', '英文涵盖', '涵盖英文'],
  order: ['order', '次序'],
  section: ['section', '章节编号', '章节号', '章号', '节号', 'section id'],
  section_zh: ['section_zh', '章节', '章节标题', '章节名称', '小节', '部分', 'section title'],
  section_en: ['section_en', '英文章节', '章节英文', '章节标题英文'],
  first: ['first', '首段', '起始段', '起段', '开始段落', 'first paragraph', 'from paragraph'],
  last: ['last', '末段', '结束段', '止段', '结束段落', 'last paragraph', 'to paragraph'],
  paragraphs: ['paragraphs', '段落', '段落范围', '段落号', 'paragraph'],
  asof: ['asof', '截至', '截至时间', '截至日期', '基准日期', '数据截至', 'as of date', 'date'],
};

/** One row is one value of an indicator. */
const INDICATOR_COLUMNS = {
  id: [...ID, '指标编号', '指标代码', 'indicator id'],
  name_zh: ['name_zh', '指标', '指标名称', '名称', '指标项', 'indicator', 'indicator name', 'name'],
  name_en: ['name_en', '英文名', '英文名称', '指标英文名', '指标名称英文', '指标英文', 'english name'],
  group: ['group', '分组', '组别', '类别', '指标类别', '指标分类', '分类', '领域', 'category'],
  unit: ['unit', '单位', '计量单位'],
  measure: ['measure', '度量', '指标类型', '类型', '指标性质', '性质'],
  scope: ['scope', '统计范围', '口径范围'],
  headline: ['headline', '主要指标', '是否主要指标'],
  year: ['year', '年度', '年份', '年'],
  from: ['from', '起', '起始', '起始时间', '起始月', '开始时间', '期初'],
  asof: ['asof', '截至', '截至时间', '截至日期', '日期', '时间', '统计时间', '统计日期', '期末', 'as of date', 'date'],
  value: ['value', '数值', '值', '指标值', '数据', '完成值', '实际值'],
  decimals: ['decimals', '小数位', '小数位数'],
  qualifier: ['qualifier', '限定', '限定词', '修饰'],
  note_zh: ['note_zh', '备注', '说明', '注', 'note', 'remark'],
  note_en: ['note_en', '英文备注', '备注英文'],
  ...CITED,
};

export type BlockColumn = keyof typeof BLOCK_COLUMNS;
export type SourceColumn = keyof typeof SOURCE_COLUMNS;
export type IndicatorColumn = keyof typeof INDICATOR_COLUMNS;

export const BLOCK_HEADERS: HeaderBook<BlockColumn> = headerBook<BlockColumn>(BLOCK_COLUMNS);
export const SOURCE_HEADERS: HeaderBook<SourceColumn> = headerBook<SourceColumn>(SOURCE_COLUMNS);
export const INDICATOR_HEADERS: HeaderBook<IndicatorColumn> = headerBook<IndicatorColumn>(INDICATOR_COLUMNS);

export const HEADERS: Readonly<Record<About, HeaderBook<string>>> = {
  projects: PROJECT_HEADERS,
  blocks: BLOCK_HEADERS,
  sources: SOURCE_HEADERS,
  indicators: INDICATOR_HEADERS,
};

/** Columns that none of the others has: each of a kind needs one of them, or a table of names would be about anything. */
const TELLING: Readonly<Record<Exclude<About, 'projects'>, readonly string[]>> = {
  blocks: [
    'short_zh',
    'short_en',
    'summary_zh',
    'summary_en',
    'west',
    'south',
    'east',
    'north',
    'radius_m',
    'extent_zh',
    'extent_en',
    'lead',
  ],
  sources: ['published', 'publisher_zh', 'coverage_zh', 'url', 'section_zh', 'first', 'last', 'title_zh', 'kind_zh'],
  indicators: ['value', 'measure', 'group', 'headline'],
};

/** How many headers are understood in a table about something; nought where nothing tells that it is about that. */
export function understoodAs(about: About, headers: readonly string[]): number {
  const columns = new Set(headers.map((header) => HEADERS[about].of(header)).filter((column) => column !== undefined));
  return about === 'projects' || TELLING[about].some((column) => columns.has(column)) ? columns.size : 0;
}

/** What a table is about by its headers: that of which most are understood, projects before all others. */
export function aboutOf(headers: readonly string[]): About {
  const counts = ABOUT.map((about) => ({ about, count: understoodAs(about, headers) }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).about;
}

/** Headers over numbers of which every digit counts, however few of them a workbook shows. */
export function isExact(header: string): boolean {
  const columns = ABOUT.map((about) => HEADERS[about].of(header));
  return columns.some((column) => column !== undefined && EXACT.has(column));
}

const EXACT: ReadonlySet<string> = new Set(['lon', 'lat', 'lonlat', 'west', 'south', 'east', 'north']);

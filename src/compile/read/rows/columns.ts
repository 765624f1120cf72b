/** The columns of a table of records: in the spreadsheets that are imported, and in the tables of `data/projects/`. */
import { headerBook, headerKey } from './headers.ts';

/** What a table may say of a project, and the headers each column is known by: the id first, then its other names, the best first. */
const COLUMNS = {
  id: ['id', '编号', '项目编号', '项目编码', '编码', 'code'],
  name_zh: ['name_zh', '名称', '项目名称', '中文名', '中文名称', '项目', '工程名称', '项目工程名称', 'name', 'project', 'project name'],
  name_en: ['name_en', '英文名', '英文名称', '项目英文名称', '名称英文', '项目名称英文', 'english name', 'name in english'],
  aliases: ['aliases', '别名', '又称', '曾用名', '简称', '其他名称', 'alias', 'other names'],
  kind: ['kind', '类别', '记录类别', '种类'],
  block: [
    'block',
    '区块',
    '所属区块',
    '所在区块',
    '片区',
    '所属片区',
    '所在片区',
    '板块',
    '所属板块',
    '功能区',
    '所属功能区',
    'zone',
    'ward',
  ],
  block_basis: ['block_basis', '区块依据'],
  one_of: ['one_of', '区块之一'],
  subdistrict: [
    ...['subdistrict', '街道', '街道镇', '所属街道', '所在街道', '镇街', '所属镇街', '街镇', '乡镇', '所属乡镇', '乡镇街道', '镇街道'],
    ...['属地', 'town', 'township'],
  ],
  within: ['within', '属于', '所属项目', '上级项目', 'part of'],
  sector: ['sector', '领域', '所属领域', '行业', '所属行业', '行业领域', '行业类别', '产业类别', '项目类型', 'industry'],
  stage: [
    ...['stage', '阶段', '进展阶段', '建设阶段', '项目阶段', '当前阶段', '目前阶段', '状态', '建设状态', '项目状态', '进展状态'],
    ...['status', 'project stage'],
  ],
  stage_basis: ['stage_basis', '阶段依据'],
  asof: [
    ...['asof', 'stage_asof', '截至', '日期', '时间', '截至时间', '截至日期', '截止时间', '截止日期', '进度时间', '进展时间', '统计时间'],
    ...['统计日期', '更新时间', '数据时间', 'date', 'as of date', 'status date'],
  ],
  precision: ['precision', '位置精度', '精度'],
  uncertainty_m: ['uncertainty_m', '误差', '误差米', '位置误差', '误差范围', 'uncertainty', 'accuracy'],
  lon: ['lon', 'lng', '经度', '东经', 'longitude'],
  lat: ['lat', '纬度', '北纬', 'latitude'],
  lonlat: ['lonlat', '坐标', '经纬度', '位置坐标', '中心坐标', '经纬度坐标', 'lnglat', 'coordinates'],
  crs: ['crs', '坐标系', '坐标系统', '坐标基准', 'datum', 'coordinate system'],
  shape: ['shape', '图形'],
  source: ['source', 'sources', '来源', '资料来源', '数据来源', '信息来源', '出处'],
  paragraphs: ['paragraphs', '段落', '段落号', '段号', '所在段落', 'paragraph', 'para'],
  section: ['section', '节', '章节', '所在章节'],
  text_zh: [
    ...[
      'text_zh',
      '内容',
      '进展',
      '进展情况',
      '项目进展',
      '建设进展',
      '工程进展',
      '目前进展',
      '最新进展',
      '形象进度',
      '建设进度',
      '项目进度',
    ],
    ...['进度', '进度情况', '建设内容', '主要建设内容', '建设规模', '建设内容及规模', '建设规模及内容', '项目内容', '项目概况', '项目简介'],
    ...['text', 'progress', 'description'],
  ],
  text_en: ['text_en', '英文内容', '英文进展', '进展英文', '内容英文', '建设内容英文'],
  milestone: ['milestone', '节点', '建设节点', '进度节点', '关键节点', '里程碑'],
  implied_zh: ['implied_zh', '推定依据'],
  implied_en: ['implied_en', '推定依据英文', '英文推定依据'],
  happened: ['happened', '发生', '发生时间', '节点时间'],
  due: [
    ...['due', '预计', '预计时间', '计划竣工时间', '计划完工时间', '计划建成时间', '计划投用时间', '预计竣工时间', '预计完工时间'],
    ...['预计建成时间', '竣工时间预计', 'due date', 'expected completion'],
  ],
  aim: ['aim', '下一步'],
  basis_zh: ['basis_zh', '位置依据', '定位依据', '位置来源', '坐标来源'],
  basis_en: ['basis_en', '位置依据英文', '英文位置依据'],
  /** Numbers have columns of their own, named by what they are; this is where what is wrong with one is told. */
  figures: [],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof COLUMNS;

/** The headers of tables of records. */
export const PROJECT_HEADERS = headerBook<Column>(COLUMNS);

/** Columns of which several may stand side by side: what they say follows one another, in their order. */
export const JOINED: ReadonlySet<Column> = new Set<Column>(['text_zh', 'text_en']);

/** Headers of columns that number the rows, and so say nothing of the records. */
const NUMBERING = new Set(['序号', '行号', '排序', 'no', 'nr', 'number', 'row'].map(headerKey));

/** Whether a header is that of a column which only numbers the rows. */
export const numbersRows = (header: string): boolean => NUMBERING.has(headerKey(header));

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
  'section',
  'text_zh',
  'text_en',
  'milestone',
  'implied_zh',
  'implied_en',
  'happened',
  'due',
  'aim',
] as const satisfies Column[];

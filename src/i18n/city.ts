import { plural } from './plural.ts';
import { NOT_FOUND } from './not-found.ts';
import { TERMS } from './terms.ts';

const zh = {
  otherLanguage: 'English',
  comma: TERMS.zh.comma,
  separator: ' · ',
  /** What a city's map is called. */
  map: (city: string) => `${city}地图，点一处打开`,
  /** What leads to a district from there. */
  toDistrict: (name: string, records: string) => `${name}，${records}`,
  districts: '各区县',
  projects: TERMS.zh.projects,
  sources: (n: number) => `${n} 份来源`,
  totals: (districts: number, records: string, sources: string) => `${districts} 个区县，${records}，依据 ${sources}。`,
  contentAsOf: TERMS.zh.contentAsOf,
  stageMix: TERMS.zh.stageMix,
  data: '数据：',
  search: '在各区县里搜索',
  searchHint: '名称、别名或拼音',
  loading: '正在载入各区县的名称…',
  none: (query: string) => `各区县里没有名称含“${query}”的项目或地方。`,
  found: (n: number) => `找到 ${n} 个。`,
  closest: (shown: number, all: number) => `找到 ${all} 个，这里是最相近的 ${shown} 个；多输入几个字可以缩小范围。`,
  missing: (districts: string) => `没有载入成功，结果里缺：${districts}。`,
  retry: '重试',
  notFound: NOT_FOUND.zh.title,
  notFoundHint: NOT_FOUND.zh.hint,
};

const en: typeof zh = {
  otherLanguage: '中文',
  comma: TERMS.en.comma,
  separator: ' · ',
  map: (city) => `Map of ${city}: choose a district to open it`,
  toDistrict: (name, records) => `${name}, ${records}`,
  districts: 'Districts',
  projects: TERMS.en.projects,
  sources: (n) => plural(n, 'source', 'sources'),
  totals: (districts, records, sources) => `${plural(districts, 'district', 'districts')}, ${records}, from ${sources}.`,
  contentAsOf: TERMS.en.contentAsOf,
  stageMix: TERMS.en.stageMix,
  data: 'Data: ',
  search: 'Search all districts',
  searchHint: 'Name, alias or pinyin',
  loading: 'Loading the names of the districts…',
  none: (query) => `No project or place of any district has “${query}” in its name.`,
  found: (n) => `${n.toLocaleString('en-GB')} found.`,
  closest: (shown, all) => `${all.toLocaleString('en-GB')} found; these are the closest ${shown}. More letters narrow it down.`,
  missing: (districts) => `Could not be loaded and are not among the results: ${districts}.`,
  retry: 'Try again',
  notFound: NOT_FOUND.en.title,
  notFoundHint: NOT_FOUND.en.hint,
};

/** Texts of the start page of a city of several districts, and of its search. */
export const CITY_TEXTS = { zh, en };

import { plural } from './plural.ts';

const zh = {
  of: (a: string, b: string) => `${b}的${a}`,
  only: '仅此',
  onlyThis: (name: string) => `只看${name}`,
  activeFilters: '已选条件',
  removeFilter: (name: string) => `去掉条件：${name}`,
  facets: { block: '区块', stage: '阶段', sector: '领域', source: '来源', precision: '位置精度' },
  noResults: '没有符合条件的项目',
  noResultsHint: '试试去掉其中一个条件：',
  dropFilter: (name: string, n: number) => `去掉“${name}”，有 ${n} 个`,
  dropNames: { near: '距离', inView: '地图范围' },
  openDetail: '查看详情',
  ignoredTitle: '链接里有看不懂的部分，已忽略',
  ignoredPart: (param: string, value: string) => `${param}=${value}`,
};

const en: typeof zh = {
  of: (a, b) => `${a} of ${b}`,
  only: 'Only',
  onlyThis: (name) => `Only ${name}`,
  activeFilters: 'Active filters',
  removeFilter: (name) => `Remove filter: ${name}`,
  facets: { block: 'Block', stage: 'Stage', sector: 'Sector', source: 'Source', precision: 'Location precision' },
  noResults: 'No project fits these filters',
  noResultsHint: 'Try dropping one of them:',
  dropFilter: (name, n) => `Drop “${name}”: ${plural(n, 'project', 'projects')}`,
  dropNames: { near: 'distance', inView: 'map view' },
  openDetail: 'Details',
  ignoredTitle: 'Part of the link was not understood and is ignored',
  ignoredPart: (param, value) => `${param}=${value}`,
};

/** Texts of the filters, chips and empty results. */
export const FILTERS_TEXTS = { zh, en };

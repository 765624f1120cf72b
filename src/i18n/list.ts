import { plural } from './plural.ts';

const CHECK = { zh: '请检查网络后重试。', en: 'Check the connection and try again.' };

/** What the list and its search need before anything else is loaded; what comes later has its texts in modules beside this one. */
const zh = {
  htmlLang: 'zh-Hans',
  comma: '、',
  colon: '：',
  skipToList: '跳到项目列表',
  skipToMap: '跳到地图',
  checkConnection: CHECK.zh,
  loadFailed: `数据没有载入成功。${CHECK.zh}`,
  partFailed: `这一部分没有载入成功。${CHECK.zh}`,
  newer: '网站已有新版本，请刷新页面。',
  retry: '重试',
  reload: '刷新页面',
  close: '关闭',
  back: '返回列表',
  reset: '全部清除',
  begin: '点区块旁的 › 看它的全貌，或直接搜索。',
  search: '搜索',
  searchPlaceholder: '搜索项目、地点、拼音',
  clearSearch: '清除搜索',
  filters: '筛选',
  noBlock: '未归入区块',
  noSubdistrict: '街道不详',
  results: (n: number, mapped: number, changed: boolean) => `${n} 个项目${changed ? '有变化' : ''}，${mapped} 个在图上`,
  listLabel: '项目列表',
  asOf: (date: string) => `截至 ${date}`,
  notOnMap: '不在图上',
  sheetHandle: (height: string) => `面板高度：${height}`,
  sheetHeights: { peek: '最低', half: '一半', full: '全屏' },
};

/** Every language has exactly these texts; a missing one does not compile. */
export type ListTexts = typeof zh;

const en: ListTexts = {
  htmlLang: 'en',
  comma: ', ',
  colon: ': ',
  skipToList: 'Skip to the list of projects',
  skipToMap: 'Skip to the map',
  checkConnection: CHECK.en,
  loadFailed: `The data could not be loaded. ${CHECK.en}`,
  partFailed: `This part could not be loaded. ${CHECK.en}`,
  newer: 'A newer version of this site is out: reload the page.',
  retry: 'Try again',
  reload: 'Reload the page',
  close: 'Close',
  back: 'Back to the list',
  reset: 'Clear all',
  begin: 'Open a block with ›, or search.',
  search: 'Search',
  searchPlaceholder: 'Search projects, places, pinyin',
  clearSearch: 'Clear the search',
  filters: 'Filters',
  noBlock: 'No block stated',
  noSubdistrict: 'Sub-district not known',
  results: (n, mapped, changed) =>
    `${plural(n, 'project', 'projects')}${changed ? ' changed' : ''}, ${mapped.toLocaleString('en-GB')} on the map`,
  listLabel: 'List of projects',
  asOf: (date) => `as of ${date}`,
  notOnMap: 'Not on the map',
  sheetHandle: (height) => `Height of the panel: ${height}`,
  sheetHeights: { peek: 'low', half: 'half', full: 'full' },
};

export const LIST_TEXTS: Record<'zh' | 'en', ListTexts> = { zh, en };

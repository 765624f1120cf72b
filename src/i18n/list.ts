import { plural } from './plural.ts';

/** What to do when something does not load. */
export const CHECK_CONNECTION = { zh: '请检查网络后重试。', en: 'Check the connection and try again.' };

/** What the list and its search need before anything else is loaded; what comes later has its texts in modules beside this one. */
const zh = {
  htmlLang: 'zh-Hans',
  comma: '、',
  colon: '：',
  semicolon: '；',
  skipToList: '跳到项目列表',
  skipToMap: '跳到地图',
  loadFailed: `数据没有载入成功。${CHECK_CONNECTION.zh}`,
  partFailed: `这一部分没有载入成功。${CHECK_CONNECTION.zh}`,
  newer: '网站已有新版本，请刷新页面。',
  retry: '重试',
  reload: '刷新页面',
  close: '关闭',
  searchPlaceholder: '搜索项目、地点、拼音',
  clearSearch: '清除搜索',
  noBlock: '未归入区块',
  projects: (n: number) => `${n} 个项目`,
  located: (n: number) => `${n} 个工程与场所`,
  apart: (n: number) => `${n} 个平台、机构与服务`,
  changed: '有变化',
  onMap: (n: number) => `，${n} 个在图上`,
  implied: (stage: string) => `${stage}，由所述推知`,
  listLabel: '项目列表',
  asOf: (date: string) => `截至 ${date}`,
  dated: (date: string) => `（${date}）`,
  lastMentioned: '最近一次提到',
  notOnMap: '不在图上',
};

/** Every language has exactly these texts; a missing one does not compile. */
export type ListTexts = typeof zh;

const en: ListTexts = {
  htmlLang: 'en',
  comma: ', ',
  colon: ': ',
  semicolon: '; ',
  skipToList: 'Skip to the list of projects',
  skipToMap: 'Skip to the map',
  loadFailed: `The data could not be loaded. ${CHECK_CONNECTION.en}`,
  partFailed: `This part could not be loaded. ${CHECK_CONNECTION.en}`,
  newer: 'A newer version of this site is out: reload the page.',
  retry: 'Try again',
  reload: 'Reload the page',
  close: 'Close',
  searchPlaceholder: 'Search projects, places, pinyin',
  clearSearch: 'Clear the search',
  noBlock: 'No block stated',
  projects: (n) => plural(n, 'project', 'projects'),
  located: (n) => plural(n, 'place or work', 'places and works'),
  apart: (n) => plural(n, 'platform, company or service', 'platforms, companies and services'),
  changed: ' changed',
  onMap: (n) => `, ${n.toLocaleString('en-GB')} on the map`,
  implied: (stage) => `${stage}, by implication`,
  listLabel: 'List of projects',
  asOf: (date) => `as of ${date}`,
  dated: (date) => ` (${date})`,
  lastMentioned: 'Last mentioned',
  notOnMap: 'Not mapped',
};

export const LIST_TEXTS: Record<'zh' | 'en', ListTexts> = { zh, en };

import type { CountWords } from '../model/dataset.ts';
import { plural } from './plural.ts';

/** What the list and its search need before anything else is loaded; what comes later has its texts in modules beside this one. */
const zh = {
  htmlLang: 'zh-Hans',
  comma: '、',
  colon: '：',
  semicolon: '；',
  skipToList: '跳到项目列表',
  skipToMap: '跳到地图',
  close: '关闭',
  searchPlaceholder: '搜索项目、地点',
  orPinyin: '、拼音',
  clearSearch: '清除搜索',
  projects: (n: number) => `${n} 个项目`,
  counted: (n: number, words: CountWords) => `${n} ${words.zh}`,
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
  close: 'Close',
  searchPlaceholder: 'Search projects, places',
  orPinyin: ', pinyin',
  clearSearch: 'Clear the search',
  projects: (n) => plural(n, 'project', 'projects'),
  counted: (n, { one, many }) => plural(n, one, many),
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

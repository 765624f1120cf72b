import type { Counted } from './facts.ts';

/*
 * The words by which a reader, and a test, finds a thing on the page, in both languages. Written here and not taken from
 * src/i18n, so that a text that vanishes or is mixed up there is noticed.
 */
export const WORDS = {
  list: /项目列表|List of projects/,
  back: /返回列表|Back to the list/,
  close: /^(关闭|Close)$/,
  only: /^(只看|Only )/,
  reset: /全部清除|Clear all/,
  removeFilter: /去掉条件|Remove filter/,
  dropFilter: /^(去掉|Drop) ?“/,
  noResults: /没有符合条件的项目|No project fits/,
  notFound: /没有找到这个地址|Nothing at this address/,
  toStart: /回到全图|To the whole map/,
  ignored: /已忽略|is ignored/,
  partFailed: /没有载入成功|could not be loaded/,
  newer: /新版本|newer version/,
  reload: /^(刷新页面|Reload the page)$/,
  noWebgl: /WebGL/,
  chooser: /这里有 \d+ 项|\d+ things here/,
  inView: /地图范围内|in the map view/,
  sheet: /面板高度|Height of the panel/,
  filters: {
    block: /^(区块|Block)\s*\d*$/,
    stage: /^(阶段|Stage)\s*\d*$/,
    kind: /^(类别|Kind)\s*\d*$/,
    subdistrict: /^(街道|Sub-district)\s*\d*$/,
    sector: /^(领域|Sector)\s*\d*$/,
    more: /^(更多|More)\s*\d*$/,
  },
  done: /^(完成|Done)$/,
  time: /^(时间|Time)[：:]/,
  tools: /^(地图工具|Map tools)$/,
  menu: /^(更多|More)$/,
  dark: /^(深色|Dark)$/,
  english: /^EN$/,
  chinese: /^中文$/,
  notOnMap: /不在图上|Not mapped/,
  changes: /的变化$|^What moved/,
  slider: /^(时间|Time)$/,
  play: /播放|Play/,
  compareWith: /与之比较|Compare with/,
  views: /^(视图|Views)$/,
  viewMenu: /^(视图：|View: )/,
  share: /^(分享|Share)$/,
  shareDialog: /分享与带走|Share and take away/,
  recordsComing: /^(正在载入：.*条记录|Loading: .* records)/,
  retry: /^(重试|再试一次|Try again)$/,
  baseMap: /^(底图|Base map)$/,
} as const;

const onMap = (mapped: number): string => `[,，]\\s*${mapped} (个在图上|on the map)`;

function countWords({ places, others }: { places: Counted; others: Counted }): string {
  if (places[0] + others[0] === 0) return `0 (个项目|projects)${onMap(0)}`;
  return [
    ...(places[0] > 0 ? [`${places[0]} (个工程与场所|places? (and|or) works?)${onMap(places[1])}`] : []),
    ...(others[0] > 0
      ? [
          `${others[0]} (个平台、机构与服务|platforms?, compan(y|ies) (and|or) services?)${places[0] === 0 && others[1] > 0 ? onMap(others[1]) : ''}`,
        ]
      : []),
  ].join('[;；]\\s*');
}

/** The line over the list. */
export const countLine = (counts: { places: Counted; others: Counted }): RegExp => new RegExp(`^\\s*${countWords(counts)}\\s*$`);

/** What a screen reader hears when the list changes. */
export const announcement = (counts: { places: Counted; others: Counted }): RegExp => new RegExp(`(^|\\D)${countWords(counts)}\\s*$`);

/** A date of reference as Chinese readers see it: `2023-06` is `2023 年 6 月`. */
export function dateInChinese(date: string): string {
  const [year, month] = date.split('-').map(Number);
  return `${year} 年 ${month} 月`;
}

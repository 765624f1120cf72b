import { plural } from './plural.ts';
import { TERMS } from './terms.ts';

const zh = {
  title: TERMS.zh.districtIndicators,
  lead: (indicators: string, values: string, sources: string) =>
    `${indicators} 个指标、${values} 个数值，出自 ${sources} 个来源，每个数都注明出处。`,
  loading: TERMS.zh.loadingIndicators,
  failed: `${TERMS.zh.indicatorsFailed}${TERMS.zh.checkConnection}`,
  retry: '重试',

  blocksTogether: TERMS.zh.blocksTogether,
  filter: '按名称找指标',
  filterPlaceholder: '按名称找指标（中文或英文）',
  clear: '清除',
  found: (n: number, all: number) => (n === all ? `${n} 个指标` : `${n} 个指标，共 ${all} 个`),
  nothing: (q: string) => (q ? `没有名称含“${q}”的指标。` : '没有这样的指标。'),
  hiddenLater: (n: number, date: string) => `时间停在 ${date}：另有 ${n} 个更晚的数值没有显示。`,
  shownLater: (n: number, date: string) => `时间停在 ${date}，但也显示了 ${n} 个更晚的数值。`,
  showLater: '显示更晚的数值',
  hideLater: '只看当时的数值',

  keyNumbers: '主要数字',
  disagreements: '来源有出入的地方',
  disagreementsNote: '名称相同的数，来源没有说口径一致：并列给出，不当作涨跌。',
  allDisagreements: (n: number) => `全部 ${n} 处`,
  clarifications: '容易看错的数',
  topics: '全部指标，按主题',
  onlyDisputed: '只看来源有出入的',
  openAll: '全部展开',
  closeAll: '全部收起',

  wholeOf: (name: string, value: string) => `${name}：${value}`,
  part: (label: string, value: string) => `${label} ${value}`,
  calculated: '由总数减出',
  alone: '单个数值',
  notComparable: '另有不同的数，口径未必相同',

  asof: TERMS.zh.asOf,
  sourcesAgree: (n: number) => `${n} 处说法一致`,
  disputed: '来源有出入',
  compatible: '写法不同，不矛盾',
  disputedDefault: '同一日期的数对不上，来源没有解释。',

  increase: (amount: string, since: string) => `比 ${since}增加 ${amount}`,
  decrease: (amount: string, since: string) => `比 ${since}减少 ${amount}`,
  rose: (points: string, since: string) => `比 ${since}上升 ${points} 个百分点`,
  fell: (points: string, since: string) => `比 ${since}下降 ${points} 个百分点`,
  better: (places: string, since: string) => `比 ${since}上升 ${places} 位`,
  worse: (places: string, since: string) => `比 ${since}下降 ${places} 位`,
  same: (since: string) => `与 ${since}相同`,
  bounded: (before: string) => `${before}；有的只是范围，算不出增减`,
  unlikePeriods: (before: string) => `${before}；时段长短不同，不相减`,

  rank: (place: number, within: boolean, scope: string) => `${scope}${within ? '前' : '第'} ${place} 位`,

  table: '数据表',
  tableOf: (name: string) => `${name}：全部数值`,
  columns: {
    indicator: '指标',
    date: '日期或时段',
    value: '数值',
    qualifier: '限定',
    source: '来源',
    section: '章节',
    paragraph: '段落',
    note: '说明',
  },
  noQualifier: '—',
};

/** Subject and verb. */
const laterValues = (n: number): string => plural(n, 'later value is', 'later values are');

const en: typeof zh = {
  title: TERMS.en.districtIndicators,
  lead: (indicators, values, sources) =>
    `${indicators} indicators, ${values} values from ${sources} sources, each with its place in the source.`,
  loading: TERMS.en.loadingIndicators,
  failed: `${TERMS.en.indicatorsFailed} ${TERMS.en.checkConnection}`,
  retry: 'Try again',

  blocksTogether: TERMS.en.blocksTogether,
  filter: 'Find an indicator by name',
  filterPlaceholder: 'Find an indicator (Chinese or English)',
  clear: 'Clear',
  found: (n, all) => (n === all ? plural(n, 'indicator', 'indicators') : `${n} of ${plural(all, 'indicator', 'indicators')}`),
  nothing: (q) => (q ? `No indicator has “${q}” in its name.` : 'There is no such indicator.'),
  hiddenLater: (n, date) => `Time is set to ${date}: ${laterValues(n)} not shown.`,
  shownLater: (n, date) => `Time is set to ${date}, but ${laterValues(n)} shown too.`,
  showLater: 'Show later values',
  hideLater: 'Only values of the time',

  keyNumbers: 'Key numbers',
  disagreements: 'Where sources differ',
  disagreementsNote: 'Numbers of one name that no source says are of one definition: side by side, not as a rise or fall.',
  allDisagreements: (n) => `All ${n}`,
  clarifications: 'Easily misread',
  topics: 'All indicators by topic',
  onlyDisputed: 'Only where sources differ',
  openAll: 'Unfold all',
  closeAll: 'Fold all',

  wholeOf: (name, value) => `${name}: ${value}`,
  part: (label, value) => `${value} ${label}`,
  calculated: 'what remains of the whole',
  alone: 'Single values',
  notComparable: 'Other numbers differ; their definition may too',

  asof: TERMS.en.asOf,
  sourcesAgree: (n) => `${n} passages agree`,
  disputed: 'Sources differ',
  compatible: 'Worded differently, no contradiction',
  disputedDefault: 'Values of the same date do not fit together; the sources do not explain it.',

  increase: (amount, since) => `Up ${amount} on ${since}`,
  decrease: (amount, since) => `Down ${amount} on ${since}`,
  rose: (points, since) => `Up ${points} percentage points on ${since}`,
  fell: (points, since) => `Down ${points} percentage points on ${since}`,
  better: (places, since) => `${Number(places) === 1 ? '1 place' : `${places} places`} better than in ${since}`,
  worse: (places, since) => `${Number(places) === 1 ? '1 place' : `${places} places`} worse than in ${since}`,
  same: (since) => `The same as in ${since}`,
  bounded: (before) => `${before}; one value is only a bound, so no difference can be told`,
  unlikePeriods: (before) => `${before}; the periods differ in length, so no difference is given`,

  rank: (place, within, scope) => `${within ? `top ${place.toLocaleString('en-GB')}` : ordinal(place)}${scope ? ` ${scope}` : ''}`,

  table: 'Data table',
  tableOf: (name) => `${name}: all values`,
  columns: {
    indicator: 'Indicator',
    date: 'Date or period',
    value: 'Value',
    qualifier: 'Qualifier',
    source: 'Source',
    section: 'Section',
    paragraph: 'Paragraph',
    note: 'Note',
  },
  noQualifier: '—',
};

/** Texts of the district's indicators. */
export const OVERVIEW_TEXTS = { zh, en };

const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });

function ordinal(n: number): string {
  return `${n.toLocaleString('en-GB')}${{ one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th', zero: 'th' }[ordinals.select(n)]}`;
}

import type { Block, Lang, Words } from '../model/dataset.ts';
import { LIST_TEXTS } from './list.ts';
import { blockOr, capital } from './words.ts';

const zh = {
  /** Between the items of a list. */
  comma: LIST_TEXTS.zh.comma,
  asOf: LIST_TEXTS.zh.asOf,
  contentAsOf: (date: string) => `内容截至 ${date}`,
  dataVersion: '数据版本',
  toMap: '地图与列表',
  downloads: '数据下载',
  waysOn: '可以从这里继续：',
  dataPage: '数据下载与说明',
  checkConnection: '请检查网络后重试。',
  positionRefused: '浏览器没有允许取得位置。',
  positionFailed: '没有取得位置。',

  projects: LIST_TEXTS.zh.projects,
  noProjects: '没有项目',
  leadProjects: '重点项目',
  blockProjects: (w: Words) => `本${w.block}项目`,
  stageMix: '阶段构成',
  setBack: '阶段后退',
  firstStated: '首次说明阶段',
  next: '下一步',

  noBlock: (w: Words) => `未归入${w.block}`,
  noBlockStated: (w: Words) => `来源没有说明属于哪${w.measure}${w.block}`,
  publishedExtent: '公布的范围',
  publishedMeans: (w: Words) => `${w.block}边界照来源公布的范围画。`,
  precision: '位置精度',
  published: '发布时间',
  blocksTogether: (w: Words) => (w.hasBlocks ? `各${w.block}合起来看` : `全${w.district}`),
  licenceOf: (w: Words) => (w.hasBlocks ? `项目、${w.block}和指标数据：` : '项目和指标数据：'),
  loadingIndicators: '正在载入指标…',
  indicatorsFailed: '指标没有载入成功。',
  counted: (w: Words) => `只知道在该${blockOr(w, '或')}内的项目数`,
  knownToLieIn: (name: string) => `只知道在${name}`,
  lines: '线：实线已通或建成，虚线未完成',

  districtIndicators: (w: Words) => `全${w.district}指标`,
  indicatorGroups: '指标分类',
};

const en: typeof zh = {
  comma: LIST_TEXTS.en.comma,
  asOf: LIST_TEXTS.en.asOf,
  contentAsOf: (date) => `as of ${date}`,
  dataVersion: 'Data version',
  toMap: 'Map and list',
  downloads: 'Downloads',
  waysOn: 'Ways on from here:',
  dataPage: 'Data: downloads and documentation',
  checkConnection: 'Check the connection and try again.',
  positionRefused: 'The browser did not allow the position. ',
  positionFailed: 'The position is not available. ',

  projects: LIST_TEXTS.en.projects,
  noProjects: 'No projects',
  leadProjects: 'Lead projects',
  blockProjects: (w) => `Projects in this ${w.block}`,
  stageMix: 'Stage mix',
  setBack: 'Set back',
  firstStated: 'Stage first stated',
  next: 'What is next',

  noBlock: (w) => `No ${w.block} stated`,
  noBlockStated: (w) => `No source says which ${w.block} it belongs to`,
  publishedExtent: 'Published extent',
  publishedMeans: (_w) => 'The outline is as a source publishes it.',
  precision: 'Location precision',
  published: 'Published',
  licenceOf: (w) => (w.hasBlocks ? `Data of projects, ${w.blocks} and indicators: ` : 'Data of projects and indicators: '),
  loadingIndicators: 'Loading the indicators…',
  indicatorsFailed: 'The indicators could not be loaded.',
  blocksTogether: (w) => (w.hasBlocks ? `The ${w.blocks} together` : `The whole ${w.district}`),
  counted: (w) => `Projects known only to lie in that ${blockOr(w, ' or ')}`,
  knownToLieIn: (name) => `Known only to lie in ${name}`,
  lines: 'Lines: solid is open or built, dashed is not finished',

  districtIndicators: (w) => `${capital(w.district)} indicators`,
  indicatorGroups: 'Groups of indicators',
};

/** What several parts of the interface say in the same words; their own texts take it from here, and this from the list's, which is there first. */
export const TERMS = { zh, en };

/** What the outline of a block is called, and what that means. */
export const outlineOf = ({ published }: Pick<Block, 'published'>, words: Words, lang: Lang): { name: string; means: string } =>
  published
    ? { name: TERMS[lang].publishedExtent, means: TERMS[lang].publishedMeans(words) }
    : { name: words.outline, means: words.outlineMeans };

import { LIST_TEXTS } from './list.ts';

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
  blockProjects: '本区块项目',
  stageMix: '阶段构成',
  setBack: '阶段后退',
  firstStated: '首次说明阶段',
  next: '下一步',

  noBlock: LIST_TEXTS.zh.noBlock,
  noBlockStated: '来源没有说明属于哪个区块',
  indicative: '示意范围',
  indicativeLong: '区块边界为示意范围，没有来源公布过界线。',
  precision: '位置精度',
  published: '发布时间',
  blocksTogether: '各区块合起来看',
  licenceOf: '项目、区块和指标数据：',
  loadingIndicators: '正在载入指标…',
  indicatorsFailed: '指标没有载入成功。',
  counted: '只知道在该区块或街道内的项目数',
  knownToLieIn: (name: string) => `只知道在${name}`,
  lines: '线：实线已通或建成，虚线未完成',

  districtIndicators: '全区指标',
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
  blockProjects: 'Projects in this block',
  stageMix: 'Stage mix',
  setBack: 'Set back',
  firstStated: 'Stage first stated',
  next: 'What is next',

  noBlock: LIST_TEXTS.en.noBlock,
  noBlockStated: 'No source says which block it belongs to',
  indicative: 'Indicative extent',
  indicativeLong: 'The outline is indicative: no source publishes the block’s limits.',
  precision: 'Location precision',
  published: 'Published',
  licenceOf: 'Data of projects, blocks and indicators: ',
  loadingIndicators: 'Loading the indicators…',
  indicatorsFailed: 'The indicators could not be loaded.',
  blocksTogether: 'The blocks together',
  counted: 'Projects known only to lie in that block or sub-district',
  knownToLieIn: (name) => `Known only to lie in ${name}`,
  lines: 'Lines: solid is open or built, dashed is not finished',

  districtIndicators: 'District indicators',
  indicatorGroups: 'Groups of indicators',
};

/** What several parts of the interface say in the same words; their own texts take it from here, and this from the list's, which is there first. */
export const TERMS = { zh, en };

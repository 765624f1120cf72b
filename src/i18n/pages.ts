import type { Words } from '../model/dataset.ts';
import { EXPLAINED_TEXTS } from './explained.ts';
import { LIST_TEXTS } from './list.ts';
import { OVERVIEW_TEXTS } from './overview.ts';
import { plural } from './plural.ts';
import { NOT_FOUND } from './not-found.ts';
import { TERMS } from './terms.ts';
import { blockCount, capital } from './words.ts';

const zh = {
  comma: TERMS.zh.comma,
  semicolon: LIST_TEXTS.zh.semicolon,
  colon: LIST_TEXTS.zh.colon,
  here: '所在位置',
  otherLanguage: 'English',
  stage: '阶段',
  block: (w: Words) => w.block,
  sector: '领域',
  stageOf: (label: string) => `阶段${label}`,
  milestoneOf: (stage: string, milestone: string) => `${stage}，${milestone}`,
  asOf: TERMS.zh.asOf,
  aside: (text: string) => `（${text}）`,
  noBlock: TERMS.zh.noBlock,
  picture: (name: string) => `地图：${name}`,
  sameBlock: (w: Words) => `同${w.block}的其他项目`,
  allOfBlock: (name: string, n: number) => `${name}的全部 ${TERMS.zh.projects(n)}`,
  away: (distance: string) => `相距 ${distance}`,
  noStatements: '来源没有这方面的内容。',
  extent: '范围',
  blocks: (w: Words) => w.blocks,
  projects: '项目',
  projectsIn: (name: string, n: number) => `${name}（${n}）`,
  /** @param projects how many there are, in words */
  counts: (projects: string, blocks: number, sources: number, w: Words) =>
    `${projects}，${w.hasBlocks ? `${blocks} ${w.measure}${w.block}，` : ''}依据 ${sources} 份来源。`,
  toMap: TERMS.zh.toMap,
  toOverview: TERMS.zh.districtIndicators,
  toData: TERMS.zh.dataPage,
  toHowToRead: EXPLAINED_TEXTS.zh.howToRead,
  pageLinks: '本站其他页面',
  version: (version: string, date: string) => `${TERMS.zh.dataVersion} ${version}${date && `，${TERMS.zh.contentAsOf(date)}`}。`,

  overview: TERMS.zh.districtIndicators,
  overviewSummary: (indicators: number, values: number, sources: number) =>
    `${sources} 份来源里的 ${indicators} 项指标、${values} 个数值，逐个注明出处；来源之间不一致的并列给出。`,
  blocksTogether: OVERVIEW_TEXTS.zh.blocksTogether,
  groups: TERMS.zh.indicatorGroups,
  indicator: '指标',
  value: '数值',
  period: '时间',
  source: '出处',
  disagreement: '不一致：',
  stagesByBlock: (w: Words) => `各${w.block}项目的阶段`,
  total: '合计',

  notFound: NOT_FOUND.zh.title,
  notFoundHint: NOT_FOUND.zh.hint,
  moved: '这个页面已经移到新地址',
};

const en: typeof zh = {
  comma: TERMS.en.comma,
  semicolon: LIST_TEXTS.en.semicolon,
  colon: LIST_TEXTS.en.colon,
  here: 'You are here',
  otherLanguage: '中文',
  stage: 'Stage',
  block: (w) => capital(w.block),
  sector: 'Sector',
  stageOf: (label) => `Stage: ${label.toLowerCase()}`,
  milestoneOf: (stage, milestone) => `${stage}: ${milestone}`,
  asOf: TERMS.en.asOf,
  aside: (text) => ` (${text})`,
  noBlock: TERMS.en.noBlock,
  picture: (name) => `Map: ${name}`,
  sameBlock: (w) => `Other projects in the same ${w.block}`,
  allOfBlock: (name, n) => `All ${TERMS.en.projects(n)} of ${name}`,
  away: (distance) => `${distance} away`,
  noStatements: 'The sources say nothing about this.',
  extent: 'Extent',
  blocks: (w) => capital(w.blocks),
  projects: 'Projects',
  projectsIn: (name, n) => `${name} (${n})`,
  counts: (projects, blocks, sources, w) =>
    `${projects}${w.hasBlocks ? `; ${blockCount(blocks, w)}` : ''}, from ${plural(sources, 'source', 'sources')}.`,
  toMap: TERMS.en.toMap,
  toOverview: TERMS.en.districtIndicators,
  toData: TERMS.en.dataPage,
  toHowToRead: EXPLAINED_TEXTS.en.howToRead,
  pageLinks: 'Other pages of this site',
  version: (version, date) => `${TERMS.en.dataVersion} ${version}${date && `; what it says holds ${TERMS.en.contentAsOf(date)}`}.`,

  overview: TERMS.en.districtIndicators,
  overviewSummary: (indicators, values, sources) =>
    `${plural(indicators, 'indicator', 'indicators')} with ${plural(values, 'value', 'values')} from ${plural(sources, 'source', 'sources')}, each with its citation; where sources disagree, all are given.`,
  blocksTogether: OVERVIEW_TEXTS.en.blocksTogether,
  groups: TERMS.en.indicatorGroups,
  indicator: 'Indicator',
  value: 'Value',
  period: 'Period',
  source: 'Citation',
  disagreement: 'They disagree: ',
  stagesByBlock: (w) => `Stages of the projects by ${w.block}`,
  total: 'Total',

  notFound: NOT_FOUND.en.title,
  notFoundHint: NOT_FOUND.en.hint,
  moved: 'This page has moved',
};

/** Texts of the pre-rendered pages that the running app has no use for; the rest they share with its panels. */
export const PAGE_TEXTS = { zh, en };

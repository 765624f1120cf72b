import type { Words } from '../model/dataset.ts';
import type { PlaceInBlock } from '../model/profile.ts';
import { TERMS } from './terms.ts';

const zh = {
  projects: (n: number, w: Words) => `${TERMS.zh.blockProjects(w)}（${n}）`,
  none: (w: Words) => `截至这一日期，还没有来源提到本${w.block}的项目。`,
  placed: (w: Words): Record<PlaceInBlock, string> => ({
    mapped: '在图上有位置',
    unplaced: `只知在本${w.block}`,
    part: '是其他项目的一部分',
  }),
  placedCount: (label: string, n: number) => `${label}（${n}）`,
  moved: (from: string, to: string) => `${from}到 ${to}有什么变化`,
  noMoves: (w: Words) => `这两个日期之间，本${w.block}的项目没有变化。`,
  wantedOf: '对各项目',
  wantedOfBlock: (w: Words) => `对${w.block}`,
  folded: (label: string, n: number) => `${label}（${n} 条）`,
  compare: (w: Words) => `与其他${w.block}对比…`,
  table: '看表格',
  print: '打印',
};

const en: typeof zh = {
  projects: (n, w) => `${TERMS.en.blockProjects(w)} (${n})`,
  none: (w) => `By this date no source had named a project of this ${w.block}.`,
  placed: (w) => ({
    mapped: 'With a place of their own on the map',
    unplaced: `Known only to lie in this ${w.block}`,
    part: 'Parts of other projects',
  }),
  placedCount: (label, n) => `${label} (${n})`,
  moved: (from, to) => `What moved, ${from} to ${to}`,
  noMoves: (w) => `Nothing of this ${w.block} moved between these dates.`,
  wantedOf: 'Of its projects',
  wantedOfBlock: (w) => `Of the ${w.block}`,
  folded: (label, n) => `${label} (${n})`,
  compare: (_w) => 'Compare with…',
  table: 'Table of these',
  print: 'Print',
};

/** Texts of a block in the order of use: its panel, its printed sheet and its page. */
export const BLOCK_TEXTS = { zh, en };

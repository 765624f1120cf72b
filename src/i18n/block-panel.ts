import type { PlaceInBlock } from '../model/profile.ts';
import { TERMS } from './terms.ts';

const zh = {
  projects: (n: number) => `${TERMS.zh.blockProjects}（${n}）`,
  none: '截至这一日期，还没有来源提到本区块的项目。',
  placed: { mapped: '在图上有位置', unplaced: '只知在本区块', part: '是其他项目的一部分' } satisfies Record<PlaceInBlock, string>,
  placedCount: (label: string, n: number) => `${label}（${n}）`,
  moved: (from: string, to: string) => `${from}到 ${to}有什么变化`,
  noMoves: '这两个日期之间，本区块的项目没有变化。',
  wantedOf: '对各项目',
  wantedOfBlock: '对区块',
  folded: (label: string, n: number) => `${label}（${n} 条）`,
  compare: '与其他区块对比…',
  table: '看表格',
  print: '打印',
};

const en: typeof zh = {
  projects: (n) => `${TERMS.en.blockProjects} (${n})`,
  none: 'By this date no source had named a project of this block.',
  placed: { mapped: 'With a place of their own on the map', unplaced: 'Known only to lie in this block', part: 'Parts of other projects' },
  placedCount: (label, n) => `${label} (${n})`,
  moved: (from, to) => `What moved, ${from} to ${to}`,
  noMoves: 'Nothing of this block moved between these dates.',
  wantedOf: 'Of its projects',
  wantedOfBlock: 'Of the block',
  folded: (label, n) => `${label} (${n})`,
  compare: 'Compare with…',
  table: 'Table of these',
  print: 'Print',
};

/** Texts of a block in the order of use: its panel, its printed sheet and its page. */
export const BLOCK_TEXTS = { zh, en };

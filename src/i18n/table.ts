import type { Words } from '../model/dataset.ts';
import { TERMS } from './terms.ts';
import { capital } from './words.ts';

/** Texts of the table. */
const zh = {
  columns: (w: Words) => ({
    name: '项目',
    stage: '阶段',
    change: '变化',
    said: '最新说法',
    shownBy: '哪条记录说明',
    block: w.block,
    subdistrict: w.subdistrict,
    sector: '领域',
    due: '预计完成',
    updated: '最近提到',
    precision: TERMS.zh.precision,
    distance: '距离',
    sources: '来源',
    figure: '最新数据',
  }),
  wasDue: '原定',
  region: '项目表格，可左右滚动',
  uncertainty: (distance: string) => `误差约 ${distance}`,
};

const en: typeof zh = {
  columns: (w) => ({
    name: 'Project',
    stage: 'Stage',
    change: 'Change',
    said: 'What the newest source says',
    shownBy: 'What shows it',
    block: capital(w.block),
    subdistrict: capital(w.subdistrict),
    sector: 'Sector',
    due: 'Due',
    updated: 'Last named',
    precision: 'Location',
    distance: 'Distance',
    sources: 'Sources',
    figure: 'Newest figure',
  }),
  wasDue: 'was due',
  region: 'Table of projects, scrolls sideways',
  uncertainty: (distance) => `within ${distance}`,
};

export const TABLE_TEXTS = { zh, en };

import type { Words } from '../model/dataset.ts';
import { TERMS } from './terms.ts';

const zh = {
  loading: '正在载入',
  data: TERMS.zh.downloads,
  sortBy: '排序',
  sorts: (w: Words) => ({
    progress: '按进展',
    name: '按名称',
    block: `按${w.block}`,
    sector: '按领域',
    updated: '按更新',
    distance: '按距离',
    precision: '按位置精度',
    sources: '按来源数',
    due: '按预计时间',
    change: '按变化',
  }),
  theme: '明暗',
  themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
};

const en: typeof zh = {
  loading: 'Loading',
  data: 'Data downloads',
  sortBy: 'Sort',
  sorts: (w) => ({
    progress: 'By progress',
    name: 'By name',
    block: `By ${w.block}`,
    sector: 'By sector',
    updated: 'By update',
    distance: 'By distance',
    precision: 'By location precision',
    sources: 'By number of sources',
    due: 'By due date',
    change: 'By change',
  }),
  theme: 'Light or dark',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
};

/** Texts of what comes just after the list: its order and foot, light or dark. */
export const CONTROLS_TEXTS = { zh, en };

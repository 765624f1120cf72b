import type { Words } from '../model/dataset.ts';
import { BLOCK_TEXTS } from './block-panel.ts';
import { LIST_TEXTS } from './list.ts';
import { TERMS } from './terms.ts';

const zh = {
  list: LIST_TEXTS.zh.listLabel,
  projects: TERMS.zh.projects,
  filters: '筛选',
  noFilters: '全部项目',
  first: (n: number) => `只印前 ${n} 个；数据文件里有全部。`,
  number: '序号',
  name: '项目',
  stage: '阶段',
  newest: '最新说法与出处',
  noBlock: TERMS.zh.noBlock,
  stageMix: TERMS.zh.stageMix,
  blockProjects: TERMS.zh.blockProjects,
  noneShown: (w: Words) => `现在的筛选没有留下本${w.block}的项目。`,
  onTheMap: '图上有哪些',
  noneYet: BLOCK_TEXTS.zh.none,
  sources: '来源',
  published: (date: string) => `${date} 发布`,
  mapOf: (name: string) => `${name}的地图`,
  version: (v: string) => `${TERMS.zh.dataVersion} ${v}`,
  qrOf: '这张打印单的链接的二维码',
};

const en: typeof zh = {
  list: LIST_TEXTS.en.listLabel,
  projects: TERMS.en.projects,
  filters: 'Filters',
  noFilters: 'All projects',
  first: (n: number) => `Only the first ${n} are printed; the data files have all.`,
  number: 'No.',
  name: 'Project',
  stage: 'Stage',
  newest: 'Newest statement and its source',
  noBlock: TERMS.en.noBlock,
  stageMix: TERMS.en.stageMix,
  blockProjects: TERMS.en.blockProjects,
  noneShown: (w) => `The filters leave no project of this ${w.block}.`,
  onTheMap: 'What the map shows',
  noneYet: BLOCK_TEXTS.en.none,
  sources: 'Sources',
  published: (date) => `published ${date}`,
  mapOf: (name) => `Map of ${name}`,
  version: (v) => `data version ${v}`,
  qrOf: 'QR code of the link to this sheet',
};

/** Texts of the printed sheets. */
export const PRINT_TEXTS = { zh, en };

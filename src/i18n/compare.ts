import { TERMS } from './terms.ts';

/** Where the sources are silent. */
const SILENT = { zh: '来源没有说', en: 'The sources do not say' };
const NONE_NAMED = { zh: '来源没有点名', en: 'The sources name none' };

const zh = {
  title: '区块对比',
  choose: (least: number, most: number) => `选 ${least} 到 ${most} 个区块，左右并排来看。`,
  oneMore: '再选一个就可以对比。',
  full: (most: number) => `最多 ${most} 个。先去掉一个，再换别的。`,
  chooser: '选择要对比的区块',
  remove: (name: string) => `不再对比${name}`,
  projectCount: TERMS.zh.projects,
  clear: '全部去掉',

  at: (date: string) => `截至 ${date}的说法`,
  filtered: '已有筛选条件：阶段和领域只算筛选后的项目。',
  clearFilters: '清除筛选',
  region: '区块对比表，可左右滚动',
  caption: (names: string) => `${names}的对比`,

  projects: '项目数',
  ofAll: (all: string) => `个符合筛选，共 ${all} 个`,
  stages: TERMS.zh.stageMix,
  noProjects: TERMS.zh.noProjects,
  sectors: '各领域项目数',
  sectorScale: '各列同一比例尺',
  figures: '区块数据',
  noFigures: '来源没有给出区块自己的数据',
  where: '位置示意',
  places: (names: string) => `项目所在街道、镇：${names}`,
  noPlaces: '来源没有说明在哪个街道、镇',
  purpose: '定位',
  noPurpose: SILENT.zh,
  land: '招商与建议出让的地块',
  noLand: NONE_NAMED.zh,
  area: '公布面积',
  noArea: '没有来源公布',
  next: TERMS.zh.next,
  sharedNext: '共同的下一步',
  noNext: SILENT.zh,
  noOwnNext: '除共同的以外，来源没有另说',
  leads: TERMS.zh.leadProjects,
  noLeads: NONE_NAMED.zh,
};

const en: typeof zh = {
  title: 'Compare blocks',
  choose: (least, most) => `Choose ${least} to ${most} blocks to see them side by side.`,
  oneMore: 'Choose one more to compare.',
  full: (most) => `${most} at most. Take one out to put in another.`,
  chooser: 'Blocks to compare',
  remove: (name) => `Take ${name} out of the comparison`,
  projectCount: TERMS.en.projects,
  clear: 'Take all out',

  at: (date) => `As the sources had it in ${date}`,
  filtered: 'Filters are on: stages and sectors count the filtered projects only.',
  clearFilters: 'Clear the filters',
  region: 'Comparison table, scrolls sideways',
  caption: (names) => `${names} compared`,

  projects: 'Projects',
  ofAll: (all) => `of ${all} match the filters`,
  stages: TERMS.en.stageMix,
  noProjects: TERMS.en.noProjects,
  sectors: 'Projects by sector',
  sectorScale: 'one scale for all columns',
  figures: 'Figures of the block',
  noFigures: 'The sources give no figures of the block itself',
  where: 'Where, as a sketch',
  places: (names) => `Its projects are in ${names}`,
  noPlaces: 'No source says in which sub-district or town',
  purpose: 'Purpose',
  noPurpose: SILENT.en,
  land: 'Land on offer or recommended for sale',
  noLand: NONE_NAMED.en,
  area: 'Published area',
  noArea: 'No source publishes it',
  next: TERMS.en.next,
  sharedNext: 'Next for all of them',
  noNext: SILENT.en,
  noOwnNext: 'Nothing of its own besides',
  leads: TERMS.en.leadProjects,
  noLeads: NONE_NAMED.en,
};

/** Texts of the comparison of blocks. */
export const COMPARE_TEXTS = { zh, en };

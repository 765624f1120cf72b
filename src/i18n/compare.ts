import type { Words } from '../model/dataset.ts';
import { TERMS } from './terms.ts';
import { capital, subdistrictKinds } from './words.ts';

/** Where the sources are silent. */
const SILENT = { zh: '来源没有说', en: 'The sources do not say' };
const NONE_NAMED = { zh: '来源没有点名', en: 'The sources name none' };

const zh = {
  title: (w: Words) => `${w.block}对比`,
  choose: (least: number, most: number, w: Words) => `选 ${least} 到 ${most} ${w.measure}${w.block}，左右并排来看。`,
  oneMore: '再选一个就可以对比。',
  full: (most: number) => `最多 ${most} 个。先去掉一个，再换别的。`,
  chooser: (w: Words) => `选择要对比的${w.block}`,
  remove: (name: string) => `不再对比${name}`,
  projectCount: TERMS.zh.projects,
  clear: '全部去掉',

  at: (date: string) => `截至 ${date}的说法`,
  filtered: '已有筛选条件：阶段和领域只算筛选后的项目。',
  clearFilters: '清除筛选',
  region: (w: Words) => `${w.block}对比表，可左右滚动`,
  caption: (names: string) => `${names}的对比`,

  projects: '项目数',
  ofAll: (all: string) => `个符合筛选，共 ${all} 个`,
  stages: TERMS.zh.stageMix,
  noProjects: TERMS.zh.noProjects,
  sectors: '各领域项目数',
  sectorScale: '各列同一比例尺',
  figures: (w: Words) => `${w.block}数据`,
  noFigures: (w: Words) => `来源没有给出${w.block}自己的数据`,
  where: '位置示意',
  places: (names: string, w: Words) => `项目所在${subdistrictKinds(w, '、')}：${names}`,
  noPlaces: (w: Words) => `来源没有说明在哪个${subdistrictKinds(w, '、')}`,
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
  title: (w) => `Compare ${w.blocks}`,
  choose: (least, most, w) => `Choose ${least} to ${most} ${w.blocks} to see them side by side.`,
  oneMore: 'Choose one more to compare.',
  full: (most) => `${most} at most. Take one out to put in another.`,
  chooser: (w) => `${capital(w.blocks)} to compare`,
  remove: (name) => `Take ${name} out of the comparison`,
  projectCount: TERMS.en.projects,
  clear: 'Take all out',

  at: (date) => `As the sources had it in ${date}`,
  filtered: 'Filters are on: stages and sectors count the filtered projects only.',
  clearFilters: 'Clear the filters',
  region: (_w) => 'Comparison table, scrolls sideways',
  caption: (names) => `${names} compared`,

  projects: 'Projects',
  ofAll: (all) => `of ${all} match the filters`,
  stages: TERMS.en.stageMix,
  noProjects: TERMS.en.noProjects,
  sectors: 'Projects by sector',
  sectorScale: 'one scale for all columns',
  figures: (w) => `Figures of the ${w.block}`,
  noFigures: (w) => `The sources give no figures of the ${w.block} itself`,
  where: 'Where, as a sketch',
  places: (names, _w) => `Its projects are in ${names}`,
  noPlaces: (w) => `No source says in which ${subdistrictKinds(w, ' or ')}`,
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

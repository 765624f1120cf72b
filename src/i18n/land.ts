import type { LandState } from '../model/land.ts';
import { COMPARE_TEXTS } from './compare.ts';
import { MAP_TEXTS } from './map.ts';
import { PANEL_TEXTS } from './panel.ts';
import { plural } from './plural.ts';

const zh = {
  title: MAP_TEXTS.zh.views.land,
  /** @param recommended only wanted sold, @param sold counted apart from what is offered */
  summary: (date: string, offered: number, recommended: number, sold: number) =>
    `${date && `截至 ${date}，`}来源写明在招商的地块 ${offered} 个；另有 ${recommended} 个只是来源建议出让，${sold} 个已成交，不算在内。`,
  caution: '依据来源的说法整理，不是出让公告；是否仍在出让，以主管部门为准。',
  filtered: '已有筛选条件，只列筛选后的地块。',
  clearFilters: COMPARE_TEXTS.zh.clearFilters,
  states: {
    offered: '在招商',
    recommended: '建议出让',
    cleared: '已清或在征拆，未说出让',
    sold: '已成交',
    other: '其他地块',
  } satisfies Record<LandState, string>,
  means: {
    offered: '来源写明正在招商',
    recommended: '来源列为成熟或想让它出让，没有说已挂牌',
    cleared: '来源写明征拆，没有说出让',
    sold: '来源写明出让成交',
    other: '在规划、研究、建设，或没有说明到哪一步，来源没有说出让',
  } satisfies Record<LandState, string>,
  nothingOffered: '截至这一日期，没有来源写明有地块在招商。',
  size: '面积',
  noSize: '没有来源说明面积',
  where: '位置',
  nowhere: '没有来源说明在哪里',
  inApp: '在地图应用中打开',
  onMap: PANEL_TEXTS.zh.showOnMap,
  table: '看表格',
  print: '打印',
};

const en: typeof zh = {
  title: MAP_TEXTS.en.views.land,
  summary: (date, offered, recommended, sold) =>
    `${date ? `As of ${date} the` : 'The'} sources have ${plural(offered, 'parcel', 'parcels')} on offer. Not counted: ${recommended} that a source only wants sold, and ${sold} that ${sold === 1 ? 'has' : 'have'} been sold.`,
  caution: 'Compiled from what the sources say; this is no notice of sale. Ask the authorities whether a parcel is still to be had.',
  filtered: 'Filters are on: only the filtered parcels are listed.',
  clearFilters: COMPARE_TEXTS.en.clearFilters,
  states: {
    offered: 'On offer',
    recommended: 'Recommended for sale',
    cleared: 'Cleared or being cleared, not said to be on offer',
    sold: 'Sold',
    other: 'Other land',
  },
  means: {
    offered: 'A source says that it is being marketed',
    recommended: 'A source calls it ready, or wants it sold; none says that it is listed',
    cleared: 'A source states clearance, and none an offer',
    sold: 'A source says that it was sold',
    other: 'Being planned, studied or built on, or its state not said; no source says that it is offered',
  },
  nothingOffered: 'By this date no source says that a parcel is on offer.',
  size: 'Size',
  noSize: 'No source states its size',
  where: 'Where',
  nowhere: 'No source says where',
  inApp: 'Open in the atlas',
  onMap: PANEL_TEXTS.en.showOnMap,
  table: 'As a table',
  print: 'Print',
};

/** Texts of the land on offer. */
export const LAND_TEXTS = { zh, en };

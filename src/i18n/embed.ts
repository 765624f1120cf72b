import { PANEL_TEXTS } from './panel.ts';
import { SHARE_TEXTS } from './share.ts';

const zh = {
  openFull: SHARE_TEXTS.zh.openFull,
  said: PANEL_TEXTS.zh.timeline,
  notYetNamed: PANEL_TEXTS.zh.notYetNamed,
  noPlace: '没有来源说明它在哪里，所以没有地图。',
  placeless: (kind: string) => `类别是“${kind}”，不是一处地点，所以没有地图。`,
};

const en: typeof zh = {
  openFull: SHARE_TEXTS.en.openFull,
  said: PANEL_TEXTS.en.timeline,
  notYetNamed: PANEL_TEXTS.en.notYetNamed,
  noPlace: 'No source states where it is, so there is no map of it.',
  placeless: (kind) => `It is of the kind “${kind}”, not a place, so there is no map of it.`,
};

/** Texts of what stands in a frame of another page. */
export const EMBED_TEXTS = { zh, en };

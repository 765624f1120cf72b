import type { Words } from '../model/dataset.ts';
import { TERMS } from './terms.ts';

/** The ways on where the reader's position did not come. */
const INSTEAD = {
  zh: '可以再按一次，或长按地图上的一处，看它附近有什么。',
  en: 'Press again, or press long on the map to see what is near a place.',
};

const zh = {
  /** What keeps the map from being seen, by `MapTrouble`. */
  trouble: {
    broken: '地图没有启动。',
    slow: '地图还没有出来，仍在等待。',
    lost: '浏览器暂停了绘制地图，正在恢复。',
    gone: '浏览器停止了绘制地图，没有恢复。',
  },
  linesSlow: '地图的底图和边界还没有载入，仍在等待。',
  /** Where there is only a frame. */
  onFullPage: '在完整页面里看列表、筛选和详情',
  withoutBase: (w: Words) => `底图数据读不出来，只画了${w.hasBlocks ? `${w.block}和` : ''}项目。`,
  withoutShapes: '有的项目的线和面没有载入，地图上不全。',
  fewTiles: (name: string) => `“${name}”在这里大多没有图块。`,
  /** Why the map does not go to the reader, by `Unlocated`. */
  unlocated: {
    refused: `${TERMS.zh.positionRefused}在浏览器里改为允许后，可以再按一次。`,
    failed: TERMS.zh.positionFailed + INSTEAD.zh,
    late: `等了 10 秒没有取得位置。${INSTEAD.zh}`,
    outside: (km: number) => `您的位置不在本图范围内，${km} 公里内没有本图的项目；地图没有移动。`,
  },
};

const en: typeof zh = {
  trouble: {
    broken: 'The map did not start.',
    slow: 'The map is not there yet; still waiting.',
    lost: 'The browser has paused drawing the map; it is being restored.',
    gone: 'The browser has stopped drawing the map, and it has not come back.',
  },
  linesSlow: 'The base map and outlines have not arrived yet; still waiting.',
  onFullPage: 'See the list, filters and details on the full page',
  withoutBase: (w) => `The data of the base map cannot be read: only ${w.hasBlocks ? `${w.blocks} and ` : ''}projects are drawn.`,
  withoutShapes: 'Some lines and areas of projects could not be loaded: the map lacks them.',
  fewTiles: (name) => `“${name}” has hardly any tiles here.`,
  unlocated: {
    refused: `${TERMS.en.positionRefused}Allow it in the browser, then press again.`,
    failed: TERMS.en.positionFailed + INSTEAD.en,
    late: `No position came within 10 seconds. ${INSTEAD.en}`,
    outside: (km) => `You are outside this map: nothing on it lies within ${km} km of you. The map has stayed where it was.`,
  },
};

/** Texts of what can go wrong with the map while the rest of the page goes on. */
export const MAP_FAULTS_TEXTS = { zh, en };

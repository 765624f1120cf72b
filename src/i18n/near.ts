import type { Words } from '../model/dataset.ts';
import { TERMS } from './terms.ts';

const zh = {
  nearMe: '我附近',
  locating: '正在取得位置…',
  refused: `${TERMS.zh.positionRefused}可以在浏览器里改为允许，或直接搜索地名。`,
  failed: `${TERMS.zh.positionFailed}可以直接搜索地名，或长按地图上的一处再选“看 1 公里内”。`,
  outside: (km: number, w: Words) => `您的位置 ${km} 公里内没有本图的项目，可能不在本${w.district}。`,
  /** The chip of a place. */
  nearPlace: (name: string, km: number) => `${name} ${km} 公里内`,
  /** What stands instead of an empty list. */
  nothingWithin: (name: string | null, km: number) => `${name ?? '该处'} ${km} 公里内没有符合条件的项目`,
  within: (km: number, n: number) => `看 ${km} 公里内：${n} 个`,
  knownIn: (name: string) => `已知在${name}或附近，具体位置不详`,
  heldBy: (area: string, name: string) => `只知道在${area}（${name}在其中）`,
};

const en: typeof zh = {
  nearMe: 'Near me',
  locating: 'Finding your position…',
  refused: `${TERMS.en.positionRefused}Allow it in the browser, or search for a place by name.`,
  failed: `${TERMS.en.positionFailed}Search for a place by name, or press long on the map and choose “Within 1 km”.`,
  outside: (km, w) => `Nothing on this map lies within ${km} km of you: you may be outside the ${w.district}.`,
  nearPlace: (name, km) => `within ${km} km of ${name}`,
  nothingWithin: (name, km) => `Nothing that fits within ${km} km of ${name ?? 'this point'}`,
  within: (km, n) => `Within ${km} km: ${TERMS.en.projects(n)}`,
  knownIn: (name) => `Known to be in or near ${name}, spot unknown`,
  heldBy: (area, name) => `Known only to be in ${area}, which holds ${name}`,
};

/** Texts of what is near a position or a place. */
export const NEAR_TEXTS = { zh, en };

import type { Words } from '../model/dataset.ts';
import { TERMS } from './terms.ts';

const zh = {
  suggestions: '搜索建议',
  groups: (w: Words) => ({ places: '地点', filters: '筛选', projects: '项目', indicators: TERMS.zh.districtIndicators(w) }),
  filter: (name: string) => `筛选：${name}`,
  count: (n: number) => `${n} 个`,
  missed: '有些建议没有载入成功，继续输入时会重试。',
  nearMe: '我附近有什么',
  /** Other words that readers look for it with. */
  nearMeWords: ['附近', 'fujin', 'fj'],
  /** What a place is, by its kind on the base map. */
  kinds: {
    place: '地名',
    landmark: '地标',
    'water-label': '水域',
    'hill-label': '山',
    peak: '山',
    campus: '学校',
    hospital: '医院',
    retail: '商业',
    metro: '地铁站',
    railway: '火车站',
  } as Readonly<Record<string, string>>,
};

const en: typeof zh = {
  suggestions: 'Suggestions',
  groups: (w) => ({ places: 'Places', filters: 'Filters', projects: 'Projects', indicators: TERMS.en.districtIndicators(w) }),
  filter: (name) => `Filter: ${name}`,
  count: (n) => n.toLocaleString('en-GB'),
  missed: 'Some suggestions could not be loaded; typing on tries again.',
  nearMe: 'What is near me',
  nearMeWords: ['near me', 'nearby', 'around me'],
  kinds: {
    place: 'place',
    landmark: 'landmark',
    'water-label': 'water',
    'hill-label': 'hill',
    peak: 'hill',
    campus: 'school',
    hospital: 'hospital',
    retail: 'shops',
    metro: 'metro station',
    railway: 'railway station',
  },
};

/** Texts of what the search offers. */
export const SEARCH_TEXTS = { zh, en };

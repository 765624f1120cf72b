import { FACETS } from '../../src/model/choices.ts';
import type { KnownIds } from '../../src/url/view-params.ts';

/** What a link can name in these tests. */
export const KNOWN: KnownIds = {
  facets: {
    block: ['harbour', 'old-town', 'none'],
    stage: ['proposed', 'operating', 'unstated'],
    kind: ['works', 'title'],
    subdistrict: ['quayside', 'none'],
    sector: ['housing', 'culture'],
    source: ['first', 'second'],
    precision: ['exact', 'none'],
  },
  dates: ['2021-02', '2022-12', '2023-12'],
  blocks: ['harbour', 'old-town', 'hill', 'east', 'west'],
  bases: ['osm'],
  languages: ['zh', 'en'],
  aliases: { projects: { 'old-hall': 'hall' }, blocks: { docks: 'harbour' } },
};

/** Ids that exist, that existed, and that every object has. */
export const IDS = [
  ...FACETS.flatMap((facet) => KNOWN.facets[facet]),
  ...KNOWN.blocks,
  'old-hall',
  'docks',
  '__proto__',
  'constructor',
  'hasOwnProperty',
];

/** The parameters of a link. */
export const NAMES: readonly string[] = [
  ...FACETS,
  'q',
  'near',
  'inview',
  'asof',
  'since',
  'quiet',
  'sort',
  'desc',
  'view',
  'compare',
  'lang',
  'base',
  'embed',
];

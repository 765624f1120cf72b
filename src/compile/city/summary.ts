/** What a city keeps of a district when that itself has gone: what its start page, search, headers and sitemap are made of. */
import type { CityIndexFile } from '../../model/city-search.ts';
import type { AsOf, District, Lang, Text } from '../../model/dataset.ts';
import { languagesOf } from '../../model/languages.ts';
import { latestDate, snapshot } from '../../model/snapshot.ts';
import { tally, type Tally } from '../../model/tally.ts';
import { stageGlyph, type GlyphName } from '../../theme/glyphs.ts';
import type { Compiled } from '../dataset/compile.ts';
import type { Loading } from '../hosting/header-rules.ts';

/** How many records stand at a stage, by the district's own words. */
export interface StageCount {
  id: string;
  label: Text;
  glyph: GlyphName;
  n: number;
}

export interface DistrictSummary extends Pick<District, 'name' | 'title' | 'tagline' | 'license' | 'credits'> {
  /** Where its site stands below the city's. */
  path: string;
  languages: readonly Lang[];
  records: number;
  totals: Tally;
  blocks: number;
  sources: number;
  /** Date of reference of its newest statement; empty where it has none. */
  until: AsOf;
  /** At that date, in the order of its vocabulary; stages of no record are left out. */
  stages: StageCount[];
  /** What its headers follow from. */
  loading: Loading;
}

/** @param path where the district's site stands below the city's */
export function summaryOf(path: string, { dataset, origins }: Compiled): DistrictSummary {
  const { district, vocab, projects, blocks, sources } = dataset;
  const until = latestDate(dataset);
  const entries = snapshot(projects, until);
  const counts = new Map<string, number>();
  for (const { stage } of entries) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  return {
    path,
    languages: languagesOf(district),
    name: district.name,
    title: district.title,
    tagline: district.tagline,
    license: district.license,
    credits: district.credits,
    records: entries.length,
    totals: tally(entries, vocab.kinds),
    blocks: blocks.length,
    sources: sources.length,
    until,
    stages: vocab.stages.flatMap(({ id, zh, en }) => {
      const n = counts.get(id) ?? 0;
      return n > 0 ? [{ id, label: { zh, en }, glyph: stageGlyph(vocab.stages, id), n }] : [];
    }),
    loading: { origins, embed: district.embed },
  };
}

/** What the search across the city looks in of a district. @param path as above */
export function indexOf(path: string, { dataset: { district, blocks, projects } }: Compiled): CityIndexFile {
  const more = (aliases: readonly string[], pinyin: string) => [...aliases, ...pinyin.split(' ').filter(Boolean)].join('\n');
  const places = new Map(blocks.map(({ id }, i) => [id, i]));
  return {
    name: district.name,
    path,
    languages: languagesOf(district),
    blocks: {
      id: blocks.map(({ id }) => id),
      zh: blocks.map(({ name }) => name.zh),
      en: blocks.map(({ name }) => name.en),
      more: blocks.map(({ short, aliases, pinyin }) => more([...new Set([short.zh, short.en, ...aliases])], pinyin)),
    },
    records: {
      id: projects.map(({ id }) => id),
      zh: projects.map(({ name }) => name.zh),
      en: projects.map(({ name }) => name.en),
      more: projects.map(({ aliases, pinyin }) => more(aliases, pinyin)),
      block: projects.map(({ block }) => (block === null ? -1 : places.get(block)!)),
    },
  };
}

import { wordsOf } from '../../compile/dataset/words.ts';
import type { Tables } from '../../compile/read/tables.ts';
import { subdistricts } from '../../compile/read/subdistricts.ts';
import { languagesOf } from '../../model/languages.ts';
import type { DistrictAnswer } from '../protocol.ts';

/** Everything that the form offers of a district: its words, its sources, its places. */
export function describeDistrict(tables: Tables): Omit<DistrictAnswer, 'folder' | 'records' | 'issues'> {
  const { name, bounds, view, words } = tables.district.value;
  const { kinds, sectors, stages, milestones, aims = [], precisions, qualifiers, units } = tables.vocab.value;
  return {
    name,
    languages: languagesOf(tables.district.value),
    bounds,
    view,
    kinds,
    sectors,
    stages,
    milestones,
    aims,
    precisions,
    qualifiers,
    units,
    sources: tables.sources
      .map(({ value }) => value)
      .sort((a, b) => a.order - b.order)
      .map(({ id, short, title, published, sections }) => ({ id, short, title, published, sections })),
    blocks: tables.blocks
      .map(({ value }) => value)
      .sort((a, b) => a.order - b.order)
      .map(({ id, name: { zh, en } }) => ({ id, zh, en })),
    subdistricts: subdistricts(tables).map(({ id, name: { zh, en } }) => ({ id, zh, en })),
    words: wordsOf(words, tables.blocks.length > 0),
    shapes: tables.projectShapes.value.features.map(({ id }) => id),
  };
}

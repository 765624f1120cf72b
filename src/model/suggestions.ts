import type { Block, ProjectRow } from './dataset.ts';
import { fold } from './search.ts';

/** Blocks and projects whose names come near a slug that does not exist, the nearest first. */
export function suggestions(
  dataset: { blocks: readonly Block[]; projects: readonly ProjectRow[] },
  slug: string,
  most = 5,
): (ProjectRow | Block)[] {
  const words = fold(slug.replaceAll('-', ' '))
    .split(' ')
    .filter((word) => word.length > 1);
  return [...dataset.blocks, ...dataset.projects]
    .map((record) => {
      const text = fold([record.id, record.name.zh, record.name.en, ...record.aliases, record.pinyin].join(' '));
      return { record, score: words.filter((word) => text.includes(word)).length };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ record }) => record);
}

import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import type { Choices } from '../../../src/model/choices.ts';
import { atlasOf } from '../atlas-of.ts';
import { filterWords } from '../../../src/state/filter-words.ts';
import { View } from '../../../src/state/view.svelte.ts';

const { dataset, aliases } = compile(fileURLToPath(new URL('../../fixtures/tiny-district', import.meta.url)));
const words = (choices: Partial<Choices>, lang: 'zh' | 'en' = 'en') => {
  const view = new View();
  view.choose(choices);
  return filterWords(atlasOf(dataset, view, aliases, lang));
};

describe('filters in words', () => {
  test('none for the opening view, nor for what is selected or sorted', () => {
    expect(words({})).toEqual([]);
    expect(words({ selection: { kind: 'block', id: 'harbour' }, sort: 'name', view: 'table', asof: '2030-03' })).toEqual([]);
  });

  test('each facet with the labels of its options, then the others', () => {
    const block = dataset.blocks.find((b) => b.id === 'harbour')!;
    const stage = dataset.vocab.stages.find((s) => s.id === 'operating')!;
    expect(
      words({ stage: ['operating'], block: ['harbour', 'none'], q: ' tram ', near: { center: [10, 50], km: 2.5 }, inView: true }),
    ).toEqual([
      `Block: ${block.short.en}, No block stated`,
      `Stage: ${stage.en}`,
      'search “tram”',
      'within 2.5 km of the chosen place',
      'in the map view',
    ]);
    expect(words({ block: ['harbour'] }, 'zh')).toEqual([`区块：${block.short.zh}`]);
  });
});

import { describe, expect, it } from 'vitest';
import { lexicon, lexicons } from '../../../../../src/compile/read/rows/lexicon.ts';
import { readRow } from '../../../../../src/compile/read/rows/row.ts';
import { tinyDistrict } from '../../tiny-district.ts';

const words = lexicon([
  { id: 'construction', labels: ['在建', 'Under construction'], aliases: ['开工', '建设中', '竣工'] },
  { id: 'completed', labels: ['竣工', 'Completed'], aliases: ['建成', '已建'] },
  { id: 'operating', labels: ['投用', 'In use'], aliases: ['开放', '已建'] },
]);

describe('a word', () => {
  it.each([
    ['construction', { id: 'construction', loose: false }],
    [' 在 建 ', { id: 'construction', loose: false }],
    ['under  CONSTRUCTION', { id: 'construction', loose: false }],
    ['“在建”', { id: 'construction', loose: false }],
    ['在建（主体施工）', { id: 'construction', loose: false }],
    ['开工', { id: 'construction', loose: true }],
    ['竣工', { id: 'completed', loose: false }],
    ['已建', { several: ['completed 竣工', 'operating 投用'] }],
    ['在健', { near: ['construction 在建'] }],
    ['complete', { near: ['completed 竣工'] }],
    ['一二三四', { near: [] }],
    ['', { near: [] }],
  ])('%s', (word, read) => expect(words.read(word)).toEqual(read));

  it('has one meaning or none where only that is asked for', () =>
    expect(['开工', '已建', '在健'].map(words.idOf)).toEqual(['construction', undefined, undefined]));
});

describe('a stage that is a milestone too', () => {
  const tables = tinyDistrict();
  tables.vocab.value.stages.find(({ id }) => id === 'construction')!.aliases = ['开工', '施工'];
  const known = lexicons(tables);
  const read = (stage: string, milestone?: string) => readRow({ stage, ...(milestone ? { milestone } : {}) }, known);

  it('says both, unless it is the stage’s own word or the row names another', () => {
    expect(read('开工').stated).toEqual({ stage: 'construction', milestone: 'started' });
    expect(read('施工').stated).toEqual({ stage: 'construction' });
    expect(read('在建').stated).toEqual({ stage: 'construction' });
    expect(read('在建', '开工').stated).toEqual({ stage: 'construction', milestone: 'started' });
  });

  it('is refused where it is a milestone alone', () => {
    const own = lexicons(tinyDistrict());
    expect(readRow({ stage: '开工' }, own)).toEqual({
      stated: {},
      problems: [
        {
          column: 'stage',
          message:
            'stage is "开工", which is the milestone started and no stage, expected one of proposed 谋划, construction 在建, operating 投用, unstated 未说明',
        },
      ],
    });
  });

  it('a word that says that there is none says nothing', () => {
    expect(readRow({ block: '无', milestone: '暂无', sector: '无' }, known)).toEqual({ stated: {}, problems: [] });
    expect(readRow({ precision: 'none' }, known).stated).toEqual({ precision: 'none' });
  });
});

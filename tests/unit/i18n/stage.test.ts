import { expect, test } from 'vitest';
import { formatStage } from '../../../src/i18n/stage.ts';

const stages = [{ id: 'operating', zh: '投用', en: 'In use' }];
const implied = { zh: '承办马拉松', en: 'holds a marathon' };

test('a stage that a source states is its label alone', () => {
  expect(formatStage({ stage: 'operating', implied: null }, 'en', stages, true)).toBe('In use');
  expect(formatStage({ stage: 'unknown-here' }, 'zh', stages)).toBe('unknown-here');
});

test('one by implication says so, in full with what shows it', () => {
  const said = { stage: 'operating', implied };
  expect([formatStage(said, 'en', stages), formatStage(said, 'en', stages, true)]).toEqual([
    'In use, by implication',
    'In use, by implication: holds a marathon',
  ]);
  expect([formatStage(said, 'zh', stages), formatStage(said, 'zh', stages, true)]).toEqual([
    '投用，由所述推知',
    '投用，由所述推知：承办马拉松',
  ]);
});

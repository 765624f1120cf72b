import { expect, test } from 'vitest';
import { spokenIn, toldIn } from '../../../src/model/spoken-in.ts';

test.each([
  [{ zh: '大厅', en: 'Hall' }, 'zh', 'en'],
  [{ zh: '大厅', en: '大厅' }, 'zh', 'zh'],
  [{ zh: 'IKD 二期', en: 'IKD 二期' }, 'zh', 'zh'],
  [{ zh: 'The hall is open.', en: 'The hall is open.' }, 'en', 'en'],
  [{ zh: 'IKD', en: 'IKD' }, 'zh', 'en'],
  [{ zh: '', en: '' }, 'zh', 'en'],
] as const)('%j is %s for Chinese readers and %s for English ones', (text, zh, en) => {
  expect([spokenIn(text, 'zh'), spokenIn(text, 'en')]).toEqual([zh, en]);
});

test('columns have only what the data has in their language', () => {
  const both = ['zh', 'en'] as const;
  expect(toldIn({ zh: '大厅', en: '大厅' }, 'en', both)).toBe(null);
  expect(toldIn({ zh: '大厅', en: '大厅' }, 'zh', both)).toBe('大厅');
  expect(toldIn({ zh: 'IKD', en: 'IKD' }, 'en', both)).toBe('IKD');
  expect(toldIn({ zh: 'IKD', en: 'IKD' }, 'en', ['zh'])).toBe(null);
  expect(toldIn(undefined, 'zh', both)).toBe(null);
});

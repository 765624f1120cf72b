import { expect, test } from 'vitest';
import { datesOf, formatDue, formatWhen, isPast } from '../../../src/i18n/when.ts';

test('a month or a year', () => {
  expect([formatWhen('2022-07', 'en'), formatWhen('2022-07', 'zh')]).toEqual(['July 2022', '2022 年 7 月']);
  expect([formatWhen('2022', 'en'), formatWhen('2022', 'zh')]).toEqual(['2022', '2022 年']);
});

test('what is due, and what was once the date has passed', () => {
  expect([formatDue('2024-05', '2023-12', 'en'), formatDue('2024-05', '2023-12', 'zh')]).toEqual([
    'due by May 2024',
    '预计 2024 年 5 月前完成',
  ]);
  expect([formatDue('2023-05', '2023-12', 'en'), formatDue('2023-05', '2023-12', 'zh')]).toEqual([
    'was due by May 2023',
    '原定 2023 年 5 月前完成',
  ]);
});

test('the month itself has not passed, nor has a year in its December', () => {
  expect([isPast('2023-12', '2023-12'), isPast('2023-11', '2023-12'), isPast('2023', '2023-12'), isPast('2023', '2024-01')]).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

test('the dates that a statement gives of its own; that of the statement itself is no news', () => {
  const asof = '2023-06';
  expect(datesOf({ asof }, asof, 'en')).toEqual([]);
  expect(datesOf({ asof, happened: '2022-07', due: '2024' }, asof, 'en')).toEqual(['in July 2022', 'due by 2024']);
  expect(datesOf({ asof, happened: asof }, asof, 'en')).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { mergeRecords } from '../../../../src/edit/page/merge-records.ts';
import { faultsInForm, sentRecord } from '../../../../src/edit/page/sent-record.ts';

describe('what is sent', () => {
  const record = { id: 'x', observations: [{ asof: '2031-03', n: 0 }, { asof: '2030-03', n: 1 }, { n: 2 }, { asof: '2031-03', n: 3 }] };

  test('has its statements in the order of their dates, those without a date last', () => {
    const { record: sent } = sentRecord(record);
    expect((sent['observations'] as { n: number }[]).map(({ n }) => n)).toEqual([1, 0, 3, 2]);
  });

  test('has its faults at the fields from which it came', () => {
    const { order } = sentRecord(record);
    const faults = [
      { path: ['observations', 0, 'stage'], message: 'a' },
      { path: ['observations', 3, 'asof'], message: 'b', isWarning: true },
      { path: ['name', 'zh'], message: 'c' },
      { path: ['observations'], message: 'd' },
    ];
    expect(faultsInForm(faults, order)).toEqual([
      { path: ['observations', 1, 'stage'], message: 'a' },
      { path: ['observations', 2, 'asof'], message: 'b', isWarning: true },
      faults[2],
      faults[3],
    ]);
  });
});

describe('what two people have made of one record', () => {
  const base = {
    name: { zh: '甲', en: 'A' },
    sector: 'x',
    aliases: ['a'],
    observations: [{ asof: '2030-03', source: 's', stage: 'begun' }],
  };

  test('holds the changes of both', () => {
    const mine = {
      ...base,
      name: { zh: '甲', en: 'Mine' },
      observations: [...base.observations, { asof: '2031-03', source: 's', stage: 'built' }],
    };
    const theirs = { ...base, sector: 'y', observations: [{ ...base.observations[0]!, stage: 'planned' }] };
    expect(mergeRecords(base, mine, theirs)).toEqual({
      ...base,
      name: { zh: '甲', en: 'Mine' },
      sector: 'y',
      observations: [
        { asof: '2030-03', source: 's', stage: 'planned' },
        { asof: '2031-03', source: 's', stage: 'built' },
      ],
    });
  });

  test('holds mine where both changed one value, and misses what either took out', () => {
    const { aliases: _aliases, ...without } = base;
    expect(mergeRecords(base, { ...without, sector: 'mine' }, { ...base, sector: 'theirs' })).toEqual({ ...without, sector: 'mine' });
    expect(mergeRecords(base, base, without)).toEqual(without);
    expect(mergeRecords(base, { ...base, observations: [] }, { ...base, sector: 'y' })).toEqual({ ...base, sector: 'y', observations: [] });
  });
});

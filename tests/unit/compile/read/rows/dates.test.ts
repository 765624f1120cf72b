import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, monthOf, readDate } from '../../../../../src/compile/read/rows/dates.ts';

const months: Record<string, readonly string[]> = {
  '2024-06': [
    ...['2024-06', '2024-6', '2024/6', '2024.6', '2024/06/30', '2024-6-7', '2024.06.30', '２０２４－０６', ' 2024 年 6 月 ', '2024年6月'],
    ...[
      '2024年06月30日',
      '2024年6月底',
      '2024年6月末',
      '2024年6月上旬',
      '2024年6月份',
      '截至2024年6月',
      '截止到2024年6月底',
      '二〇二四年六月',
    ],
    ...['2024年六月', '24年6月', '2024年上半年', '2024上半年', '2024年中', '2024年1-6月', '2024年1—6月', '2024年二季度', '2024年第2季度'],
    ...['2024Q2', '2024-Q2', '2024 H1', 'Jun-24', 'June 2024', 'Jun. 2024', '2024 June', '30 June 2024', '30-Jun-24', 'June 30, 2024'],
    ...['June 3rd, 2024', '202406', '20240630', '2024-06-30 00:00:00', '2024-06-30T08:15:00.000Z', '2024/6/30 0:00', '45473', '45473.5'],
    ...['6/2024', '06.2024', '30/6/2024', '6/30/2024', '6/6/2024', '6/6/24', '6/30/24'],
  ],
  '2023-12': [
    '2023年底',
    '2023年末',
    '2023年年底',
    '2023年终',
    '2023底',
    '2023年下半年',
    '2023年四季度',
    '2023年底前',
    '2023年12月',
    '45291',
  ],
  '2024-01': ['2024年初', '2024年年初', '2024.01', '2024年1月', '2024-1', '2024/1'],
  '2024-09': ['2024年前三季度', '2024年三季度末', '2024年九月', '2024年1至9月', 'Sept 2024'],
  '2024-10': ['2024.10', '2024年十月', '2024年10月'],
  '2024-11': ['2024年十一月', '二零二四年十一月'],
  '1998-03': ['98年3月', '1998年一季度'],
  '2024-02': ['2024-02-29', '29 Feb 2024'],
};

describe('a month', () => {
  it.each(Object.entries(months).flatMap(([month, cells]) => cells.map((cell) => [cell, month])))('%s is %s', (cell, month) =>
    expect(readDate(cell!)).toEqual({ is: 'month', date: month }),
  );
});

describe('a year alone is no month, but a date', () => {
  it.each(['2024', '2024年', '2024年度', '2024 年', '2024年内', '２０２４'])('%s', (cell) => {
    expect(readDate(cell)).toEqual({ is: 'year', date: '2024' });
    expect([monthOf(cell), dateOf(cell)]).toEqual([null, '2024']);
  });
});

describe('what is not one date is said, not chosen', () => {
  it.each<[string, ReturnType<typeof readDate>]>([
    ['2024.1', { is: 'ambiguous', dates: ['2024-01', '2024-10'] }],
    ['5/6/2024', { is: 'ambiguous', dates: ['2024-05', '2024-06'] }],
    ['05-06-2024', { is: 'ambiguous', dates: ['2024-05', '2024-06'] }],
    ['24/6/30', { is: 'ambiguous', dates: ['2024-06', '2030-06'] }],
    ['2023-2025', { is: 'period', dates: ['2023', '2025'] }],
    ['2023年至2025年', { is: 'period', dates: ['2023', '2025'] }],
    ['2024年6月-2025年3月', { is: 'period', dates: ['2024-06', '2025-03'] }],
    ['2024-06-2024-08', { is: 'period', dates: ['2024-06', '2024-08'] }],
    ['2024年6月～8月', { is: 'period', dates: ['2024-06', '2024-08'] }],
    ['6月', { is: 'yearless' }],
    ['6月30日', { is: 'yearless' }],
    ['去年底', { is: 'yearless' }],
    ['本月', { is: 'yearless' }],
    ['24-Jun', { is: 'yearless' }],
    ['预计2025年底建成', { is: 'wordy', dates: ['2025-12'] }],
    ['计划2024年6月开工', { is: 'wordy', dates: ['2024-06'] }],
  ])('%s', (cell, read) => expect(readDate(cell)).toEqual(read));
});

describe('no date', () => {
  it.each([
    '',
    '春天',
    '2031-13',
    '2024-02-30',
    '2023年2月29日',
    '31/31/2024',
    '202413',
    '1820年3月',
    '2210-05',
    '99999',
    '1e5',
    'x2024-06x1',
  ])('%s', (cell) => expect(['none', 'wordy']).toContain(readDate(cell).is));
  it('is not made of a month that does not exist', () => expect(readDate('2031-13')).toEqual({ is: 'none' }));
});

describe('whatever the date', () => {
  const day = fc
    .tuple(fc.integer({ min: 1980, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .filter(([y, m, d]) => d <= new Date(Date.UTC(y, m, 0)).getUTCDate());
  const two = (n: number) => String(n).padStart(2, '0');
  const serial = (y: number, m: number, d: number) => Math.round((Date.UTC(y, m - 1, d) - Date.UTC(1899, 11, 30)) / 86_400_000);
  const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ');

  it('every way to write it is the same month', () =>
    fc.assert(
      fc.property(day, fc.constantFrom('-', '/', '.'), ([y, m, d], sign) => {
        const name = MONTH_NAMES[m - 1]!;
        for (const cell of [
          [y, two(m)].join(sign),
          [y, m, d].join(sign),
          [y, two(m), two(d)].join(sign),
          `${y}年${m}月`,
          `${y}年${m}月${d}日`,
          `${y}${two(m)}`,
          `${y}${two(m)}${two(d)}`,
          `${d} ${name} ${y}`,
          `${name} ${d}, ${y}`,
          `${name.slice(0, 3)} ${y}`,
          `${y}-${two(m)}-${two(d)} 00:00:00`,
          String(serial(y, m, d)),
        ]) {
          // 2024.1 alone is the exception, of which the nought may be lost.
          if (/^\d{4}\.1$/.test(cell)) continue;
          expect([cell, monthOf(cell)]).toEqual([cell, `${y}-${two(m)}`]);
        }
        const turned = [d, m, y].join(sign);
        const read = readDate(turned);
        if (d > 12 || d === m) expect(read).toEqual({ is: 'month', date: `${y}-${two(m)}` });
        else expect(read).toEqual({ is: 'ambiguous', dates: [`${y}-${two(Math.min(d, m))}`, `${y}-${two(Math.max(d, m))}`] });
      }),
    ));

  it('any text is read without a fault, and what is understood is a date that is understood again as itself', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0123456789-/.年月日底上半季至 〇十Jun') })),
        (cell) => {
          const read = readDate(cell);
          const dates = 'date' in read ? [read.date] : 'dates' in read ? read.dates : [];
          for (const date of dates) {
            expect(date).toMatch(/^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/);
            expect(dateOf(date)).toBe(date);
          }
        },
      ),
      { numRuns: 500 },
    ));
});

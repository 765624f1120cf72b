/** Dates as people write them, as the month or year that they mean; what may mean two things is not chosen between. */

/** What a cell says of time. Months are `YYYY-MM`, years `YYYY`, of 1900 to 2099. */
export type DateRead =
  | { is: 'month'; date: string }
  | { is: 'year'; date: string }
  /** It may be any of these. */
  | { is: 'ambiguous'; dates: string[] }
  /** From one to the other. */
  | { is: 'period'; dates: string[] }
  /** A month or a day of no year that is told: 6月, 去年底, 24-Jun. */
  | { is: 'yearless' }
  /** A date among other words. */
  | { is: 'wordy'; dates: string[] }
  | { is: 'none' };

const NONE: DateRead = { is: 'none' };
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*';
const YEAR = '((?:19|20)\\d\\d)';
const JOIN = '\\s*[-/.]\\s*';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const NUMERALS = '〇一二三四五六七八九';

/** Days that a spreadsheet counts from the end of 1899: those of 1980 to 2099. */
const SERIAL = { first: 29_221, last: 73_050, zero: Date.UTC(1899, 11, 30), day: 86_400_000 };

const FORM = {
  /** As it is in the data: tried first, since tables of thousands of rows have it. */
  exact: /^(19|20)\d\d-(0[1-9]|1[0-2])$/,
  chinese: /^(\d{4}|\d\d)年度?(.*)$/,
  chineseOfYear: /^((?:19|20)\d\d)([底末初]|[上下]半年|第?[一二三四1-4]季度?)$/,
  chineseMonth: /^(\d{1,2})月(?:份|底|末|初|中|[上中下]旬|(\d{1,2})[日号]?)?前?$/,
  upToMonth: /^1-(\d{1,2})月份?$/,
  quarter: /^[第前]?([一二三四1-4])季度?末?$/,
  half: new RegExp(`^${YEAR}(?:${JOIN}| )?(q[1-4]|h[12])$`),
  year: new RegExp(`^${YEAR}$`),
  separated: new RegExp(`^${YEAR}${JOIN}(\\d{1,2})(?:月|${JOIN}(\\d{1,2})日?)?$`),
  monthAndYear: new RegExp(`^${MONTH}[-. /,]+(\\d{4}|\\d\\d)$`),
  yearAndMonth: new RegExp(`^${YEAR}[-. /,]+${MONTH}$`),
  dayMonthYear: new RegExp(`^${DAY}[-. /]+${MONTH}[-. /,]+(\\d{4}|\\d\\d)$`),
  monthDayYear: new RegExp(`^${MONTH}[-. /]+${DAY}[, ]+${YEAR}$`),
  run: new RegExp(`^${YEAR}(\\d\\d)(\\d\\d)?$`),
  serial: /^\d{5}(\.\d+)?$/,
  monthLast: new RegExp(`^(\\d{1,2})${JOIN}${YEAR}$`),
  yearLast: new RegExp(`^(\\d{1,2})${JOIN}(\\d{1,2})${JOIN}(\\d{4}|\\d\\d)$`),
  yearless: new RegExp(`^(\\d{1,2}月(\\d{1,2}[日号]?)?(底|末|初|份|[上中下]旬)?|[今去明前本上当年目近].*|${DAY}[-. /]*${MONTH}|${MONTH})$`),
  inside: /(?<!\d)(?:19|20)\d\d(?!\d)(?:年(?:\d{1,2}月|[底末初中]|[上下]半年)?|[-/.]\d{1,2}(?!\d))/g,
};

/** Reads a cell. Never throws; a cell of nothing but a date is understood in any of the forms of `data/README.md`. */
export function readDate(cell: string): DateRead {
  if (FORM.exact.test(cell)) return { is: 'month', date: cell };
  const text = plain(cell);
  const read = whole(text);
  if (read.is !== 'none') return read;
  const period = periodOf(text);
  if (period) return period;
  if (FORM.yearless.test(text)) return { is: 'yearless' };
  const inside = (text.match(FORM.inside) ?? []).map(whole);
  const dates = [...new Set(inside.flatMap((found) => ('date' in found ? [found.date] : [])))];
  return dates.length > 0 ? { is: 'wordy', dates } : NONE;
}

/** The month that a cell says; null for anything else, a year alone included. */
export function monthOf(cell: string): string | null {
  const read = readDate(cell);
  return read.is === 'month' ? read.date : null;
}

/** The month or the year that a cell says; null for anything else. */
export function dateOf(cell: string): string | null {
  const read = readDate(cell);
  return read.is === 'month' || read.is === 'year' ? read.date : null;
}

/** Half width, lower case, digits for Chinese numerals, without spaces beside 年 and without a time of day. */
function plain(cell: string): string {
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[〇○零一二三四五六七八九]{4}(?=\s*年)/g, (year) => [...year].map(numeral).join(''))
    .replace(/(十[一二]?|[一二三四五六七八九])(?=\s*月)/g, (month) => String(numeral(month)))
    .replace(/[‐–—−~〜至到]/g, '-')
    .replace(/\s*([年月日号季度])\s*/g, '$1')
    .replace(/^(截-|截止-?|-)\s*/, '')
    .replace(/[ t]?\d{1,2}:\d\d(:\d\d(\.\d+)?)?\s*(z|am|pm)?$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const numeral = (word: string): number =>
  word.startsWith('十') ? 10 + (word[1] === undefined ? 0 : numeral(word[1])) : NUMERALS.indexOf(word.replace(/[○零]/, '〇'));

/** What a text says that is a date and nothing else. */
function whole(text: string): DateRead {
  for (const read of [chinese, separated, named, run, yearLast]) {
    const date = read(text);
    if (date) return date;
  }
  return NONE;
}

/** 2024年6月30日, 2023年底, 2024年上半年, 2024年二季度, 2024年1-6月, 24年6月. */
function chinese(text: string): DateRead | null {
  const [, written, rest = ''] = FORM.chinese.exec(text) ?? FORM.chineseOfYear.exec(text) ?? [];
  if (written === undefined) return null;
  const year = written.length === 4 ? Number(written) : Number(written) + (Number(written) < 70 ? 2000 : 1900);
  if (/^(内|全年)?$/.test(rest)) return yearRead(year);
  const [, month, day] = FORM.chineseMonth.exec(rest) ?? [];
  if (month !== undefined) return dayRead(year, Number(month), day);
  const [, last] = FORM.upToMonth.exec(rest) ?? [];
  if (last !== undefined) return monthRead(year, Number(last));
  const [, quarter] = FORM.quarter.exec(rest) ?? [];
  if (quarter !== undefined) return monthRead(year, 3 * (/\d/.test(quarter) ? Number(quarter) : numeral(quarter)));
  if (/^年?初$/.test(rest)) return monthRead(year, 1);
  if (/^(年?中|上半年末?)$/.test(rest)) return monthRead(year, 6);
  return /^(年?[底末终]|下半年末?)前?$/.test(rest) ? monthRead(year, 12) : null;
}

/** 2024, 2024-06, 2024/6/30, 2024.6, 2024Q2, 2024H1. */
function separated(text: string): DateRead | null {
  if (FORM.year.test(text)) return yearRead(Number(text));
  const [, ofHalf, half] = FORM.half.exec(text) ?? [];
  if (ofHalf !== undefined) return monthRead(Number(ofHalf), Number(half![1]) * (half![0] === 'q' ? 3 : 6));
  const [, year, month, day] = FORM.separated.exec(text) ?? [];
  if (year === undefined) return null;
  // A spreadsheet drops the last nought of 2024.10, which is a number to it.
  if (/^\d{4}\.1$/.test(text)) return { is: 'ambiguous', dates: [`${year}-01`, `${year}-10`] };
  return dayRead(Number(year), Number(month), day);
}

/** Jun-24, which Excel makes of 2024-06; June 2024, 30-Jun-24, June 30, 2024. */
function named(text: string): DateRead | null {
  const forms: [form: RegExp, month: number, day: number, year: number][] = [
    [FORM.monthAndYear, 1, 0, 2],
    [FORM.yearAndMonth, 2, 0, 1],
    [FORM.dayMonthYear, 2, 1, 3],
    [FORM.monthDayYear, 1, 2, 3],
  ];
  for (const [form, month, day, year] of forms) {
    const found = form.exec(text);
    if (!found) continue;
    const full = Number(found[year]!.padStart(4, '20'));
    return dayRead(full, MONTHS.indexOf(found[month]!.slice(0, 3)) + 1, day ? found[day] : undefined);
  }
  return null;
}

/** 202406, 20240630, and the days that a spreadsheet counts. */
function run(text: string): DateRead | null {
  const [, year, month, day] = FORM.run.exec(text) ?? [];
  if (year !== undefined) return dayRead(Number(year), Number(month), day);
  const serial = FORM.serial.test(text) ? Math.floor(Number(text)) : 0;
  if (serial < SERIAL.first || serial > SERIAL.last) return null;
  const date = new Date(SERIAL.zero + serial * SERIAL.day);
  return monthRead(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

/** 6/2024; 30/6/2024 and 6/30/2024, where one of the two is no date; 24/6/30 where that leaves one. */
function yearLast(text: string): DateRead | null {
  const [, month, of] = FORM.monthLast.exec(text) ?? [];
  if (month !== undefined) return monthRead(Number(of), Number(month));
  const [, a, b, c] = FORM.yearLast.exec(text) ?? [];
  if (a === undefined) return null;
  const year = Number(c!.padStart(4, '20'));
  const readings = [dayRead(year, Number(a), b), dayRead(year, Number(b), a)];
  if (c!.length === 2 && a.length === 2) readings.push(dayRead(2000 + Number(a), Number(b), c));
  const dates = [...new Set(readings.flatMap((read) => ('date' in read ? [read.date] : [])))].sort();
  return dates.length === 0 ? NONE : dates.length === 1 ? { is: 'month', date: dates[0]! } : { is: 'ambiguous', dates };
}

/** 2024年6月-2025年3月, 2024年6月-8月, 2023-2025. */
function periodOf(text: string): DateRead | null {
  for (const { index, 0: sign } of text.matchAll(/\s*-\s*/g)) {
    const [from, behind] = [whole(text.slice(0, index)), text.slice(index + sign.length)];
    if (!('date' in from)) continue;
    const to = whole(behind);
    // The year may be told once.
    const [, month] = from.is === 'month' ? (/^(\d{1,2})月?$/.exec(behind) ?? []) : [];
    const end = 'date' in to ? to : month === undefined ? NONE : monthRead(Number(from.date.slice(0, 4)), Number(month));
    if ('date' in end) return { is: 'period', dates: [from.date, end.date] };
  }
  return null;
}

const isYear = (year: number): boolean => year >= 1900 && year <= 2099;

const yearRead = (year: number): DateRead => (isYear(year) ? { is: 'year', date: String(year) } : NONE);

const monthRead = (year: number, month: number): DateRead =>
  isYear(year) && month >= 1 && month <= 12 ? { is: 'month', date: `${year}-${String(month).padStart(2, '0')}` } : NONE;

/** The month of a day, where there is such a day. */
function dayRead(year: number, month: number, day: string | undefined): DateRead {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day !== undefined && (Number(day) < 1 || Number(day) > days) ? NONE : monthRead(year, month);
}

/** Headings as Chinese reports number them, in words of English readers. */

const NUMERAL = '[〇零一二三四五六七八九十百]+';
/** `第三章`, `第二部分`: what a level is called, in English. */
const LEVELS: Record<string, string> = { 部分: 'Part', 篇: 'Part', 编: 'Part', 章: 'Chapter', 节: 'Section', 条: 'Article' };
const NAMED = new RegExp(`第(${NUMERAL})(${Object.keys(LEVELS).join('|')})`, 'g');
/** `二`, `二（三）`, `（三）`; the dot or comma that prints after a number says nothing. */
const BARE = new RegExp(`^(${NUMERAL})?(?:（(${NUMERAL})）)?[．.]?$`);

/** `二（三）` → `Part 2 (3)`, `第三章第一节` → `Chapter 3, Section 1`; null for a heading that is no number. */
export function outlineNumber(heading: string): string | null {
  const named = [...heading.matchAll(NAMED)].map(([, number, level]) => `${LEVELS[level!]} ${numeral(number!)}`);
  if (named.length > 0 && heading.replace(NAMED, '') === '') return named.join(', ');
  const [, part, below] = BARE.exec(heading) ?? [];
  if (part === undefined && below === undefined) return null;
  return [...(part === undefined ? [] : [`Part ${numeral(part)}`]), ...(below === undefined ? [] : [`(${numeral(below)})`])].join(' ');
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100 };

/** The value of a Chinese numeral below a thousand: `十` 10, `二十三` 23, `一百零五` 105, `二〇` 20. */
export function numeral(text: string): number {
  let [sum, digit] = [0, 0];
  for (const character of text.replaceAll('〇', '零')) {
    const unit = UNITS[character];
    if (unit === undefined) digit = digit * 10 + DIGITS.indexOf(character);
    // 十 at the beginning, or after nought, is one ten.
    else [sum, digit] = [sum + (digit || 1) * unit, 0];
  }
  return sum + digit;
}

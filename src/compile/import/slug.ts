import { pinyinOf } from '../dataset/pinyin.ts';

/** The id of a new record: its English name in lower-case words joined by hyphens, else the pinyin of its Chinese one; empty where neither has a letter. */
export function slugOf(nameEn: string | undefined, nameZh: string): string {
  const made = [hyphenate(nameEn ?? ''), hyphenate(pinyinOf([nameZh]).split(' ')[0] ?? ''), hyphenate(nameZh)];
  return made.find(hasLetter) ?? '';
}

/** Whether an id says anything: a bare number is that of a row, which another table gives to another thing. */
export const hasLetter = (id: string): boolean => /[a-z]/i.test(id);

function hyphenate(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .replaceAll('&', ' and ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

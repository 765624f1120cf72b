import { pinyinOf } from '../dataset/pinyin.ts';

/** The id of a new record: its English name in lower-case words joined by hyphens, else the pinyin of its Chinese one. */
export function slugOf(nameEn: string | undefined, nameZh: string): string {
  return hyphenate(nameEn ?? '') || hyphenate(pinyinOf([nameZh]).split(' ')[0] ?? '') || hyphenate(nameZh);
}

function hyphenate(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .replaceAll('&', ' and ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

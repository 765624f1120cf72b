import { pinyin } from 'pinyin-pro';

/**
 * What a reader may type for a Chinese name with a Latin keyboard: the full pinyin and the initials of each name,
 * lower case and without tones, one space between: 老外滩 → `laowaitan lwt`. Other characters keep their place.
 */
export function pinyinOf(names: string[]): string {
  const spoken = names
    .filter((name) => /\p{Script=Han}/u.test(name))
    .flatMap((name) => [
      pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).join(''),
      pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).join(''),
    ])
    .map((spelling) => spelling.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  return [...new Set(spoken)].join(' ');
}

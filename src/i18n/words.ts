/** What texts make of a district's own words (`Words`) to say them within a sentence. */
import type { Words } from '../model/dataset.ts';
import { plural } from './plural.ts';

/** At the beginning of a sentence, as a heading or a label: `Block`, `Sub-districts`. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** With its article: `a block`, `an area`, `a unit`. */
export const aOr = (word: string): string => `${/^(?!eu|uni(?!n)|us|one)[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;

/** So many blocks, in English: `1 block`, `8 blocks`. */
export const blockCount = (n: number, { block, blocks }: Words): string => plural(n, block, blocks);

/** What a record may be known to lie in, at the least: `区块或街道`, `block or sub-district`. */
export const blockOr = ({ hasBlocks, block, subdistrict }: Words, join: string): string =>
  hasBlocks ? block + join + subdistrict : subdistrict;

/** Sub-districts and what else is on their level, joined by a word: `街道、镇`, `sub-district or town`. */
export const subdistrictKinds = ({ subdistrict, town }: Pick<Words, 'subdistrict' | 'town'>, join: string): string =>
  [subdistrict, ...(town ? [town] : [])].join(join);

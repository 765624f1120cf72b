/** Texts that are plainly in the other language than they are given as: slips of a column, or the same text pasted into both. */
import type { Lang } from '../../model/dataset.ts';

const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;
/** A word that is no name: those of English names begin with a capital, though `of` and `the` may stand in them. */
const SMALL_WORD = /(?<![\p{L}\p{N}'’])\p{Ll}{2,}(?![\p{L}\p{N}])/gu;
const SMALL_WORDS = 3;

/**
 * Whether a text can only be of the other language: Chinese characters and no Latin letter as English; as Chinese no Chinese
 * character, and several small words. Names such as `IKD` or `The Ritz-Carlton` are Chinese as well.
 */
export const isInOther = (text: string, lang: Lang): boolean =>
  lang === 'en' ? HAN.test(text) && !LATIN.test(text) : !HAN.test(text) && (text.match(SMALL_WORD)?.length ?? 0) >= SMALL_WORDS;

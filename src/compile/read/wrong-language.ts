/** Texts that are plainly in the other language than they are given as: slips of a column, or the same text pasted into both. */
import type { Lang } from '../../model/dataset.ts';
import { hasChinese, isEnglish } from '../../model/spoken-in.ts';

const LATIN = /\p{Script=Latin}/u;

/**
 * Whether a text can only be of the other language: Chinese characters and no Latin letter as English; as Chinese an English sentence.
 * Names such as `IKD` or `The Ritz-Carlton` are Chinese as well.
 */
export const isInOther = (text: string, lang: Lang): boolean => (lang === 'en' ? hasChinese(text) && !LATIN.test(text) : isEnglish(text));

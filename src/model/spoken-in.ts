/** Which language a text is in that stands for both, because the data has it in one: to mark it, and to leave it out of the other's columns. */
import type { Lang, Text } from './dataset.ts';

const CHINESE = /\p{Script=Han}/u;
/** A word that is no name: those of English names begin with a capital, though `of` and `the` may stand in them. */
const SMALL_WORD = /(?<![\p{L}\p{N}'’])\p{Ll}{2,}(?![\p{L}\p{N}])/gu;
const SMALL_WORDS = 3;

export const hasChinese = (text: string): boolean => CHINESE.test(text);

/** Whether a text can only be English: without any Chinese character, and with several words that are no names. */
export const isEnglish = (text: string): boolean => !hasChinese(text) && (text.match(SMALL_WORD)?.length ?? 0) >= SMALL_WORDS;

/** The language in which a reader of one gets a text: the other where it is plainly in that one only. A name such as `IKD` is of both. */
export function spokenIn({ zh, en }: Text, lang: Lang): Lang {
  if (zh !== en) return lang;
  return hasChinese(zh) ? 'zh' : isEnglish(zh) ? 'en' : lang;
}

/** A text in a language that the site has, if the data has it in that one. */
export const toldIn = (text: Text | undefined, lang: Lang, languages: readonly Lang[]): string | null =>
  text !== undefined && languages.includes(lang) && spokenIn(text, lang) === lang ? text[lang] : null;

/** A text in two languages, of which a file may leave one out: read with both, and it stays known which were given. */
import { z } from 'zod';
import type { Lang, Text } from '../../model/dataset.ts';
import { LANGUAGES } from '../../model/languages.ts';

/** What a file has of a text. */
interface Given {
  zh?: string | undefined;
  en?: string | undefined;
}

/** The language of a text that was given in one; of both, none. */
const single = new WeakMap<object, Lang>();

/**
 * Accepts an object with `zh`, `en` or both, and puts what it has in the place of what it lacks. Whether the district needs the
 * other is known when its languages are: `settleTexts`.
 */
export const inEither = <T extends Given>(object: z.ZodType<T>) =>
  object
    .refine(({ zh, en }) => zh !== undefined || en !== undefined, {
      path: ['zh'],
      error: 'is missing, expected Chinese, English or both',
    })
    .meta({ anyOf: LANGUAGES.map((lang) => ({ required: [lang] })) })
    .transform(inBoth);

function inBoth<T extends Given>(given: T): Omit<T, keyof Text> & Text {
  const { zh, en } = given;
  const text = { ...given, zh: (zh ?? en)!, en: (en ?? zh)! };
  if (zh === undefined) single.set(text, 'en');
  else if (en === undefined) single.set(text, 'zh');
  return text;
}

/** The languages in which a text stands in its file. */
export function languagesGiven(text: Text): readonly Lang[] {
  const lang = single.get(text);
  return lang === undefined ? LANGUAGES : [lang];
}

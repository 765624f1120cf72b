/** The `lang` of a text that is not in the language around it. */
import type { Lang, Text } from '../model/dataset.ts';
import { spokenIn } from '../model/spoken-in.ts';

/** BCP 47; undefined for a text in the reader's own language, which needs none. */
export function spokenTag(text: Text, lang: Lang): 'zh-Hans' | 'en' | undefined {
  const spoken = spokenIn(text, lang);
  return spoken === lang ? undefined : spoken === 'zh' ? 'zh-Hans' : 'en';
}

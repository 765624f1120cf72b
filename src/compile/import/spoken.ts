/** The language in which a command speaks that people who keep tables run. */
import { LANGUAGES } from '../../model/languages.ts';
import type { Lang } from '../../model/dataset.ts';

/** The option, for `parseArgs`, and how it stands in a usage. */
export const LANG_OPTION = { lang: { type: 'string' } } as const;
export const LANG_USAGE = '[--lang zh|en]';

/**
 * The language that is asked for; else that of the system, where it says Chinese or English; else null, so the district's own leads.
 * @param environment says `zh_CN.UTF-8` and the like
 * @throws a sentence for another language
 */
export function spokenLang(asked: string | undefined, environment: NodeJS.ProcessEnv): Lang | null {
  if (asked !== undefined) {
    const lang = LANGUAGES.find((one) => one === asked);
    if (!lang) throw new Error(`--lang is "${asked}", expected zh or en.`);
    return lang;
  }
  const system = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return LANGUAGES.find((lang) => new RegExp(`^${lang}([_.-]|$)`, 'i').test(system)) ?? null;
}

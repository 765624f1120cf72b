/** The languages of a district, and where the pages of each stand. */
import type { District, Lang } from './dataset.ts';

/** Those of a district that does not say which it has. The first leads. */
export const LANGUAGES = ['zh', 'en'] as const satisfies readonly Lang[];

/** The languages that a district has, the leading one first. */
export const languagesOf = ({ languages = LANGUAGES }: Pick<District, 'languages'>): readonly Lang[] => languages;

/** The folder of a language's pages below the site's, with a slash at its end: the leading language has the site's own. */
export const languageFolder = (languages: readonly Lang[], lang: Lang): string => (lang === languages[0] ? '' : `${lang}/`);

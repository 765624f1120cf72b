import type { Project } from '../../model/dataset.ts';
import type { ProjectAsOf } from '../../model/snapshot.ts';
import { otherName } from '../../i18n/format.ts';
import { LIST_TEXTS } from '../../i18n/list.ts';
import type { Tally } from '../../model/tally.ts';
import type { PageContext } from './page-context.ts';

/** Longest description that search engines and previews show, in characters. */
const LONGEST = { zh: 90, en: 170 } as const;

/** Text cut at the length that previews show. */
export function clip(context: PageContext, text: string): string {
  const characters = [...text];
  const longest = LONGEST[context.lang];
  return characters.length <= longest
    ? text
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/**
 * How far a project is, since when, in one phrase: `在建，开工（截至 2023 年 6 月）`; where no source states it, with what shows it:
 * `In use, by implication: holds a marathon; named (as of June 2023)`.
 */
export function stagePhrase(context: PageContext, entry: ProjectAsOf<Project>): string {
  const { t } = context;
  const { implied, milestone, stageAsof } = entry;
  const said = context.stage(entry, true);
  const step = milestone && context.label('milestones', milestone);
  const reached = !step ? said : implied ? said + t.semicolon + step : t.milestoneOf(said, step);
  if (!stageAsof) return reached;
  return reached + t.aside(t.asOf(context.month(stageAsof)));
}

/** Longest title that search engines show, in characters. */
const LONGEST_TITLE = 70;

/** A title of its own with the atlas's behind it, the name in both languages where there is room. */
export function titled(context: PageContext, name: { zh: string; en: string }): string {
  const whole = `${bothNames(context, name)} — ${context.title}`;
  return whole.length <= LONGEST_TITLE ? whole : `${name[context.lang]} — ${context.title}`;
}

/** A name in both languages, the page's own first. */
export function bothNames(context: PageContext, name: { zh: string; en: string }): string {
  return [name[context.lang], otherName(name, context.lang) ?? []].flat().join(' · ');
}

/** How many projects there are, what has a place on the ground apart from what has none: `171 places and works; 53 platforms, companies and services`. */
export function countWords({ lang, dataset }: PageContext, { located, apart }: Tally): string {
  const t = LIST_TEXTS[lang];
  const words = dataset.district.counted;
  if (!apart || !words || located.n + apart.n === 0) return t.projects(located.n + (apart?.n ?? 0));
  return [...(located.n > 0 ? [t.counted(located.n, words.located)] : []), ...(apart.n > 0 ? [t.counted(apart.n, words.apart)] : [])].join(
    t.semicolon,
  );
}

import type { State } from '../../model/snapshot.ts';
import type { Edition } from './edition.ts';

/** Longest description that search engines and previews show, in characters. */
const LONGEST = { zh: 90, en: 170 } as const;

/** Text cut at the length that previews show. */
export function clip(edition: Edition, text: string): string {
  const characters = [...text];
  const longest = LONGEST[edition.lang];
  return characters.length <= longest
    ? text
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** How far a project is, since when, in one phrase: `在建，开工（截至 2023 年 6 月）`. */
export function stagePhrase(edition: Edition, { stage, milestone, stageAsof }: State): string {
  const { t } = edition;
  const label = edition.label('stages', stage);
  const reached = milestone ? t.milestoneOf(label, edition.label('milestones', milestone)) : label;
  if (!stageAsof) return reached;
  return reached + t.aside(t.asOf(edition.month(stageAsof)));
}

/** Longest title that search engines show, in characters. */
const LONGEST_TITLE = 70;

/** A title of its own with the atlas's behind it, the name in both languages where there is room. */
export function titled(edition: Edition, name: { zh: string; en: string }): string {
  const whole = `${bothNames(edition, name)} — ${edition.title}`;
  return whole.length <= LONGEST_TITLE ? whole : `${name[edition.lang]} — ${edition.title}`;
}

/** A name in both languages, the page's own first. */
export function bothNames(edition: Edition, name: { zh: string; en: string }): string {
  return name.zh === name.en ? name.zh : `${name[edition.lang]} · ${name[edition.other]}`;
}

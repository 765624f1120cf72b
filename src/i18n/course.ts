import type { Clause } from '../model/course.ts';
import type { Dataset, Lang, Text } from '../model/dataset.ts';
import { formatMonth } from './dates.ts';
import { LIST_TEXTS } from './list.ts';
import { formatDue, formatWhen } from './when.ts';

const TEXTS = {
  zh: {
    step: (when: string, told: string, _over: boolean) => when + told,
    by: (when: string, told: string) => when + told,
    reached: (milestone: string) => `已${milestone}`,
    implied: LIST_TEXTS.zh.implied,
    named: (when: string) => `${when}被提到，阶段未说明`,
    unsaid: '没有来源说明阶段',
    wanted: (when: string, source: string, aim: string) => `${when}的${source}下一步要${aim}`,
    unmet: (due: string) => `${due}，没有来源说明是否如期`,
    again: (when: string) => `${when}再次提到`,
    againLast: (when: string) => `${when}再次提到，此后没有来源提到`,
    silent: '此后没有来源提到',
    aim: (aim: string) => `下一步：${aim}`,
    between: '；',
    end: '。',
  },
  en: {
    step: (when: string, told: string, over: boolean) => `${told} ${over ? 'since' : 'in'} ${when}`,
    by: (when: string, told: string) => `${told} by ${when}`,
    reached: (milestone: string) => milestone,
    implied: LIST_TEXTS.en.implied,
    named: (when: string) => `Named in ${when}, its stage not stated`,
    unsaid: 'No source states its stage',
    wanted: (when: string, source: string, aim: string) => `the ${when} ${source} wants it ${aim} next`,
    unmet: (due: string) => `${due}, and no source says whether that was met`,
    again: (when: string) => `mentioned again in ${when}`,
    againLast: (when: string) => `mentioned again in ${when}, not since`,
    silent: 'not mentioned since',
    aim: (aim: string) => `Wanted next: ${aim}`,
    between: '; ',
    end: '.',
  },
};

/**
 * Whether a project is moving, in one sentence: `Work started by June 2023; the November 2023 report of the district government wants it
 * put into use next; not mentioned since.`, `2023 年 6 月已开工；2023 年 11 月的区政府报告下一步要推动投用；此后没有来源提到。`
 * Empty where no source had named it by the date.
 * @param asof the date of reference that the clauses were made for
 */
export function formatCourse(clauses: readonly Clause[], asof: string, lang: Lang, dataset: Pick<Dataset, 'vocab' | 'sources'>): string {
  if (clauses.length === 0) return '';
  const t = TEXTS[lang];
  const parts = clauses.map((clause) => worded(clause, asof, lang, dataset));
  const [first = '', ...rest] = parts;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest.map(lowered)].join(t.between) + t.end;
}

/** What a source wants next, as a label: `Wanted next: put into use`. */
export const formatAim = (aim: string, lang: Lang, { aims = [] }: Dataset['vocab']): string =>
  TEXTS[lang].aim(aims.find((a) => a.id === aim)?.[lang] ?? aim);

function worded(clause: Clause, asof: string, lang: Lang, { vocab, sources }: Pick<Dataset, 'vocab' | 'sources'>): string {
  const t = TEXTS[lang];
  const label = (terms: readonly (Text & { id: string })[], id: string): string => terms.find((term) => term.id === id)?.[lang] ?? id;
  switch (clause.kind) {
    case 'step': {
      const { stage, milestone, when, exact, implied } = clause;
      const term = milestone === null ? vocab.stages.find((s) => s.id === stage) : undefined;
      const said = milestone === null ? (term?.told?.[lang] ?? label(vocab.stages, stage!)) : label(vocab.milestones, milestone);
      const date = formatWhen(when, lang);
      const told = exact ? t.step(date, said, term?.over === true) : t.by(date, milestone === null ? said : t.reached(said));
      return implied && milestone === null ? t.implied(told) : told;
    }
    case 'named':
      return t.named(formatMonth(clause.asof, lang));
    case 'unsaid':
      return t.unsaid;
    case 'wanted': {
      const kind = sources.find((s) => s.id === clause.source)?.kind[lang] ?? clause.source;
      return t.wanted(formatMonth(clause.asof, lang), lowered(kind), label(vocab.aims ?? [], clause.aim));
    }
    case 'due': {
      const due = formatDue(clause.due, asof, lang);
      return clause.past ? t.unmet(due) : due;
    }
    case 'again':
      return (clause.silent ? t.againLast : t.again)(formatMonth(clause.asof, lang));
    case 'silent':
      return t.silent;
  }
}

/** A text as it stands within a sentence: what begins with two capitals is a name, and stays. */
const lowered = (text: string): string => (/^[A-Z](?![A-Z])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

import { citationProblems } from '../check/citation-rules.ts';
import { fold } from '../../model/search.ts';
import { isNumbered } from '../read/cite.ts';
import { insertObservation } from './record-document.ts';
import type { RecordEdit } from './record-edit.ts';
import type { ProjectFile, SourceDescription } from '../read/schema.ts';
import { UNSTATED } from '../../model/stages.ts';
import { stageBasisProblem, type StatedRow } from '../read/rows/row.ts';

/** The newest stage of a record, as the download's columns stage, stage_asof, due and sources give it. */
export interface Summary {
  stage: string;
  /** Whether that stage is implied by what a source says. */
  implied: boolean;
  asof: string | null;
  /** By when it is to be ready, as the column due gives it. */
  due: string | null;
  sources: string[];
}

/**
 * Merges what a row says of the project's progress. A row that names one source and a date is the observation of that
 * source at that date: it is added, or replaced in what the row states. Any other row can only sum up what the record
 * holds already, as a row of the download does, and is a problem when it says otherwise.
 */
export function mergeStatement(
  edit: RecordEdit,
  stated: StatedRow,
  { sources, summary, unread }: { sources: Map<string, SourceDescription>; summary: Summary | null; unread: ReadonlySet<string> },
): void {
  const { stage, asof, milestone, aim, implied_zh, implied_en, happened, paragraphs, text_zh, text_en, figures } = stated;
  // What the record holds already, from whichever of its observations, says nothing new.
  const due = stated.due === summary?.due ? undefined : stated.due;
  const implied = inLanguages(implied_zh, implied_en);
  const basis = stageBasisProblem(stated, summary?.implied ?? false);
  if (basis) edit.problems.push(basis);
  const source = stated.sources?.length === 1 ? stated.sources[0]! : undefined;
  if (!source || !asof) {
    const placed = { paragraphs, text_zh, text_en, milestone, implied_zh, implied_en, happened, due, aim, figures };
    const adrift = Object.entries(placed).flatMap(([column, value]) => (value === undefined ? [] : [column]));
    if (adrift.length === 0 && summary) contradicts(edit, stated, summary);
    // A date or a source that was not understood has been told.
    else if (!unread.has('asof') && !unread.has('source'))
      edit.problems.push(
        `${adrift.join(', ') || 'the observation'} cannot be placed without a date and one source, expected both asof and source`,
      );
    if (adrift.length > 0 || !summary) lacksOfStatement(edit, stated, unread);
    return;
  }
  const described = sources.get(source)!;
  // Where paragraphs have numbers, these say the section.
  const section = isNumbered(described) ? undefined : sectionOf(described, stated.section);
  // Told of the row before it becomes a file, of which the check would tell it.
  edit.problems.push(...citationProblems(described, { paragraphs, section, asof }, true).map(({ message }) => message));

  const observations = (edit.at(['observations']) ?? []) as ProjectFile['observations'];
  const index = observations.findIndex((o) => o.source === source && o.asof === asof);
  if (index < 0) {
    if (lacksOfStatement(edit, stated, unread, described)) return;
    insertObservation(edit.doc, {
      asof,
      source,
      ...(paragraphs ? { paragraphs } : {}),
      ...(section ? { section } : {}),
      stage,
      ...(implied ? { implied } : {}),
      ...(milestone ? { milestone } : {}),
      ...(happened ? { happened } : {}),
      ...(due ? { due } : {}),
      ...(aim ? { aim } : {}),
      text: inLanguages(text_zh, text_en),
      ...(figures ? { figures } : {}),
    } as ProjectFile['observations'][number]);
    edit.changes.push(`1 observation added (${source} ${asof})`);
    return;
  }
  const at = ['observations', index];
  const was = observations[index]!;
  const replaced = [
    edit.set([...at, 'paragraphs'], paragraphs, '') && 'paragraphs',
    edit.set([...at, 'section'], section, '') && 'section',
    edit.set([...at, 'stage'], stage, '') && `stage ${was.stage} → ${stage}`,
    edit.set([...at, 'implied', 'zh'], implied_zh, '') && 'implied_zh',
    edit.set([...at, 'implied', 'en'], implied_en, '') && 'implied_en',
    edit.set([...at, 'milestone'], milestone, '') && `milestone ${milestone}`,
    edit.set([...at, 'happened'], happened, '') && `happened ${happened}`,
    edit.set([...at, 'due'], due, '') && `due ${due}`,
    edit.set([...at, 'aim'], aim, '') && `aim ${aim}`,
    edit.set([...at, 'text', 'zh'], text_zh, '') && 'text_zh',
    edit.set([...at, 'text', 'en'], text_en, '') && 'text_en',
    edit.set([...at, 'figures'], figures && withFigures(was.figures ?? [], figures), '') && 'figures',
  ].filter(Boolean);
  if (replaced.length > 0) edit.changes.push(`1 observation replaced in ${replaced.join(', ')} (${source} ${asof})`);
}

/** The id of the section that a cell names, by its id or its title; what it says where it names none. */
function sectionOf({ sections }: SourceDescription, cell: string | undefined): string | undefined {
  const word = cell === undefined ? '' : fold(cell);
  return sections.find(({ id, title }) => [id, title.zh, title.en].some((name) => fold(name) === word))?.id ?? cell;
}

/** Tells what a new observation lacks; true where that is anything. @param source the one that it cites, where that is known */
function lacksOfStatement(edit: RecordEdit, stated: StatedRow, unread: ReadonlySet<string>, source?: SourceDescription): boolean {
  const lacks = (...columns: (keyof StatedRow)[]): boolean => columns.every((column) => stated[column] === undefined);
  const lacking = [...(source && !isNumbered(source) ? [] : [['paragraphs']]), ['stage'], ['text_zh', 'text_en']].filter((columns) =>
    lacks(...(columns as (keyof StatedRow)[])),
  );
  for (const [column] of lacking)
    if (!unread.has(column!))
      edit.problems.push(
        `${column} is missing, expected for a new observation${column === 'stage' ? `, ${UNSTATED} where the source does not say` : ''}`,
      );
  return lacking.length > 0;
}

type Figures = NonNullable<ProjectFile['observations'][number]['figures']>;

/** Figures that are told by the same words take the place of those that were. */
function withFigures(was: Figures, told: NonNullable<StatedRow['figures']>): unknown[] {
  const same = (a: { zh?: string; en?: string }, b: { zh?: string; en?: string }): boolean =>
    (a.zh !== undefined && a.zh === b.zh) || (a.en !== undefined && a.en === b.en);
  const of = (label: { zh?: string; en?: string }) => told.find((figure) => same(figure.label, label));
  return [
    ...was.map((figure) => {
      const now = of(figure.label);
      return now ? { ...now, label: { ...figure.label, ...now.label } } : figure;
    }),
    ...told.filter(({ label }) => !was.some((figure) => same(figure.label, label))),
  ];
}

/** A text in the languages in which a row has it; undefined where it has none. */
const inLanguages = (zh: string | undefined, en: string | undefined): { zh?: string; en?: string } | undefined =>
  zh === undefined && en === undefined ? undefined : { ...(zh === undefined ? {} : { zh }), ...(en === undefined ? {} : { en }) };

function contradicts(edit: RecordEdit, { stage, asof, sources = [] }: StatedRow, summary: Summary): void {
  const want = 'expected asof, one source, paragraphs, text_zh and text_en for a new observation';
  if ((stage && stage !== summary.stage) || (asof && asof !== summary.asof))
    edit.problems.push(
      `the stage is ${stage ?? 'not given'}${asof ? ` as of ${asof}` : ''} but the record has ${summary.stage}${summary.asof ? ` as of ${summary.asof}` : ''}, ${want}`,
    );
  const uncited = sources.filter((s) => !summary.sources.includes(s));
  if (uncited.length > 0) edit.problems.push(`the record does not cite ${uncited.join(', ')}, ${want}`);
}

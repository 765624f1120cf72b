import { citationProblems } from '../check/citation-rules.ts';
import { insertObservation } from './record-document.ts';
import type { RecordEdit } from './record-edit.ts';
import type { ProjectFile, SourceDescription } from '../read/schema.ts';
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
  sources: Map<string, SourceDescription>,
  summary: Summary | null,
): void {
  const { stage, asof, milestone, aim, implied_zh, implied_en, happened, paragraphs, text_zh, text_en } = stated;
  // What the record holds already, from whichever of its observations, says nothing new.
  const due = stated.due === summary?.due ? undefined : stated.due;
  const implied = { zh: implied_zh, en: implied_en };
  const basis = stageBasisProblem(stated, summary?.implied ?? false);
  if (basis) edit.problems.push(basis);
  const source = stated.sources?.length === 1 ? stated.sources[0]! : undefined;
  if (!source || !asof) {
    const placed = { paragraphs, text_zh, text_en, milestone, implied_zh, implied_en, happened, due, aim };
    const adrift = Object.entries(placed).flatMap(([column, value]) => (value === undefined ? [] : [column]));
    if (adrift.length > 0 || !summary)
      edit.problems.push(
        `${adrift.join(', ') || 'the observation'} cannot be placed without a date and one source, expected both asof and source`,
      );
    else contradicts(edit, stated, summary);
    return;
  }
  // Told of the row before it becomes a file, of which the check would tell it.
  edit.problems.push(...citationProblems(sources.get(source)!, { paragraphs, asof }, true).map(({ message }) => message));

  const observations = (edit.at(['observations']) ?? []) as ProjectFile['observations'];
  const index = observations.findIndex((o) => o.source === source && o.asof === asof);
  if (index < 0) {
    const needed = { paragraphs, stage, text_zh, text_en };
    const lacking = Object.entries(needed).flatMap(([column, value]) => (value === undefined ? [column] : []));
    if (lacking.length > 0) {
      edit.problems.push(
        `${lacking.join(', ')} ${lacking.length > 1 ? 'are' : 'is'} missing, expected for a new observation (${source} ${asof}); stage is unstated where the source does not say`,
      );
      return;
    }
    insertObservation(edit.doc, {
      asof,
      source,
      paragraphs,
      stage,
      ...(implied_zh || implied_en ? { implied } : {}),
      ...(milestone ? { milestone } : {}),
      ...(happened ? { happened } : {}),
      ...(due ? { due } : {}),
      ...(aim ? { aim } : {}),
      text: { zh: text_zh, en: text_en },
    } as ProjectFile['observations'][number]);
    edit.changes.push(`1 observation added (${source} ${asof})`);
    return;
  }
  const at = ['observations', index];
  const was = observations[index]!;
  const replaced = [
    edit.set([...at, 'paragraphs'], paragraphs, '') && 'paragraphs',
    edit.set([...at, 'stage'], stage, '') && `stage ${was.stage} → ${stage}`,
    edit.set([...at, 'implied', 'zh'], implied_zh, '') && 'implied_zh',
    edit.set([...at, 'implied', 'en'], implied_en, '') && 'implied_en',
    edit.set([...at, 'milestone'], milestone, '') && `milestone ${milestone}`,
    edit.set([...at, 'happened'], happened, '') && `happened ${happened}`,
    edit.set([...at, 'due'], due, '') && `due ${due}`,
    edit.set([...at, 'aim'], aim, '') && `aim ${aim}`,
    edit.set([...at, 'text', 'zh'], text_zh, '') && 'text_zh',
    edit.set([...at, 'text', 'en'], text_en, '') && 'text_en',
  ].filter(Boolean);
  if (replaced.length > 0) edit.changes.push(`1 observation replaced in ${replaced.join(', ')} (${source} ${asof})`);
}

function contradicts(edit: RecordEdit, { stage, asof, sources = [] }: StatedRow, summary: Summary): void {
  const want = 'expected asof, one source, paragraphs, text_zh and text_en for a new observation';
  if ((stage && stage !== summary.stage) || (asof && asof !== summary.asof))
    edit.problems.push(
      `the stage is ${stage ?? 'not given'}${asof ? ` as of ${asof}` : ''} but the record has ${summary.stage}${summary.asof ? ` as of ${summary.asof}` : ''}, ${want}`,
    );
  const uncited = sources.filter((s) => !summary.sources.includes(s));
  if (uncited.length > 0) edit.problems.push(`the record does not cite ${uncited.join(', ')}, ${want}`);
}

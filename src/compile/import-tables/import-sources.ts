/** A table of sources, merged into those of the district: one row is one section of a source. */
import type { Outcome } from '../import-shapes/outcome.ts';
import { Things } from '../import-shapes/things.ts';
import { sourceSchema, type SourceDescription } from '../read/schema.ts';
import type { Tables } from '../read/tables.ts';
import type { Given, Row } from './cells.ts';
import type { SourceColumn } from './columns.ts';
import { FileEdit } from './file-edit.ts';
import { finish, mergeText } from './merge.ts';
import { namesGiven, Subjects } from './subjects.ts';

type Section = SourceDescription['sections'][number];

const OF_SECTION: readonly SourceColumn[] = ['section', 'section_zh', 'section_en', 'first', 'last', 'paragraphs', 'asof'];
/** The section of a source that is not divided. */
const WHOLE = { id: '全文', title: { zh: '全文', en: 'The whole' } };

/** Merges the rows. Pure: nothing is written. */
export function importSources(rows: readonly Row<SourceColumn>[], tables: Tables): Outcome {
  const things = new Things(tables.sources.map(({ value }) => ({ id: value.id, name: value.title, short: value.short })));
  const subjects = new Subjects(things, 'source');
  const known = new Map(tables.sources.map((source) => [source.value.id, source]));
  const edits = new Map<string, FileEdit>();
  const outcome: Outcome = { told: [], lines: [], faults: [], files: new Map() };
  let order = Math.max(0, ...tables.sources.map(({ value }) => value.order));
  let above: string | undefined;

  for (const row of rows) {
    const title = row.given('title_zh', 'title_en');
    // A source that has several rows is often named in the first of them alone.
    const goesOn = !row.says('id', 'title_zh', 'title_en') && above !== undefined;
    const subject = subjects.find(goesOn ? above : row.text('id'), title);
    if ('problem' in subject) {
      above = undefined;
      outcome.faults.push({ number: row.number, message: subject.problem });
      continue;
    }
    const { id } = subject;
    above = id;
    const edit = edits.get(id) ?? new FileEdit('source', `data/sources/${id}.yaml`, known.get(id)?.file ?? null);
    edits.set(id, edit);
    edit.rows.push(row.number);
    const before = edit.changes.length;
    if (subject.note) edit.changes.push(subject.note);
    if (edit.isNew && edit.at(['order']) === undefined) edit.set(['order'], row.decimal('order', 'a number') ?? ++order, '');
    mergeSource(row, edit, namesGiven(title, subject, row.says('id')));
    mergeSection(row, edit);
    outcome.faults.push(...row.problems.map((message) => ({ number: row.number, message })));
    outcome.lines.push(edit.line(row.number, title?.zh ?? title?.en ?? id, id, edit.changes.slice(before)));
  }
  for (const edit of edits.values()) tellCoverage(edit);
  finish(edits.values(), sourceSchema, outcome);
  return outcome;
}

function mergeSource(row: Row<SourceColumn>, edit: FileEdit, title: Given | undefined): void {
  mergeText(edit, ['title'], title);
  mergeText(edit, ['short'], row.given('short_zh', 'short_en') ?? (edit.at(['short']) === undefined ? title : undefined));
  mergeText(edit, ['kind'], row.given('kind_zh', 'kind_en'));
  mergeText(edit, ['publisher'], row.given('publisher_zh', 'publisher_en'));
  const published = row.month('published');
  edit.set(['published'], published, `published ${published}`);
  edit.set(['url'], row.text('url'), 'url');
  mergeText(edit, ['coverage'], row.given('coverage_zh', 'coverage_en'));
  const order = row.decimal('order', 'a number');
  edit.set(['order'], order, `order ${order}`);
  const needed = { title: 'title_zh 标题', kind: 'kind_zh 类型', published: 'published 发布日期' };
  const lacking = Object.entries(needed).flatMap(([key, column]) => (edit.at([key]) === undefined ? [column] : []));
  if (lacking.length > 0 && row.problems.length === 0) row.problems.push(`${lacking.join(', ')} missing, expected for a new source`);
}

function mergeSection(row: Row<SourceColumn>, edit: FileEdit): void {
  const sections = (edit.at(['sections']) ?? []) as Section[];
  if (!row.says(...OF_SECTION)) {
    const published = edit.at(['published']);
    if (sections.length > 0 || typeof published !== 'string') return;
    edit.insert(['sections'], 0, { ...WHOLE, asof: published });
    edit.changes.push(`1 section: the whole of it, as of ${published}, without numbers of paragraphs`);
    return;
  }
  const asof = row.month('asof');
  const title = row.given('section_zh', 'section_en');
  const id = row.text('section') ?? title?.zh ?? title?.en ?? WHOLE.id;
  const paragraphs = rangeOf(row);
  const at = sections.findIndex((section) => section.id === id);
  if (at >= 0) {
    mergeText(edit, ['sections', at, 'title'], title);
    edit.set(['sections', at, 'paragraphs'], paragraphs, `paragraphs of ${id}`);
    edit.set(['sections', at, 'asof'], asof, `${id} as of ${asof}`);
    return;
  }
  if (!row.says('asof')) row.problems.push('asof 截至 is missing, expected the month that the section speaks of');
  if (!asof) return;
  const first = paragraphs?.[0];
  const later = first === undefined ? -1 : sections.findIndex((section) => (section.paragraphs?.[0] ?? 0) > first);
  edit.insert(['sections'], later < 0 ? sections.length : later, {
    id,
    title: title ?? (id === WHOLE.id ? WHOLE.title : { zh: id }),
    ...(paragraphs ? { paragraphs } : {}),
    asof,
  });
  edit.changes.push(
    `1 section added (${id}, ${paragraphs ? `paragraphs ${paragraphs.join('-')}` : 'without numbers of paragraphs'}, ${asof})`,
  );
}

/** The first and the last paragraph of a row's section. */
function rangeOf(row: Row<SourceColumn>): [number, number] | undefined {
  const all = row.paragraphs('paragraphs');
  const [first, last] = [row.decimal('first', 'the number of a paragraph'), row.decimal('last', 'the number of a paragraph')];
  if (all) return [all[0]!, all.at(-1)!];
  const from = first ?? last;
  if (from === undefined) return undefined;
  const to = last ?? from;
  if (to < from) row.problems.push(`last is ${to}, which is before the first, ${from}, expected ascending paragraphs`);
  return [from, to];
}

/** A source of which nobody has said what it covers covers what its sections are of. */
function tellCoverage(edit: FileEdit): void {
  const dates = ((edit.at(['sections']) ?? []) as Section[]).map(({ asof }) => asof).sort();
  const last = dates.at(-1);
  if (edit.at(['coverage']) !== undefined || last === undefined) return;
  edit.set(['coverage'], { zh: `截至 ${last}`, en: `Up to ${last}` }, '');
}

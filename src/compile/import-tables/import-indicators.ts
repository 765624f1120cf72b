/** A table of indicators, merged into those of the district: one row is one value. */
import type { Outcome } from '../import-shapes/outcome.ts';
import { Things } from '../import-shapes/things.ts';
import { lexicon, lexicons } from '../read/rows/lexicon.ts';
import { numberProblem } from '../read/numbers.ts';
import { indicatorsSchema, type IndicatorsFile, type VocabFile } from '../read/schema.ts';
import type { Tables } from '../read/tables.ts';
import type { Given, Row } from './cells.ts';
import { citationOf, type Citation } from './citation.ts';
import type { IndicatorColumn } from './columns.ts';
import { FileEdit } from './file-edit.ts';
import { finish, mergeText } from './merge.ts';
import { namesGiven, Subjects } from './subjects.ts';

type Indicator = IndicatorsFile[number];
type Terms = readonly { id: string; zh: string; en: string; aliases?: string[] | undefined }[];

/** Merges the rows. Pure: nothing is written. */
export function importIndicators(rows: readonly Row<IndicatorColumn>[], tables: Tables): Outcome {
  const all = tables.indicators.flatMap(({ file, value }) => value.map((indicator) => ({ path: file.path, indicator })));
  const subjects = new Subjects(new Things(all.map(({ indicator }) => indicator)), 'indicator');
  const paths = new Map(all.map(({ path, indicator }) => [indicator.id, path]));
  const files = new Map(tables.indicators.map(({ file }) => [file.path, file]));
  const sources = new Map(tables.sources.map(({ value }) => [value.id, value]));
  const words = { ...lexiconsOf(tables.vocab.value), source: lexicons(tables).source };
  const edits = new Map<string, FileEdit>();
  const outcome: Outcome = { told: [], lines: [], faults: [], files: new Map() };

  for (const row of rows) {
    const name = row.given('name_zh', 'name_en');
    const subject = subjects.find(row.text('id'), name);
    if ('problem' in subject) {
      outcome.faults.push({ number: row.number, message: subject.problem });
      continue;
    }
    const { id } = subject;
    const group = row.term('group', words.group);
    const path = paths.get(id) ?? (group === undefined ? undefined : `data/indicators/${group}.yaml`);
    if (path === undefined && !row.says('group'))
      row.problems.push(`group 分组 is missing, expected for a new indicator: one of ${words.group.choices}`);
    if (path === undefined && subject.note) row.problems.push(subject.note);
    if (path === undefined) {
      // Nothing can be made of it, and all that is wrong with it is told at once.
      statedOf(row);
      valueOf(row);
    } else {
      paths.set(id, path);
      const edit = edits.get(path) ?? new FileEdit('indicators', path, files.get(path) ?? null);
      edits.set(path, edit);
      edit.rows.push(row.number);
      const before = edit.changes.length;
      if (subject.note) edit.changes.push(subject.note);
      if (group !== undefined && path !== `data/indicators/${group}.yaml`)
        row.problems.push(`group is ${group} and ${id} stands in ${path}, expected that group, or none`);
      const isNew = mergeIndicator(row, edit, id);
      const changes = edit.changes.slice(before);
      const what = isNew ? 'new' : changes.length > 0 ? 'updated' : 'unchanged';
      outcome.lines.push(`row ${row.number}: ${name?.zh ?? name?.en ?? id} → ${id}: ${[what, ...changes].join(', ')}`);
    }
    outcome.faults.push(...row.problems.map((message) => ({ number: row.number, message })));
  }
  finish(edits.values(), indicatorsSchema, outcome);
  return outcome;

  /** @returns whether the indicator is a new one */
  function mergeIndicator(row: Row<IndicatorColumn>, edit: FileEdit, id: string): boolean {
    const entries = (edit.at([]) ?? []) as Indicator[];
    const found = entries.findIndex((entry) => entry.id === id);
    const name = row.given('name_zh', 'name_en');
    const { unit, measure, scope, headline } = statedOf(row);
    const value = valueOf(row);
    if (found < 0) {
      const needed = { 'name_zh 指标名称': name, 'unit 单位': unit, 'measure 度量': measure, 'value 数值': value };
      const said = { 'unit 单位': 'unit', 'measure 度量': 'measure', 'value 数值': 'value' } as Record<string, IndicatorColumn>;
      const lacking = Object.entries(needed).flatMap(([column, given]) =>
        given === undefined && !(said[column] && row.says(said[column])) ? [column] : [],
      );
      if (lacking.length > 0)
        row.problems.push(
          `${lacking.join(', ')} missing, expected for a new indicator${lacking.includes('measure 度量') ? ` (measure: one of ${words.measure.choices})` : ''}`,
        );
      if (!name || !unit || !measure || !value) return true;
      edit.insert([], entries.length, {
        id,
        name,
        unit,
        measure,
        ...(scope ? { scope } : {}),
        ...(headline ? { headline } : {}),
        values: [value],
      });
      edit.changes.push(`1 value (${value.asof}, ${value.source})`);
      return true;
    }
    const at = [found];
    mergeText(edit, [...at, 'name'], namesGiven(name, { isNew: false }, row.says('id')));
    edit.set([...at, 'unit'], unit, `unit ${unit}`);
    edit.set([...at, 'measure'], measure, `measure ${measure}`);
    edit.set([...at, 'scope'], scope, `scope ${scope}`);
    if (headline !== undefined && headline !== (entries[found]!.headline ?? false))
      edit.set([...at, 'headline'], headline, `headline ${headline}`);
    if (value) mergeValue(edit, found, entries[found]!, value);
    return false;
  }

  /** What a row states of the indicator itself. */
  function statedOf(row: Row<IndicatorColumn>) {
    return {
      unit: row.term('unit', words.unit) ?? (/%$/.test(row.text('value') ?? '') ? words.unit.idOf('%') : undefined),
      measure: row.term('measure', words.measure),
      scope: row.term('scope', words.scope),
      headline: row.flag('headline'),
    };
  }

  function mergeValue(edit: FileEdit, found: number, { values }: Indicator, value: Value): void {
    const known = values.findIndex((v) => v.source === value.source && v.asof === value.asof && v.from === value.from);
    const told = `${value.asof}, ${value.source}`;
    if (known < 0) {
      const later = values.findIndex((v) => v.asof > value.asof);
      edit.insert([found, 'values'], later < 0 ? values.length : later, value);
      edit.changes.push(`1 value added (${told})`);
      return;
    }
    const { note, ...rest } = value;
    for (const [key, part] of Object.entries(rest)) edit.set([found, 'values', known, key], part, `${key} ${String(part)} (${told})`);
    if (value.decimals === undefined && values[known]!.decimals !== undefined && edit.doc.deleteIn([found, 'values', known, 'decimals'])) {
      edit.edited = true;
      edit.changes.push(`decimals taken away (${told})`);
    }
    mergeText(edit, [found, 'values', known, 'note'], note);
  }

  /** The value of a row; undefined where it is not whole, with what it lacks among the row's problems. */
  function valueOf(row: Row<IndicatorColumn>): Value | undefined {
    const before = row.problems.length;
    const year = row.year('year');
    const asof = row.month('asof') ?? (year === undefined || row.says('asof') ? undefined : `${year}-12`);
    const from = row.month('from') ?? (year === undefined || row.says('asof', 'from') ? undefined : `${year}-01`);
    const citation = citationOf(row, words.source, sources, asof, false);
    const qualifier = row.term('qualifier', words.qualifier);
    const figure = figureOf(row);
    const note = row.given('note_zh', 'note_en');
    const needed = { 'value 数值': figure, 'asof 截至': asof };
    const lacking = Object.entries(needed).flatMap(([column, given]) => (given === undefined ? [column] : []));
    if (row.problems.length > before) return undefined;
    if (lacking.length > 0) row.problems.push(`${lacking.join(', ')} missing, expected beside a value`);
    if (lacking.length > 0 || !citation) return undefined;
    return {
      asof: asof!,
      ...(from ? { from } : {}),
      ...figure!,
      ...(qualifier ? { qualifier } : {}),
      ...citation,
      ...(note ? { note } : {}),
    };
  }
}

/** A value as a file has it. */
type Value = { asof: string; from?: string; value: number; decimals?: number; note?: Given } & Citation & Record<string, unknown>;

/** The number of a row as it is printed: its last noughts are kept as `decimals`. */
function figureOf(row: Row<IndicatorColumn>): { value: number; decimals?: number } | undefined {
  const cell = row.text('value');
  const said = row.decimal('decimals', 'how many places are printed');
  if (cell === undefined) return undefined;
  const written = cell
    .normalize('NFKC')
    .replace(/\s*%$/, '')
    .replace(/(?<=\d),(?=\d{3}(\D|$))/g, '');
  const value = Number(written);
  const digits = /^-?\d+(\.\d+)?$/.test(written) && numberProblem(written.replace(/^(-?)0+(?=\d)/, '$1'), value) === null;
  if (!digits) {
    row.problems.push(`value is "${cell}", expected a number alone, its unit and what is said of it (约, 超过) in columns of their own`);
    return undefined;
  }
  const places = written.split('.')[1]?.length ?? 0;
  const decimals = said ?? (places > 0 && written.endsWith('0') ? places : undefined);
  return { value, ...(decimals === undefined ? {} : { decimals }) };
}

function lexiconsOf({ groups, units, measures, scopes, qualifiers }: VocabFile) {
  const of = (terms: Terms) => lexicon(terms.map(({ id, zh, en, aliases }) => ({ id, labels: [zh, en], aliases })));
  return {
    group: of(groups),
    // A unit without an English word is the plain count.
    unit: lexicon(units.map(({ id, zh, en }) => ({ id, labels: [zh, ...(en ? [en] : [])] }))),
    measure: of(measures),
    scope: of(scopes),
    qualifier: of(qualifiers),
  };
}

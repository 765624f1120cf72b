import { citationProblems, missingParagraphs, type Cited } from './citation-rules.ts';
import { checkGeometry } from './geometry.ts';
import { checkIndicators } from './indicators.ts';
import { checkLocations } from './locations.ts';
import { checkNeighbourhood } from './neighbourhood.ts';
import { oneOf } from './one-of.ts';
import { checkReferences } from './references.ts';
import { sortIssues, type Issue } from '../read/issue.ts';
import { UNSTATED } from '../../model/stages.ts';
import { report, type Loaded } from '../read/load.ts';
import { settleTexts } from '../read/settle-texts.ts';
import { named, type SourceFile } from '../read/source-file.ts';
import { dataFiles, readTables, type Tables } from '../read/tables.ts';
import type { Warning } from '../read/warning.ts';

/** What reading a district gives: its tables, or null beside the issues that stood in the way. */
export interface Checked {
  tables: Tables | null;
  issues: Issue[];
  /** What does not keep the district from being published. */
  warnings: Warning[];
}

/**
 * Reads and checks everything below `root`. All issues are told at once, sorted by file and place; so are the warnings.
 * @param change what is to be checked in place of what was read
 */
export function check(root: string, change = (read: Tables): Tables => read): Checked {
  const issues: Issue[] = [];
  const read = readTables(root, issues);
  const tables = read && change(read);
  const warnings = tables ? sortIssues(settleTexts(tables, issues)) : [];
  if (tables) checkTables(tables, knownIds(root, tables), issues);
  return { tables, issues: sortIssues(issues), warnings };
}

/** Ids of everything there is, at fault or not. */
export interface KnownIds {
  projects: Set<string>;
  blocks: Set<string>;
  sources: Set<string>;
}

/** A record that failed its schema still exists: references to it are not reported a second time. */
export function knownIds(root: string, tables: Tables): KnownIds {
  const files = dataFiles(root);
  const stems = (folder: string) =>
    files
      .filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.yaml'))
      .map((path) => path.slice(folder.length + 1).replace(/\.yaml$/, ''));
  return {
    projects: new Set([...stems('data/projects'), ...tables.refused, ...tables.projects.map((p) => p.file.stem)]),
    blocks: new Set(stems('data/blocks')),
    sources: new Set(stems('data/sources')),
  };
}

/** Every rule across the tables of a district, each of which its schema has accepted. */
export function checkTables(tables: Tables, known: KnownIds, issues: Issue[]): void {
  checkIds(tables, issues);
  checkTerms(tables, issues);
  checkCitations(tables, known.sources, issues);
  checkReferences(tables, known, issues);
  checkIndicators(tables, issues);
  const accepted = new Set(tables.projects.map((p) => p.file.stem));
  checkLocations(
    tables,
    issues,
    [...known.projects].filter((id) => !accepted.has(id)),
  );
  checkGeometry(tables, known.blocks, issues);
  checkNeighbourhood(tables, issues);
}

/** Ids equal file names, nothing stands twice, and a retired slug is never in use again. */
function checkIds(tables: Tables, issues: Issue[]): void {
  for (const loaded of [...tables.projects, ...tables.blocks, ...tables.sources]) {
    if (loaded.value.id !== loaded.file.stem)
      report(issues, loaded.file, ['id'], `id is "${loaded.value.id}", expected the file's name "${loaded.file.stem}"`);
  }
  for (const kind of [tables.projects, tables.blocks]) {
    const ids = new Map(kind.map((loaded) => [loaded.value.id, loaded.file]));
    for (const { file, value } of kind) {
      value.former_ids?.forEach((former, i) => {
        const holder = ids.get(former);
        if (holder) report(issues, file, ['former_ids', i], `former id "${former}" is in use by ${named(holder)}, expected a retired slug`);
        else ids.set(former, file);
      });
    }
    unique(kind, (record) => record.name.zh, ['name', 'zh'], 'name', issues);
  }
  const seen = new Map<string, string>();
  for (const { file, value } of tables.indicators) {
    value.forEach((indicator, i) => {
      const other = seen.get(indicator.id);
      if (other) report(issues, file, [i, 'id'], `id "${indicator.id}" stands in ${other} too, expected a unique id`);
      seen.set(indicator.id, file.path);
    });
  }
}

type Named = { name: { zh: string } };

function unique(records: readonly Loaded<Named>[], key: (record: Named) => string, path: string[], what: string, issues: Issue[]): void {
  const seen = new Map<string, SourceFile>();
  for (const { file, value } of records) {
    const other = seen.get(key(value));
    if (other) report(issues, file, path, `${what} "${key(value)}" stands in ${named(other)} too, expected one record for one thing`);
    else seen.set(key(value), file);
  }
}

/** Every word that the vocabulary owns is in it. */
function checkTerms(tables: Tables, issues: Issue[]): void {
  const vocab = tables.vocab.value;
  const ids = Object.fromEntries(Object.entries(vocab).map(([list, terms]) => [list, new Set(terms.map((t) => t.id))]));
  const expect = (file: SourceFile, path: PropertyKey[], list: keyof typeof vocab, id: string | undefined) => {
    if (id === undefined || ids[list]?.has(id)) return;
    const words = [...(ids[list] ?? [])];
    const hint = list === 'units' || words.length === 0 ? `expected it in data/vocab.yaml ${list}` : `expected ${oneOf(words)}`;
    report(issues, file, path, `${String(path.at(-1))} "${id}" is unknown, ${hint}`);
  };
  for (const { file, value } of tables.projects) {
    expect(file, ['sector'], 'sectors', value.sector);
    expect(file, ['kind'], 'kinds', value.kind);
    if (value.kind === undefined && vocab.kinds.length > 0)
      report(issues, file, [], `kind is missing, expected one of ${vocab.kinds.map((k) => k.id).join(', ')}`);
    expect(file, ['location', 'precision'], 'precisions', value.location.precision);
    value.observations.forEach((o, i) => {
      expect(file, ['observations', i, 'stage'], 'stages', o.stage);
      expect(file, ['observations', i, 'aim'], 'aims', o.aim);
    });
  }
  for (const { file, value } of [...tables.projects, ...tables.blocks, tables.district]) {
    value.observations?.forEach((o, i) => {
      expect(file, ['observations', i, 'milestone'], 'milestones', o.milestone);
      o.figures?.forEach((f, j) => {
        expect(file, ['observations', i, 'figures', j, 'unit'], 'units', f.unit);
        expect(file, ['observations', i, 'figures', j, 'qualifier'], 'qualifiers', f.qualifier);
      });
    });
  }
  for (const { file, value } of tables.indicators) {
    if (!ids.groups?.has(file.stem))
      report(
        issues,
        file,
        [],
        `group "${file.stem}" is unknown, expected the file's name to be one of ${[...(ids.groups ?? [])].join(', ')}`,
      );
    value.forEach((indicator, i) => {
      expect(file, [i, 'unit'], 'units', indicator.unit);
      expect(file, [i, 'measure'], 'measures', indicator.measure);
      expect(file, [i, 'scope'], 'scopes', indicator.scope);
      indicator.values.forEach((v, j) => expect(file, [i, 'values', j, 'qualifier'], 'qualifiers', v.qualifier));
    });
  }
}

/** Every citation resolves to a section that exists, and a statement carries the date of the section it stands in. */
export function checkCitations(tables: Tables, known: Set<string>, issues: Issue[]): void {
  const sources = new Map(tables.sources.map((s) => [s.value.id, s.value]));
  const resolve = (file: SourceFile, path: PropertyKey[], at: Cited & { source: string }, dated: boolean) => {
    const source = sources.get(at.source);
    if (!source) {
      if (!known.has(at.source)) report(issues, file, [...path, 'source'], `source "${at.source}" is unknown, expected ${oneOf(known)}`);
      return;
    }
    const missing = missingParagraphs(source, at);
    for (const { key, message } of [...(missing ? [missing] : []), ...citationProblems(source, at, dated)])
      report(issues, file, [...path, key], message);
  };
  for (const { file, value } of [...tables.projects, ...tables.blocks, tables.district])
    value.observations?.forEach((o, i) => resolve(file, ['observations', i], o, true));
  for (const { file, value } of tables.projects) {
    const seen = new Set<string>();
    value.observations.forEach((o, i) => {
      const say = (field: string, message: string) => report(issues, file, ['observations', i, field], message);
      if (o.implied && o.stage === UNSTATED) say('implied', 'implied stands beside no stage, expected the stage that it shows');
      if (o.happened !== undefined && o.happened > o.asof)
        say('happened', `happened ${o.happened} is after asof ${o.asof}, expected an earlier date`);
      if (o.due !== undefined && o.due < o.asof.slice(0, o.due.length))
        say('due', `due ${o.due} is before asof ${o.asof}, expected a later date`);
      const key = `${o.source} ${o.asof}`;
      if (seen.has(key))
        report(issues, file, ['observations', i], `a second observation of ${o.source} at ${o.asof}, expected one with all its paragraphs`);
      seen.add(key);
      if (i > 0 && o.asof < (value.observations[i - 1]?.asof ?? ''))
        report(issues, file, ['observations', i, 'asof'], `asof ${o.asof} is before the observation above, expected ascending dates`);
    });
  }
  if (tables.overview) {
    const { file, value } = tables.overview;
    value.clarifications?.forEach((c, i) => c.items.forEach((item, j) => resolve(file, ['clarifications', i, 'items', j], item, true)));
  }
  for (const { file, value } of tables.indicators)
    value.forEach((indicator, i) =>
      indicator.values.forEach((v, j) => {
        resolve(file, [i, 'values', j], v, false);
        if (v.from && v.from > v.asof)
          report(issues, file, [i, 'values', j, 'from'], `from ${v.from} is after asof ${v.asof}, expected the period's first month`);
      }),
    );
}

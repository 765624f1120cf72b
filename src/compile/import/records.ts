import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Project } from '../../model/dataset.ts';
import { fold } from '../../model/search.ts';
import { checkCitations } from '../check/check.ts';
import { checkLocations } from '../check/locations.ts';
import { checkReferences } from '../check/references.ts';
import { compileTables } from '../dataset/compile.ts';
import { idProblem } from '../read/id-rules.ts';
import type { Issue } from '../read/issue.ts';
import { accept, acceptValue, type Loaded } from '../read/load.ts';
import { projectSchema, type ProjectFile } from '../read/schema.ts';
import type { DocumentFile, RowsFile } from '../read/source-file.ts';
import type { Tables } from '../read/tables.ts';
import { formatDocument } from './record-document.ts';
import { RecordNames } from './record-names.ts';
import { columnAt } from '../read/rows/record-rows.ts';
import type { StatedRow } from '../read/rows/row.ts';
import { hasLetter, slugOf } from './slug.ts';
import { withStandIns } from './stand-ins.ts';

/** How a row's project was found, or why it cannot be told which one it is. */
export type RowMatch = { record: Loaded<ProjectFile>; byAlias: boolean } | { id: string } | { problem: string };

/** The records as they stand while the rows of a table are merged into them one after the other. */
export class RecordStore {
  /** What a record is checked against: nothing that is not asked for one, since it is gone through for every row. */
  readonly #checked: Tables;
  /** What a record is compiled with: nothing that is not of one record. */
  readonly #bare: Tables;
  readonly #records: Map<string, Loaded<ProjectFile>>;
  readonly #names = new RecordNames();
  readonly #known: { projects: Set<string>; blocks: Set<string>; sources: Set<string> };

  constructor(tables: Tables) {
    const { vocab, district, districtShape } = tables;
    const { observations: _together, ...described } = district.value;
    this.#checked = {
      ...tables,
      blocks: [],
      indicators: [],
      overview: null,
      district: { ...district, value: described },
      base: tables.base.filter(({ file }) => file.stem === 'places'),
    };
    this.#bare = {
      ...this.#checked,
      base: [],
      vocab: { ...vocab, value: { ...vocab.value, stages: [], kinds: [], sectors: [] } },
      districtShape: { ...districtShape, value: { ...districtShape.value, features: [] } },
    };
    this.#records = new Map(tables.projects.map((record) => [record.value.id, record]));
    for (const { value } of tables.projects) this.#names.add(value);
    this.#known = {
      projects: new Set(this.#records.keys()),
      blocks: new Set(tables.blocks.map((b) => b.value.id)),
      sources: new Set(tables.sources.map((s) => s.value.id)),
    };
  }

  /** Every record as it stands, those of the district first. */
  get all(): Loaded<ProjectFile>[] {
    return [...this.#records.values()];
  }

  /** The record a row is about: by its id, one it had formerly, or its names when the row gives no id; else the id of a new one. */
  find(stated: StatedRow): RowMatch {
    const { id, name_zh, name_en } = stated;
    const named = name_zh === undefined ? [] : this.#names.of(name_zh).map((owner) => this.#records.get(owner)!);
    const proper = named.filter((r) => fold(r.value.name.zh) === fold(name_zh!));
    if (id !== undefined) {
      const record = this.#holder(id);
      const owner = proper.find((r) => r !== record);
      if (owner) return { problem: `${name_zh} is the name of ${owner.value.id} already, expected its id or another name` };
      if (record) return { record, byAlias: false };
      if (!hasLetter(id))
        return {
          problem: `id "${shortened(id)}" has no letter, expected a name, ${ID_EXAMPLE}, or none: one is made of the project's name`,
        };
      const unfit = idProblem(id);
      return unfit ? { problem: `id "${shortened(id)}" ${unfit}` } : { id };
    }
    if (name_zh === undefined) {
      const slug = name_en === undefined ? '' : slugOf(name_en, '');
      const record = slug === '' ? undefined : this.#holder(slug);
      if (name_en === undefined) return { problem: 'has neither id nor name_zh, expected one of them' };
      return record ? { record, byAlias: true } : this.#newOf(slug, name_en);
    }
    const [record, ...others] = proper.length > 0 ? proper : named;
    if (others.length > 0)
      return { problem: `${name_zh} is a name of ${[record!, ...others].map((r) => r.value.id).join(' and of ')}, expected an id` };
    if (record) return { record, byAlias: proper.length === 0 };
    return this.#newOf(slugOf(name_en, name_zh), name_zh);
  }

  /** The id of a new record, made of its name. */
  #newOf(slug: string, name: string): RowMatch {
    if (slug === '') return { problem: `no id can be made of ${name}, expected one in the column id, ${ID_EXAMPLE}` };
    const unfit = idProblem(slug);
    if (unfit) return { problem: `its id would be ${shortened(slug)}, which ${unfit}, in the column id` };
    const taken = this.#holder(slug);
    return taken ? { problem: `its id would be ${slug}, which is that of ${taken.value.name.zh}, expected an id` } : { id: slug };
  }

  /** The record as the build would have it, with its stages in order and its point in WGS-84. */
  compiled(record: Loaded<ProjectFile>): Project {
    const { dataset } = compileTables({ ...this.#bare, projects: this.#withWhole(record) });
    return dataset.projects.find((p) => p.id === record.value.id)!;
  }

  /** Takes an edited document in and gives its text, or says what its schema, its location or its block has against it. */
  accept(id: string, doc: Document): { path: string; text: string } | string[] {
    const issues: Issue[] = [];
    const path = `data/projects/${id}.yaml`;
    const edited = accept({ path, stem: id, doc: doc as Document.Parsed, lines: new LineCounter() }, projectSchema, issues);
    const own = [...issues, ...(edited ? this.#against(edited) : [])].filter((issue) => issue.file === path).map((issue) => issue.message);
    if (!edited || own.length > 0) return own;
    const text = formatDocument(doc);
    const record = { value: edited.value, file: new TextFile(path, id, text) };
    const before = this.#records.get(id);
    if (before) this.#names.remove(before.value);
    this.#names.add(record.value);
    this.#records.set(id, record);
    this.#known.projects.add(id);
    return { path, text };
  }

  /**
   * What stands against an edited document that is not to be taken in, since something of it was refused already.
   * @param unread columns of whose cells something was told
   */
  examine(id: string, doc: Document, unread: ReadonlySet<string>): string[] {
    const { raw, stated } = withStandIns(doc.toJS() as Record<string, unknown>, this.#checked.vocab.value, unread);
    const file: RowsFile = { path: 'row', stem: id, place: () => ({ line: 1, col: 1 }), column: columnAt };
    const issues: Issue[] = [];
    const record = acceptValue(file, raw, projectSchema, issues);
    if (record) issues.push(...this.#against(record, stated));
    return issues.filter((issue) => issue.file === file.path).map((issue) => issue.message);
  }

  /** What the rules across files have against a record. @param stated whether its statements are its own */
  #against(record: Loaded<ProjectFile>, stated = true): Issue[] {
    const issues: Issue[] = [];
    const tables = { ...this.#checked, projects: this.#withWhole(record) };
    checkLocations(tables, issues);
    checkReferences(tables, this.#known, issues);
    if (stated) checkCitations(tables, this.#known.sources, issues);
    return issues;
  }

  /** The record that has an id, or had it formerly. */
  #holder(id: string): Loaded<ProjectFile> | undefined {
    return this.#records.get(id) ?? this.#records.get(this.#names.formerly(id) ?? '');
  }

  /** A record and the one it is part of, from which it may have its place. */
  #withWhole(record: Loaded<ProjectFile>): Loaded<ProjectFile>[] {
    const whole = this.#records.get(record.value.within ?? '');
    return whole && whole.value.id !== record.value.id ? [record, whole] : [record];
  }
}

/** A file that is kept as text: parsed when it is asked for, since a hundred thousand documents do not fit into memory. */
class TextFile implements DocumentFile {
  readonly path: string;
  readonly stem: string;
  readonly lines = new LineCounter();
  readonly #text: string;

  constructor(path: string, stem: string, text: string) {
    [this.path, this.stem, this.#text] = [path, stem, text];
  }

  get doc(): Document.Parsed {
    this.lines.lineStarts = [];
    return parseDocument(this.#text, { lineCounter: this.lines, prettyErrors: false });
  }
}

/** What an id may look like. */
const ID_EXAMPLE = 'for example north-bank-park';

const shortened = (id: string): string => (id.length > 40 ? `${id.slice(0, 40)}…` : id);

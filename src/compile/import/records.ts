import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Project } from '../../model/dataset.ts';
import { fold } from '../../model/search.ts';
import { checkLocations } from '../check/locations.ts';
import { checkReferences } from '../check/references.ts';
import { compileTables } from '../dataset/compile.ts';
import { idProblem } from '../read/id-rules.ts';
import type { Issue } from '../read/issue.ts';
import { accept, type Loaded } from '../read/load.ts';
import { projectSchema, type ProjectFile } from '../read/schema.ts';
import type { DocumentFile } from '../read/source-file.ts';
import type { Tables } from '../read/tables.ts';
import { formatDocument } from './record-document.ts';
import { RecordNames } from './record-names.ts';
import type { StatedRow } from '../read/rows/row.ts';
import { slugOf } from './slug.ts';

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
  readonly #known: { projects: Set<string>; blocks: Set<string> };

  constructor(tables: Tables) {
    const { vocab, districtShape } = tables;
    this.#checked = { ...tables, blocks: [], base: tables.base.filter(({ file }) => file.stem === 'places') };
    this.#bare = {
      ...this.#checked,
      base: [],
      indicators: [],
      overview: null,
      vocab: { ...vocab, value: { ...vocab.value, stages: [], kinds: [], sectors: [] } },
      districtShape: { ...districtShape, value: { ...districtShape.value, features: [] } },
    };
    this.#records = new Map(tables.projects.map((record) => [record.value.id, record]));
    for (const { value } of tables.projects) this.#names.add(value);
    this.#known = { projects: new Set(this.#records.keys()), blocks: new Set(tables.blocks.map((b) => b.value.id)) };
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
      const unfit = idProblem(id);
      return unfit ? { problem: `id "${shortened(id)}" ${unfit}` } : { id };
    }
    if (name_zh === undefined) return { problem: 'has neither id nor name_zh, expected one of them' };
    const [record, ...others] = proper.length > 0 ? proper : named;
    if (others.length > 0)
      return { problem: `${name_zh} is a name of ${[record!, ...others].map((r) => r.value.id).join(' and of ')}, expected an id` };
    if (record) return { record, byAlias: proper.length === 0 };
    const slug = slugOf(name_en, name_zh);
    if (slug === '') return { problem: `no id can be made of ${name_zh}, expected one in the column id, for example north-bank-park` };
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
    if (edited) {
      const tables = { ...this.#checked, projects: this.#withWhole(edited) };
      checkLocations(tables, issues);
      checkReferences(tables, this.#known, issues);
    }
    const own = issues.filter((issue) => issue.file === path).map((issue) => issue.message);
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

const shortened = (id: string): string => (id.length > 40 ? `${id.slice(0, 40)}…` : id);

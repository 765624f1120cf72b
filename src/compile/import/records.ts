import { LineCounter, type Document } from 'yaml';
import type { Project } from '../../model/dataset.ts';
import { fold } from '../../model/search.ts';
import { checkLocations } from '../check/locations.ts';
import { checkReferences } from '../check/references.ts';
import { compileTables } from '../dataset/compile.ts';
import type { Issue } from '../read/issue.ts';
import { accept, type Loaded } from '../read/load.ts';
import { projectSchema, type ProjectFile } from '../read/schema.ts';
import { slugOf } from './slug.ts';
import type { ImportRow } from './row.ts';
import type { Tables } from '../read/tables.ts';

/** How a row's project was found, or why it cannot be told which one it is. */
export type RowMatch = { record: Loaded<ProjectFile>; byAlias: boolean } | { id: string } | { problem: string };

/** The records as they stand while the rows of a table are merged into them one after the other. */
export class RecordStore {
  readonly #tables: Tables;
  readonly #records: Map<string, Loaded<ProjectFile>>;

  constructor(tables: Tables) {
    this.#tables = tables;
    this.#records = new Map(tables.projects.map((record) => [record.value.id, record]));
  }

  /** The record a row is about: by its id, one it had formerly, or its names when the row gives no id; else the id of a new one. */
  find(stated: ImportRow): RowMatch {
    const { id, name_zh, name_en } = stated;
    const named = this.#named(name_zh);
    if (id !== undefined) {
      const record = this.#records.get(id) ?? this.#all().find((r) => r.value.former_ids?.includes(id));
      const owner = named.find((r) => r !== record && fold(r.value.name.zh) === fold(name_zh ?? ''));
      if (owner) return { problem: `${name_zh} is the name of ${owner.value.id} already, expected its id or another name` };
      return record ? { record, byAlias: false } : { id };
    }
    if (name_zh === undefined) return { problem: 'has neither id nor name_zh, expected one of them' };
    const proper = named.filter((r) => fold(r.value.name.zh) === fold(name_zh));
    const [record, ...others] = proper.length > 0 ? proper : named;
    if (others.length > 0)
      return { problem: `${name_zh} is a name of ${[record!, ...others].map((r) => r.value.id).join(' and of ')}, expected an id` };
    if (record) return { record, byAlias: proper.length === 0 };
    const slug = slugOf(name_en, name_zh);
    const taken = this.#records.get(slug) ?? this.#all().find((r) => r.value.former_ids?.includes(slug));
    return taken ? { problem: `its id would be ${slug}, which is that of ${taken.value.name.zh}, expected an id` } : { id: slug };
  }

  /** The record as the build would have it, with its stages in order and its point in WGS-84. */
  compiled(record: Loaded<ProjectFile>): Project {
    const { dataset } = compileTables({ ...this.#tables, projects: this.#withWhole(record), blocks: [], indicators: [], base: [] });
    return dataset.projects.find((p) => p.id === record.value.id)!;
  }

  /** Takes an edited document in, or says what its schema, its location or its block has against it. */
  accept(id: string, doc: Document): Loaded<ProjectFile> | string[] {
    const issues: Issue[] = [];
    const file = { path: `data/projects/${id}.yaml`, stem: id, doc: doc as Document.Parsed, lines: new LineCounter() };
    const record = accept(file, projectSchema, issues);
    if (record) {
      const tables = { ...this.#tables, projects: this.#withWhole(record) };
      checkLocations(tables, issues);
      checkReferences(tables, this.#known(), issues);
    }
    const own = issues.filter((issue) => issue.file === file.path).map((issue) => issue.message);
    if (!record || own.length > 0) return own;
    this.#records.set(id, record);
    return record;
  }

  /** A record and the one it is part of, from which it may have its place. */
  #withWhole(record: Loaded<ProjectFile>): Loaded<ProjectFile>[] {
    const whole = this.#records.get(record.value.within ?? '');
    return whole && whole.value.id !== record.value.id ? [record, whole] : [record];
  }

  #known = () => ({ projects: new Set(this.#records.keys()), blocks: new Set(this.#tables.blocks.map((b) => b.value.id)) });

  #all = (): Loaded<ProjectFile>[] => [...this.#records.values()];

  #named(name: string | undefined): Loaded<ProjectFile>[] {
    if (name === undefined) return [];
    return this.#all().filter(({ value }) => [value.name.zh, ...(value.aliases ?? [])].some((n) => fold(n) === fold(name)));
  }
}

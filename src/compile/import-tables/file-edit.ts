/** Files of blocks, sources and indicators while rows are merged into them. */
import { isMap, isSeq, LineCounter, parseDocument, type Document, type YAMLSeq } from 'yaml';
import type { z } from 'zod';
import { createPair, formatDocument } from '../import/record-document.ts';
import { RecordEdit } from '../import/record-edit.ts';
import type { Issue } from '../read/issue.ts';
import { accept } from '../read/load.ts';
import { blockSchema, indicatorsSchema, sourceSchema } from '../read/schema.ts';
import { isDocument, type SourceFile } from '../read/source-file.ts';

/** Orders of keys, each of which is that of the schema. */
const ORDER = {
  block: Object.keys(blockSchema.shape),
  statement: Object.keys(blockSchema.shape.observations.element.shape),
  source: Object.keys(sourceSchema.shape),
  section: Object.keys(sourceSchema.shape.sections.element.shape),
  indicator: Object.keys(indicatorsSchema.element.shape),
  text: ['zh', 'en'],
};

type Path = (string | number)[];

/** The order of the keys at a path of each kind of file. */
const ORDERS: Readonly<Record<'block' | 'source' | 'indicators', (path: Path) => string[]>> = {
  block: (path) => (path.length === 0 ? ORDER.block : typeof path.at(-1) === 'number' ? ORDER.statement : ORDER.text),
  source: (path) => (path.length === 0 ? ORDER.source : path.length === 2 ? ORDER.section : ORDER.text),
  indicators: (path) => (path.length === 1 ? ORDER.indicator : path.length === 3 && path[1] === 'values' ? VALUE_KEYS : ORDER.text),
};

/** The keys of a value of an indicator. */
const VALUE_KEYS = ['asof', 'from', 'value', 'decimals', 'qualifier', 'source', 'paragraphs', 'note'];

/** The first line of a new file, by which editors know its schema. */
const SCHEMA = { block: 'block', source: 'source', indicators: 'indicators' } as const;
const headOf = (kind: keyof typeof ORDERS): string => `# yaml-language-server: $schema=../../dist/data/schema/${SCHEMA[kind]}.json\n`;

/** One file under edit. */
export class FileEdit extends RecordEdit {
  readonly path: string;
  readonly isNew: boolean;
  /** Rows of the table that are merged into it. */
  readonly rows: number[] = [];
  /** Whether anything in it is other than it was. */
  edited = false;

  /** @param file null for one that does not exist yet */
  constructor(kind: keyof typeof ORDERS, path: string, file: SourceFile | null) {
    super(
      file && isDocument(file) ? file.doc.clone() : parseDocument(headOf(kind) + (kind === 'indicators' ? '[]\n' : 'id: new\n')),
      ORDERS[kind],
    );
    [this.path, this.isNew] = [path, file === null];
    // Set, not typed into the text: `true` and `2024` are words of YAML.
    if (file === null && kind !== 'indicators') this.doc.set('id', path.replace(/^.*\/|\.yaml$/g, ''));
  }

  override set(path: Path, value: unknown, change: string): boolean {
    const changed = super.set(path, value, change);
    this.edited ||= changed;
    return changed;
  }

  /** What became of a row: `row 3: 港湾区块 → harbour: updated, short_en, outline`. */
  line(row: number, name: string, id: string, changes: readonly string[]): string {
    const outcome = this.isNew && this.rows[0] === row ? 'new' : changes.length > 0 ? 'updated' : 'unchanged';
    return `row ${row}: ${name === id ? id : `${name} → ${id}`}: ${[outcome, ...changes].join(', ')}`;
  }

  /** Puts an entry into a list, before the one of an index, in the style of the other files. */
  insert(path: Path, index: number, entry: Record<string, unknown>): void {
    this.edited = true;
    const key = String(path.at(-1) ?? 'entries');
    const list = path.length === 0 ? this.doc.contents : this.doc.getIn(path, true);
    if (!isSeq(list) || list.items.length === 0) {
      if (path.length === 0) this.doc.contents = createPair(this.doc, key, [entry]).value as unknown as Document.Parsed['contents'];
      else this.set(path, [entry], '');
      return;
    }
    const [item] = (createPair(this.doc, key, [entry]).value as YAMLSeq).items;
    if (isMap(item) && isMap(list.items[0])) item.flow = list.items[0].flow ?? false;
    list.items.splice(index, 0, item);
  }

  /** What the schema has against it as it stands now. */
  faults(schema: z.ZodType): string[] {
    const issues: Issue[] = [];
    accept(
      { path: this.path, stem: this.path.replace(/^.*\/|\.yaml$/g, ''), doc: this.doc as Document.Parsed, lines: new LineCounter() },
      schema,
      issues,
    );
    return issues.map(({ message }) => message);
  }

  text(): string {
    return formatDocument(this.doc);
  }
}

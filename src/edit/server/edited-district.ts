/** What the editor does with a district: tells of it, checks a record, and writes one. */
import { slugOf } from '../../compile/import/slug.ts';
import { NotWrittenError, writeRecords } from '../../compile/import/write-records.ts';
import { replaceAll } from '../../compile/output/replace-all.ts';
import { formatIssue, type Issue } from '../../compile/read/issue.ts';
import type { ProjectFile } from '../../compile/read/schema.ts';
import { isDocument, named } from '../../compile/read/source-file.ts';
import type { Streets } from '../../compile/read/streets.ts';
import { LineCounter, parseDocument } from 'yaml';
import type {
  CheckAnswer,
  CheckRequest,
  DistrictAnswer,
  Fault,
  MapAnswer,
  RawRecord,
  RecordAnswer,
  SaveAnswer,
  SaveRequest,
} from '../protocol.ts';
import { describeDistrict } from './describe-district.ts';
import { DistrictOnDisk } from './district-on-disk.ts';
import { drawnDistrict } from './drawn-district.ts';
import { examine, type Examined } from './record-faults.ts';
import { isId, isThere, pathOf, readRecord, readUnchanged, refuseOtherPlace, textOf } from './record-file.ts';
import { recordList } from './record-list.ts';
import { RefusedError, refusedBy } from './refused-error.ts';

export class EditedDistrict {
  readonly #disk: DistrictOnDisk;

  /** @param root the folder that holds `data/` and `geo/` */
  constructor(root: string) {
    this.#disk = new DistrictOnDisk(root);
  }

  describe(): DistrictAnswer {
    const { root, now } = this.#disk;
    return { ...describeDistrict(now.tables), folder: root, records: recordList(root, now), issues: now.issues.map(formatIssue) };
  }

  drawn(): MapAnswer {
    return drawnDistrict(this.#disk.now.tables);
  }

  /** What `npm run streets` brought; null where it was not run. */
  get streets(): Streets | null {
    return this.#disk.now.tables.streets;
  }

  /** A record as it is on the disk. @throws RefusedError for one that is not there or cannot be read */
  record(id: string): RecordAnswer {
    const path = pathOf(id);
    const loaded = this.#disk.now.tables.projects.find(({ value }) => value.id === id);
    if (loaded && !isDocument(loaded.file))
      return { id, record: loaded.value as unknown as RawRecord, revision: null, file: named(loaded.file), faults: [] };
    const { file, revision } = readRecord(this.#disk.root, path);
    const record = (file.doc.toJS() ?? {}) as RawRecord;
    return { id, record, revision, file: path, faults: this.#examine(id, record).faults };
  }

  /** What the check has against a record as it stands in the form. */
  check({ id, record }: CheckRequest): CheckAnswer {
    return { faults: this.#examine(id, record).faults, suggested: id === null ? this.#suggested(record) : '' };
  }

  /** Writes a record, whole or not at all. @throws RefusedError, when nothing was changed */
  save({ id: asked, record, revision }: SaveRequest): SaveAnswer {
    const { root, now } = this.#disk;
    if (asked !== null && record['id'] !== asked) throw refusedBy('The id of a record that has a file stays as it is.');
    const { faults, value } = this.#examine(asked, record);
    if (!value || faults.some(({ isWarning }) => !isWarning)) throw new RefusedError({ error: 'faults', faults, elsewhere: [] });
    const { id } = value;
    const path = pathOf(id);
    refuseOtherPlace(root, path);
    const held = now.tables.projects.find((p) => p.value.id === id);
    if (held && !isDocument(held.file)) throw new RefusedError({ error: 'table', file: named(held.file) });
    const before = (): ReturnType<typeof readUnchanged> | null => {
      if (asked !== null) return readUnchanged(root, path, revision);
      if (isThere(root, path)) throw new RefusedError({ error: 'there', file: path });
      return null;
    };
    const text = textOf(before()?.file ?? null, id, record);
    const replace: typeof replaceAll = (moves, aside) => {
      // The check of a large district takes its time, in which somebody may have saved the file.
      before();
      replaceAll(moves, aside);
    };
    const elsewhere = this.#write(path, text, value, replace);
    if (elsewhere.length > 0) throw new RefusedError({ error: 'faults', faults: [], elsewhere: elsewhere.map(formatIssue) });
    return { saved: this.record(id), entry: recordList(root, this.#disk.now).find((entry) => entry.id === id)! };
  }

  /** @returns what there is against the district with the record, and was not before; then nothing was written */
  #write(path: string, text: string, value: ProjectFile, replace: typeof replaceAll): Issue[] {
    const { root, now } = this.#disk;
    const file = { path, stem: value.id, doc: parseDocument(text), lines: new LineCounter() };
    const projects = [...now.tables.projects.filter((p) => p.file.path !== path), { file, value }];
    try {
      return writeRecords(root, { files: new Map([[path, text]]), projects }, replace, now.issues);
    } catch (error) {
      if (error instanceof NotWrittenError) throw refusedBy(error.message);
      throw error;
    }
  }

  /** @param id null for a record that does not exist yet: then its id may be that of no other */
  #examine(id: string | null, record: RawRecord): Examined {
    const { tables, known } = this.#disk.now;
    const own = id ?? (typeof record['id'] === 'string' ? record['id'] : '');
    const { faults, value } = examine(tables, known, own, record);
    const owner = tables.projects.find((p) => p.value.id === own || p.value.former_ids?.includes(own))?.value;
    if (id !== null || (!owner && !known.projects.has(own))) return { faults, value };
    const taken: Fault = {
      path: ['id'],
      message: `id "${own}" is that of ${owner?.name.zh ?? 'another record'} already, expected another`,
    };
    return { faults: [taken, ...faults], value };
  }

  /** The id that would be made of a record's names, of which there is none yet; empty where none can be made. */
  #suggested(record: RawRecord): string {
    const { zh, en } = (record['name'] ?? {}) as { zh?: unknown; en?: unknown };
    const slug = slugOf(typeof en === 'string' ? en : undefined, typeof zh === 'string' ? zh : '');
    const { known } = this.#disk.now;
    let id = slug;
    for (let n = 2; known.projects.has(id); n++) id = `${slug}-${n}`;
    return isId(id) ? id : '';
  }
}

import type { Document } from 'yaml';
import { put } from './record-document.ts';

/** A record while one row is merged into it: its document, and what was changed and what stands in the way. */
export class RecordEdit {
  readonly doc: Document;
  readonly changes: string[] = [];
  readonly problems: string[] = [];

  /** @param doc is changed in place; give a clone to be able to drop the edit. */
  constructor(doc: Document) {
    this.doc = doc;
  }

  /** The value at a path, as plain data. */
  at(path: (string | number)[]): unknown {
    return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], this.doc.toJS());
  }

  /** Sets what the row states; an absent value states nothing, and an equal one changes nothing. */
  set(path: (string | number)[], value: unknown, change: string): boolean {
    if (value === undefined || JSON.stringify(this.at(path)) === JSON.stringify(value)) return false;
    put(this.doc, path, value);
    if (change) this.changes.push(change);
    return true;
  }
}

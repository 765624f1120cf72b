import { isNode, type Document } from 'yaml';
import { put, type KeyOrder } from './record-document.ts';

/** A record while one row is merged into it: its document, and what was changed and what stands in the way. */
export class RecordEdit {
  readonly doc: Document;
  readonly changes: string[] = [];
  readonly problems: string[] = [];

  readonly #orderOf: KeyOrder | undefined;

  /**
   * @param doc is changed in place; give a clone to be able to drop the edit.
   * @param orderOf the order of keys; that of a record when left out
   */
  constructor(doc: Document, orderOf?: KeyOrder) {
    [this.doc, this.#orderOf] = [doc, orderOf];
  }

  /** The value at a path, as plain data. */
  at(path: (string | number)[]): unknown {
    const node: unknown = this.doc.getIn(path, true);
    // Only what is asked for is made plain: a row asks many times.
    return isNode(node) ? node.toJS(this.doc) : node;
  }

  /** Sets what the row states; an absent value states nothing, and an equal one changes nothing. */
  set(path: (string | number)[], value: unknown, change: string): boolean {
    if (value === undefined || JSON.stringify(this.at(path)) === JSON.stringify(value)) return false;
    put(this.doc, path, value, this.#orderOf);
    if (change) this.changes.push(change);
    return true;
  }
}

/** Brings a record's document from what it says to what it is to say, and touches nothing else of it. */
import { isMap, isSeq, type Document, type Node, type YAMLSeq } from 'yaml';
import { createPair, put } from '../../compile/import/record-document.ts';
import { projectSchema } from '../../compile/read/schema.ts';
import { isSame } from '../same.ts';
import type { RawRecord } from '../protocol.ts';

type Path = (string | number)[];
type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

const { location, observations } = projectSchema.shape;
const STATEMENT = Object.keys(observations.element.shape);

/** The order of keys in what is written anew: that of the schema, as the other files have it. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  location: Object.keys(location.shape),
  observations: STATEMENT,
  figures: Object.keys(observations.element.shape.figures.unwrap().element.shape),
};

/** The same value with its keys in order. @param key by which it is known, or the list that it is an entry of */
function ordered(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(key, item));
  if (!isValues(value)) return value;
  const order = ORDERS[key] ?? ['zh', 'en'];
  const rank = (name: string): number => (order.indexOf(name) + order.length + 1) % (order.length + 1);
  const names = Object.keys(value).sort((a, b) => rank(a) - rank(b));
  return Object.fromEntries(names.map((name) => [name, ordered(name, value[name])]));
}

/** Changes a document in place: values that are equal keep their node, with its comments and the way it is written. */
export function changeDocument(doc: Document, record: RawRecord): void {
  changeMap(doc, [], doc.toJS() as Values, record);
}

function changeMap(doc: Document, path: Path, was: Values, now: Values): void {
  for (const key of Object.keys(was)) if (!Object.hasOwn(now, key)) doc.deleteIn([...path, key]);
  for (const [key, value] of Object.entries(now)) {
    const [at, old] = [[...path, key], was[key]];
    if (isSame(old, value)) continue;
    const node = doc.getIn(at, true);
    if (isValues(old) && isValues(value) && isMap(node)) changeMap(doc, at, old, value);
    else if (Array.isArray(old) && Array.isArray(value) && isSeq(node)) changeList(doc, at, node, old, value);
    else put(doc, at, ordered(key, value));
  }
}

function changeList(doc: Document, path: Path, seq: YAMLSeq, was: readonly unknown[], now: readonly unknown[]): void {
  const nodes = [...seq.items] as Node[];
  const of = partners(was, now);
  seq.items = now.map((value, i) => {
    const partner = of[i]!;
    const node = nodes[partner];
    if (node && isSame(was[partner], value)) return node;
    if (isMap(node) && isValues(was[partner]) && isValues(value)) return node;
    return newItem(doc, String(path.at(-1)), value, node);
  });
  for (const [i, value] of now.entries()) {
    const before = was[of[i]!];
    if (isMap(seq.items[i]) && isValues(before) && isValues(value)) changeMap(doc, [...path, i], before, value);
  }
}

/** An entry of a list, written as the other files have it. @param old in whose place it stands, for the remarks beside it */
function newItem(doc: Document, key: string, value: unknown, old: Node | undefined): Node {
  const item = (createPair(doc, key, [ordered(key, value)]).value as YAMLSeq<Node>).items[0]!;
  item.comment = old?.comment ?? null;
  item.commentBefore = old?.commentBefore ?? null;
  return item;
}

/**
 * Of each new item the number of the old one that it takes the place of, -1 for one that is new: the equal one, else of statements
 * the one of the same source and date, else the next that is left over.
 */
function partners(was: readonly unknown[], now: readonly unknown[]): number[] {
  const left = new Set(was.keys());
  const of = now.map(() => -1);
  const pair = (fits: (old: unknown, value: unknown) => boolean): void => {
    for (const [i, value] of now.entries()) {
      if (of[i] !== -1) continue;
      for (const old of left) {
        if (!fits(was[old], value)) continue;
        of[i] = old;
        left.delete(old);
        break;
      }
    }
  };
  pair(isSame);
  pair(
    (old, value) => isValues(old) && isValues(value) && 'asof' in old && old['asof'] === value['asof'] && old['source'] === value['source'],
  );
  // A statement of another source and date is another statement; of anything else the place says which it is.
  if (now.length === was.length || !now.some((value) => isValues(value) && 'asof' in value)) pair(() => true);
  return of;
}

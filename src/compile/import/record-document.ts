import { isMap, isScalar, isSeq, parseDocument, visit, YAMLSeq, type Document, type Node, type Pair, type YAMLMap } from 'yaml';
import { projectSchema } from '../read/schema.ts';

/** Keys written on one line, `name: { zh: …, en: … }`, as the files in `data/projects` have them. */
const ON_ONE_LINE = new Set([
  ...['name', 'aliases', 'one_of', 'basis', 'implied', 'text', 'paragraphs', 'point'],
  ...['short', 'title', 'kind', 'publisher', 'coverage', 'note', 'lead'],
]);

/** Keys of lists whose entries stand on one line each. */
const ENTRIES_ON_ONE_LINE = new Set(['sections', 'values', 'figures']);

/** The order of keys is that of the schema, so a key that is added stands where a reader of the other files looks for it. */
const ORDER = {
  record: Object.keys(projectSchema.shape),
  location: Object.keys(projectSchema.shape.location.shape),
  observation: Object.keys(projectSchema.shape.observations.element.shape),
  text: ['zh', 'en'],
};

type Path = (string | number)[];

/** In what order the keys of the mapping at a path stand. */
export type KeyOrder = (path: Path) => string[];

/** What a record begins with, parsed once. */
const NEW = parseDocument('# yaml-language-server: $schema=../../dist/data/schema/project.json\nid: new\n');

/** The document of a record that does not exist yet. */
export function newDocument(id: string): Document.Parsed {
  const doc = NEW.clone() as Document.Parsed;
  // Set, not typed into the text: an id is a cell until the schema has accepted it.
  doc.set('id', id);
  return doc;
}

/**
 * Sets one value and touches nothing else: comments, quotes and the order of what stands there stay.
 * @param orderOf where a key that is added comes to stand; as in a record when left out
 */
export function put(doc: Document, path: Path, value: unknown, orderOf: KeyOrder = orderOfRecord): void {
  const [parentPath, key] = [path.slice(0, -1), path[path.length - 1]!];
  if (!isMap(doc.getIn(parentPath, true))) put(doc, parentPath, {}, orderOf);
  const parent = doc.getIn(parentPath, true) as YAMLMap;
  const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
  const old = pair?.value as Node | null | undefined;
  if (isScalar(old) && typeof value !== 'object') {
    old.value = value;
    return;
  }
  const fresh = createPair(doc, String(key), value);
  if (pair) {
    const node = fresh.value as Node;
    node.comment = old?.comment ?? null;
    node.commentBefore = old?.commentBefore ?? null;
    pair.value = node;
    return;
  }
  const order = orderOf(parentPath);
  const rank = (k: unknown): number => order.indexOf(String(isScalar(k) ? k.value : k));
  const next = parent.items.findIndex((item) => rank(item.key) > rank(key));
  parent.items.splice(next < 0 ? parent.items.length : next, 0, fresh);
}

/** Puts an observation in its place: after all of its date or earlier. */
export function insertObservation(doc: Document, observation: { asof: string }): void {
  const seq = doc.get('observations', true);
  if (!isSeq(seq)) return put(doc, ['observations'], [observation]);
  const later = seq.items.findIndex((item) => isMap(item) && String(item.get('asof')) > observation.asof);
  const { value } = createPair(doc, 'observations', [observation]);
  seq.items.splice(later < 0 ? seq.items.length : later, 0, ...(value as YAMLSeq).items);
}

/** The document as text. One that nothing was changed in comes out as it was read. */
export function formatDocument(doc: Document): string {
  visit(doc, {
    Seq(_key, seq) {
      // The library pads `[ 27 ]` whenever it pads `{ zh: … }`; the files have the one without and the other with.
      if (seq.flow)
        seq.toString = (ctx, ...rest) => YAMLSeq.prototype.toString.call(seq, ctx && { ...ctx, flowCollectionPadding: '' }, ...rest);
    },
  });
  return doc.toString({ lineWidth: 0 });
}

function orderOfRecord(path: Path): string[] {
  if (path.length === 0) return ORDER.record;
  const last = path[path.length - 1];
  return typeof last === 'number' ? ORDER.observation : last === 'location' ? ORDER.location : ORDER.text;
}

/** A key with a value, on one line where the other files have it so. */
export function createPair(doc: Document, key: string, value: unknown): Pair {
  const map = doc.createNode({ [key]: value }) as YAMLMap<Node, Node>;
  visit(map, {
    Pair(_key, { key: k, value: v }) {
      const name = String(isScalar(k) ? k.value : k);
      if (ON_ONE_LINE.has(name) && (isMap(v) || isSeq(v))) v.flow = true;
      if (ENTRIES_ON_ONE_LINE.has(name) && isSeq(v)) for (const item of v.items) if (isMap(item)) item.flow = true;
    },
  });
  return map.items[0]!;
}

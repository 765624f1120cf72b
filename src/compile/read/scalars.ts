/** What is wrong with the texts and numbers of a document whatever its schema: characters behind escapes, numbers that would change. */
import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { misleading } from './characters.ts';
import { numberProblem } from './numbers.ts';
import type { DocumentFile } from './source-file.ts';

/** A fault of one text or number, or of a key of the mapping at `path`. */
export interface ScalarProblem {
  path: readonly PropertyKey[];
  at: { line: number; col: number };
  message: string;
}

/** Every fault, in the order of the document. JSON that was read without a document has none that its text did not show. */
export function scalarProblems(file: DocumentFile): ScalarProblem[] {
  if (file.json !== undefined) return [];
  return [...scalars(file.doc.contents, [])].flatMap(({ scalar, path }) => {
    const message = problem(file, scalar);
    if (message === null) return [];
    const key = path.length > 0 ? `${path.map(String).join('.')} ` : '';
    return [{ path, at: file.lines.linePos(scalar.range?.[0] ?? 0), message: `${key}${message}` }];
  });
}

function problem(file: DocumentFile, { value, range }: Scalar): string | null {
  const written = range ? file.text?.slice(range[0], range[1]) : undefined;
  // Coordinates come from programs, which print more digits than they mean; GeoJSON has its own rules for numbers.
  if (typeof value === 'number') return file.path.endsWith('json') ? null : numberProblem(written ?? String(value), value);
  const found = typeof value === 'string' ? misleading(value)[0] : undefined;
  if (!found || (written !== undefined && misleading(written).length > 0)) return null; // told where it stands
  return `has ${written === undefined ? '' : 'behind an escape '}${found.what}, expected plain text`;
}

/** The texts, numbers and keys below a node, each with its path. An alias is what its anchor is. */
function* scalars(node: unknown, path: readonly PropertyKey[]): Generator<{ scalar: Scalar; path: readonly PropertyKey[] }> {
  if (isScalar(node)) yield { scalar: node, path };
  else if (isSeq(node)) for (const [i, item] of node.items.entries()) yield* scalars(item, [...path, i]);
  else if (isMap<Node, Node | null>(node))
    for (const { key, value } of node.items) {
      if (isScalar(key)) yield { scalar: key, path };
      yield* scalars(value, [...path, isScalar(key) ? String(key.value) : '?']);
    }
}

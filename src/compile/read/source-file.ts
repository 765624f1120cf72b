import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isPair, isScalar, isSeq, LineCounter, type Document, type Node, type YAMLMap } from 'yaml';
import { misleading } from './characters.ts';
import { decode } from './encoding.ts';
import { fileProblem } from './entry.ts';
import type { Issue } from './issue.ts';
import { plainJson } from './json.ts';
import { LIMITS } from './limits.ts';
import { parse } from './parse.ts';

/** A place in a file; both count from 1. */
export interface Place {
  line: number;
  col: number;
}

/** What a value was read from. */
interface Origin {
  /** Path from the project's root, with forward slashes. */
  path: string;
  /** The name without folder and ending; of a record that stands in rows of a table, its id. */
  stem: string;
}

/** What can say where a value stands: a document of its own, or rows of a table. */
export type SourceFile = DocumentFile | RowsFile;

/** Rows of a table that together say one thing. */
export interface RowsFile extends Origin {
  /** Where the value at a path is said; the row where it is said nowhere. */
  place(path: readonly PropertyKey[]): Place;
  /** The column in which the value at a path is said. */
  column(path: readonly PropertyKey[]): string;
}

/** A parsed file. */
export interface DocumentFile extends Origin {
  /** JSON too has one, read as a subset of YAML. */
  readonly doc: Document.Parsed;
  lines: LineCounter;
  /** As it was read; not there for a document that was made or changed since. */
  text?: string;
  /** The value of a file that is JSON, which is read so much faster than YAML that the document is left until somebody asks for it. */
  json?: unknown;
}

/** Where the lines and areas of the records stand, from the district's root. */
export const SHAPES_FILE = 'geo/projects.geojson';

/** The text of a file, strictly as UTF-8 and without characters that mislead. Null when it cannot be read; why is in `issues`. */
export function readText(root: string, path: string, most: number, issues: Issue[]): string | null {
  const absolute = join(root, path);
  const say = (message: string, line = 1, col = 1): null => {
    issues.push({ file: path, line, col, message });
    return null;
  };
  let decoded;
  try {
    const problem = fileProblem(absolute, most);
    if (problem) return say(problem);
    decoded = decode(readFileSync(absolute));
  } catch (error) {
    return say(`cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}), expected a file that may be read`);
  }
  if ('fault' in decoded) return say(decoded.fault.message, decoded.fault.line, decoded.fault.col);
  const { text } = decoded;
  const found = misleading(text);
  for (const { offset, what } of found.slice(0, LIMITS.told)) {
    const before = text.slice(0, offset);
    say(`has ${what}, expected plain text`, before.split('\n').length, offset - before.lastIndexOf('\n'));
  }
  if (found.length > LIMITS.told) say(`has ${found.length - LIMITS.told} more such characters, expected plain text`);
  return text;
}

/** Reads and parses one file; what is wrong with it is added to `issues`. Null when it is not there or cannot be parsed. */
export function readSource(root: string, path: string, issues: Issue[]): DocumentFile | null {
  const isJson = path.endsWith('json');
  const most = path === SHAPES_FILE ? LIMITS.shapesBytes : isJson ? LIMITS.geoBytes : LIMITS.dataBytes;
  const text = readText(root, path, most, issues);
  if (text === null) return null;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const lines = new LineCounter();
  const file = { path, stem: name.slice(0, name.lastIndexOf('.')), lines, text };
  const json = isJson ? plainJson(text) : undefined;
  if (json !== undefined) {
    let doc: Document.Parsed | undefined;
    return {
      ...file,
      json,
      get doc() {
        return (doc ??= parse(text, lines).doc);
      },
    };
  }
  const { doc, faults } = parse(text, lines);
  for (const { offset, message } of faults.slice(0, LIMITS.told)) {
    const at = lines.linePos(offset);
    issues.push({ file: path, line: at.line, col: at.col, message });
  }
  if (faults.length > LIMITS.told)
    issues.push({
      file: path,
      line: 1,
      col: 1,
      message: `has ${faults.length - LIMITS.told} more such faults, expected valid YAML or JSON`,
    });
  return faults.length > 0 ? null : { ...file, doc };
}

export const isDocument = (file: SourceFile): file is DocumentFile => !('place' in file);

/** Where the value at `path` stands in the file; the nearest ancestor that exists when the value itself is missing. */
export function locate(file: SourceFile, path: readonly PropertyKey[]): Place {
  return isDocument(file) ? file.lines.linePos(nodeAt(file, path)?.range?.[0] ?? 0) : file.place(path);
}

/** Where a key stands in the mapping at `path`, as against its value. */
export function locateKey(file: SourceFile, path: readonly PropertyKey[], key: string): Place {
  if (!isDocument(file)) return file.place([...path, key]);
  const map = path.reduce<unknown>((node, step) => child(node as Node | null, step), file.doc.contents);
  const offset = isMap(map) ? (pairOf(map, key)?.key as Node | undefined)?.range?.[0] : undefined;
  return offset === undefined ? locate(file, path) : file.lines.linePos(offset);
}

/** How a file is named beside another: with the line where it holds many records. */
export const named = (file: SourceFile): string => (isDocument(file) ? file.path : `${file.path}:${file.place([]).line}`);

function nodeAt(file: DocumentFile, path: readonly PropertyKey[]): Node | null {
  let node: Node | null = file.doc.contents as Node | null;
  for (const key of path) {
    const next: unknown = child(node, key);
    if (!next) break;
    node = next as Node;
  }
  return node;
}

const pairOf = (map: YAMLMap, key: PropertyKey) =>
  map.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key));

function child(node: Node | null, key: PropertyKey): unknown {
  if (isMap(node)) return pairOf(node, key)?.value ?? null;
  if (isSeq(node)) return node.items[Number(key)] ?? null;
  return null;
}

import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument, isMap, isPair, isScalar, isSeq, visit, type Document, type Node, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { issueMessage } from './issue-message.ts';
import type { Issue } from './issue.ts';

/** A parsed file that can say where in it a value stands. JSON is read by the same parser, as a subset of YAML. */
export interface SourceFile {
  /** Path from the project's root, with forward slashes. */
  path: string;
  /** The name without folder and ending. */
  stem: string;
  doc: Document.Parsed;
  lines: LineCounter;
}

/** A file's value after its schema has accepted it. */
export interface Loaded<T> {
  file: SourceFile;
  value: T;
}

/** Reads and parses one file; syntax errors are added to `issues`. Null when it is not there or cannot be parsed. */
export function readSource(root: string, path: string, issues: Issue[]): SourceFile | null {
  const absolute = join(root, path);
  if (!existsSync(absolute)) {
    issues.push({ file: path, line: 1, col: 1, message: 'file is missing, expected it to exist' });
    return null;
  }
  const text = readFileSync(absolute, 'utf8');
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const error of doc.errors) {
    const at = lines.linePos(error.pos[0]);
    issues.push({ file: path, line: at.line, col: at.col, message: `${error.message}, expected valid YAML or JSON` });
  }
  let broken = doc.errors.length > 0;
  visit(doc, {
    Alias(_key, alias) {
      if (alias.resolve(doc)) return;
      broken = true;
      const at = lines.linePos(alias.range?.[0] ?? 0);
      issues.push({
        file: path,
        line: at.line,
        col: at.col,
        message: `"*${alias.source}" is an alias to YAML, expected the text in quotes`,
      });
    },
  });
  if (broken) return null;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { path, stem: name.slice(0, name.lastIndexOf('.')), doc, lines };
}

/** The files of a folder with the given ending, by name. An absent folder is an empty one. */
export function listFiles(root: string, folder: string, ending: string): string[] {
  const absolute = join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Where the value at `path` stands in the file; the nearest ancestor that exists when the value itself is missing. */
export function locate(file: SourceFile, path: readonly PropertyKey[]): { line: number; col: number } {
  let node: Node | null = file.doc.contents as Node | null;
  for (const key of path) {
    const next: unknown = child(node, key);
    if (!next) break;
    node = next as Node;
  }
  const offset = node?.range?.[0] ?? 0;
  return file.lines.linePos(offset);
}

/** Where a key stands in the mapping at `path`, as against its value. */
function locateKey(file: SourceFile, path: readonly PropertyKey[], key: string): { line: number; col: number } {
  const map = path.reduce<unknown>((node, step) => child(node as Node | null, step), file.doc.contents);
  const offset = isMap(map) ? (pairOf(map, key)?.key as Node | undefined)?.range?.[0] : undefined;
  return offset === undefined ? locate(file, path) : file.lines.linePos(offset);
}

const pairOf = (map: YAMLMap, key: PropertyKey) =>
  map.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key));

function child(node: Node | null, key: PropertyKey): unknown {
  if (isMap(node)) return pairOf(node, key)?.value ?? null;
  if (isSeq(node)) return node.items[Number(key)] ?? null;
  return null;
}

/** Adds an issue at the place of a value. */
export function report(issues: Issue[], file: SourceFile, path: readonly PropertyKey[], message: string): void {
  issues.push({ file: file.path, ...locate(file, path), message });
}

/** Checks a file against its schema; every problem becomes an issue. Null when there was any. */
export function accept<T>(file: SourceFile, schema: z.ZodType<T>, issues: Issue[]): Loaded<T> | null {
  const raw: unknown = file.doc.toJS();
  const result = schema.safeParse(raw);
  if (result.success) return { file, value: result.data };
  for (const problem of result.error.issues) {
    const at = problem.code === 'unrecognized_keys' ? locateKey(file, problem.path, problem.keys[0]!) : locate(file, problem.path);
    issues.push({ file: file.path, ...at, message: issueMessage(problem, valueAt(raw, problem.path)) });
  }
  return null;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at === null || typeof at !== 'object' ? undefined : (at as Record<PropertyKey, unknown>)[key]),
    value,
  );
}

/** Reads one file and checks it against its schema. */
export function load<T>(root: string, path: string, schema: z.ZodType<T>, issues: Issue[]): Loaded<T> | null {
  const file = readSource(root, path, issues);
  return file && accept(file, schema, issues);
}

/** Reads every file of a folder; files with issues are left out of the result and told in `issues`. */
export function loadFolder<T>(root: string, folder: string, ending: string, schema: z.ZodType<T>, issues: Issue[]): Loaded<T>[] {
  return listFiles(root, folder, ending)
    .map((path) => load(root, path, schema, issues))
    .filter((loaded) => loaded !== null);
}

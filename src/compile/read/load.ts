import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { progress } from '../output/progress.ts';
import { entryAt } from './entry.ts';
import { issueMessage } from './issue-message.ts';
import type { Issue } from './issue.ts';
import { scalarProblems } from './scalars.ts';
import { isDocument, locate, locateKey, readSource, type DocumentFile, type SourceFile } from './source-file.ts';

/** A file's value after its schema has accepted it. */
export interface Loaded<T> {
  file: SourceFile;
  value: T;
}

/**
 * What stands in a folder under a name with the given ending, by name, whatever it is: reading tells what is no file. Names that
 * begin with a dot are those of systems and editors. An absent folder is an empty one.
 */
export function listFiles(root: string, folder: string, ending: string): string[] {
  const absolute = join(root, folder);
  if (!entryAt(absolute)?.isDirectory()) return [];
  return readdirSync(absolute)
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Adds an issue at the place of a value. */
export function report(issues: Issue[], file: SourceFile, path: readonly PropertyKey[], message: string): void {
  issues.push({ file: file.path, ...locate(file, path), message });
}

/** Checks a file against its schema; every problem becomes an issue. Null when there was any. */
export function accept<T>(file: DocumentFile, schema: z.ZodType<T>, issues: Issue[]): Loaded<T> | null {
  const scalars = scalarProblems(file);
  for (const { at, message } of scalars) issues.push({ file: file.path, ...at, message });
  const raw: unknown = file.json === undefined ? file.doc.toJS() : file.json;
  const told = new Set(scalars.map(({ path }) => path.join('\n')));
  const loaded = acceptValue(file, raw, schema, issues, told);
  return scalars.length > 0 ? null : loaded;
}

/**
 * Checks what was read from a file against its schema, as `accept` does.
 * @param told paths, joined by line ends, of which something was told already
 */
export function acceptValue<T>(
  file: SourceFile,
  raw: unknown,
  schema: z.ZodType<T>,
  issues: Issue[],
  told: ReadonlySet<string> = new Set(),
): Loaded<T> | null {
  const result = schema.safeParse(raw);
  if (result.success) return { file, value: result.data };
  for (const problem of result.error.issues) {
    const { path } = problem;
    if (told.has(path.join('\n'))) continue;
    const at = problem.code === 'unrecognized_keys' ? locateKey(file, path, problem.keys[0]!) : locate(file, path);
    const called = isDocument(file) ? problem : { ...problem, path: [file.column(path)] };
    issues.push({ file: file.path, ...at, message: issueMessage(called, valueAt(raw, path)) });
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
    .map((path, i, { length }) => {
      progress(() => `${i} of ${length} files of ${folder} read`);
      return load(root, path, schema, issues);
    })
    .filter((loaded) => loaded !== null);
}

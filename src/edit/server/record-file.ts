/** The file of a record: where it is, what it says, and its text when it is to say something else. */
import { createHash } from 'node:crypto';
import { lstatSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { formatDocument, newDocument } from '../../compile/import/record-document.ts';
import { idProblem } from '../../compile/read/id-rules.ts';
import { formatIssue, type Issue } from '../../compile/read/issue.ts';
import { PROJECTS_FOLDER } from '../../compile/read/rows/project-tables.ts';
import { readSource, type DocumentFile } from '../../compile/read/source-file.ts';
import type { RawRecord } from '../protocol.ts';
import { isSame } from '../same.ts';
import { keepLines } from './kept-lines.ts';
import { changeDocument } from './record-change.ts';
import { RefusedError, refusedBy } from './refused-error.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether text is an id, so that no path made of it leads out of the folder. */
export const isId = (text: string): boolean => SLUG.test(text) && idProblem(text) === null;

/** The path of a record's file from the district's root. @throws RefusedError for what is no id */
export function pathOf(id: string): string {
  if (!isId(id)) throw refusedBy(`"${id.slice(0, 100)}" is no id, expected lower-case a-z and 0-9 joined by single hyphens.`);
  return `${PROJECTS_FOLDER}/${id}.yaml`;
}

/** A file as it was read. */
export interface ReadRecord {
  file: DocumentFile & { text: string };
  /** Names its content. */
  revision: string;
}

/** Whether something stands at a path, a link that leads nowhere included. */
export const isThere = (root: string, path: string): boolean => lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined;

/** Reads a record's file. @throws RefusedError where it is not there, or cannot be read */
export function readRecord(root: string, path: string): ReadRecord {
  if (!isThere(root, path)) throw new RefusedError({ error: 'gone', file: path });
  const issues: Issue[] = [];
  const file = readSource(root, path, issues);
  if (file?.text === undefined) throw new RefusedError({ error: 'unreadable', issues: issues.map(formatIssue) });
  return { file: { ...file, text: file.text }, revision: createHash('sha256').update(file.text).digest('hex') };
}

/** The same, of the content that a form began with. @throws RefusedError where it is another now */
export function readUnchanged(root: string, path: string, revision: string | null): ReadRecord {
  const now = readRecord(root, path);
  if (now.revision !== revision) throw new RefusedError({ error: 'changed', file: path });
  return now;
}

/** @throws RefusedError where a link stands in the place of the file, or of a folder above it: another would be written than is read */
export function refuseOtherPlace(root: string, path: string): void {
  const link = ['data', PROJECTS_FOLDER, path].find((at) => lstatSync(join(root, at), { throwIfNoEntry: false })?.isSymbolicLink());
  if (link !== undefined) throw refusedBy(`${link} is a link, which is not followed.`);
  if (isThere(root, PROJECTS_FOLDER) && realpathSync(join(root, PROJECTS_FOLDER)) !== join(realpathSync(root), PROJECTS_FOLDER))
    throw refusedBy(`${PROJECTS_FOLDER} leads out of the district's folder.`);
}

/**
 * The text of a file that says a record: with comments, order and the way it is written kept, but for the values that differ.
 * @param file as it is; null for a record that has none yet
 * @throws RefusedError for a file of a form that cannot be changed value by value
 */
export function textOf(file: ReadRecord['file'] | null, id: string, record: RawRecord): string {
  const doc = file ? file.doc.clone() : newDocument(id);
  const before = formatDocument(doc);
  let formatted: string;
  try {
    changeDocument(doc, record);
    formatted = formatDocument(doc);
  } catch {
    throw unchangeable(id); // an alias whose anchor went away
  }
  const kept = file ? keepLines(file.text, before, formatted) : formatted;
  const text = [kept, formatted].find((made) => says(made, record));
  if (text === undefined) throw unchangeable(id);
  return text;
}

/** Whether a text, read anew, says a record. */
function says(text: string, record: RawRecord): boolean {
  const doc = parseDocument(text, { logLevel: 'silent' });
  return doc.errors.length === 0 && isSame(doc.toJS(), record);
}

const unchangeable = (id: string): RefusedError =>
  refusedBy(`${PROJECTS_FOLDER}/${id}.yaml is written in a way that this page cannot change, expected it without anchors and aliases.`);

/** The records of a district as they are searched, those at fault included. */
import { parseDocument } from 'yaml';
import { pinyinOf } from '../../compile/dataset/pinyin.ts';
import { LIMITS } from '../../compile/read/limits.ts';
import { PROJECTS_FOLDER } from '../../compile/read/rows/project-tables.ts';
import { isDocument, named, readText } from '../../compile/read/source-file.ts';
import type { RecordEntry } from '../protocol.ts';
import type { DistrictState } from './district-on-disk.ts';
import { isId } from './record-file.ts';

/** All of them, by id. */
export function recordList(root: string, { tables, issues, known }: DistrictState): RecordEntry[] {
  const faults = new Map<string, number>();
  for (const { file } of issues) faults.set(file, (faults.get(file) ?? 0) + 1);
  const entries = tables.projects.map(({ file, value: { id, name, aliases = [] } }): RecordEntry => ({
    id,
    name,
    aliases,
    pinyin: pinyinOf([name.zh, ...aliases]),
    table: isDocument(file) ? null : named(file),
    faults: isDocument(file) ? (faults.get(file.path) ?? 0) : 0,
  }));
  const listed = new Set([...entries.map(({ id }) => id), ...tables.refused]);
  for (const id of known.projects)
    if (!listed.has(id) && isId(id)) entries.push(atFault(root, id, faults.get(`${PROJECTS_FOLDER}/${id}.yaml`) ?? 0));
  return entries.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A record that its schema refused, by what can be read of it. */
function atFault(root: string, id: string, faults: number): RecordEntry {
  const text = readText(root, `${PROJECTS_FOLDER}/${id}.yaml`, LIMITS.dataBytes, []) ?? '';
  const doc = parseDocument(text, { logLevel: 'silent' });
  const said = (language: 'zh' | 'en'): Record<string, string> => {
    const value: unknown = doc.errors.length > 0 ? undefined : doc.getIn(['name', language]);
    return typeof value === 'string' ? { [language]: value } : {};
  };
  const name: RecordEntry['name'] = { ...said('zh'), ...said('en') };
  return { id, name, aliases: [], pinyin: pinyinOf([name.zh ?? '']), table: null, faults };
}

/** A record that its schema takes, made of one that it refuses, so that the rules beyond the schema can tell of the rest of it. */
import { UNSTATED } from '../../model/stages.ts';
import { projectSchema, type ProjectFile } from '../../compile/read/schema.ts';
import type { FieldPath, RawRecord } from '../protocol.ts';

const TEXT = { zh: '?' };
const STATEMENT = { asof: '2000-01', source: '?', paragraphs: [1], stage: UNSTATED, text: TEXT };

/** What stands in for what has to be there, by its key. Whatever else is at fault is left out. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  ...TEXT,
  ...STATEMENT,
  en: '?',
  id: 'new',
  name: TEXT,
  sector: '?',
  location: { precision: '?', basis: TEXT },
  precision: '?',
  basis: TEXT,
  observations: [STATEMENT],
  label: TEXT,
  value: 0,
  unit: '?',
};

export interface Mended {
  value: ProjectFile;
  /** Where something stands in for what was there, or was left out. */
  paths: FieldPath[];
}

/** Mends a record until its schema takes it; null where it cannot be mended, as where a list is none. */
export function mended(record: RawRecord): Mended | null {
  const copy = structuredClone(record);
  const paths: FieldPath[] = [];
  // What is mended may be refused again for another reason, as a list that was left without an entry.
  for (let round = 0; round < 4; round++) {
    const result = projectSchema.safeParse(copy);
    if (result.success) return { value: result.data, paths };
    for (const problem of result.error.issues) {
      const at = problem.path.map((key) => (typeof key === 'number' ? key : String(key)));
      const all = problem.code === 'unrecognized_keys' ? problem.keys.map((key) => [...at, key]) : [upToKey(at)];
      for (const path of all) {
        if (path.length === 0) return null;
        mend(copy, path);
        paths.push(path);
      }
    }
  }
  return null;
}

/** The path of the whole list where an entry of it that is no mapping is at fault. */
const upToKey = (path: (string | number)[]): FieldPath => path.slice(0, path.findLastIndex((key) => typeof key === 'string') + 1);

function mend(record: RawRecord, path: FieldPath): void {
  let parent: unknown = record;
  for (const key of path.slice(0, -1)) parent = (parent as Record<string | number, unknown> | undefined)?.[key];
  if (typeof parent !== 'object' || parent === null) return;
  const key = String(path.at(-1));
  if (Object.hasOwn(STAND_INS, key)) (parent as Record<string, unknown>)[key] = structuredClone(STAND_INS[key]);
  else delete (parent as Record<string, unknown>)[key];
}

/** What a rule looks at beside the field that it tells of, by the key of that field. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  zh: ['en'],
  en: ['zh'],
  asof: ['source', 'paragraphs'],
  paragraphs: ['source'],
  happened: ['asof'],
  due: ['asof'],
  implied: ['stage'],
  point: ['precision', 'crs'],
  shape: ['precision'],
  uncertainty_m: ['precision'],
  precision: ['point', 'shape', 'uncertainty_m'],
};

/** Whether what is told at a path follows from what was mended: there, within it, or beside it where the rule looks there too. */
export const followsFrom = (mendedPaths: readonly FieldPath[], path: FieldPath): boolean => {
  const beside = BESIDE[String(path.at(-1))] ?? [];
  const [here, around] = [path.join('.'), path.slice(0, -1).join('.')];
  return mendedPaths.some((other) => {
    const [at, parent] = [other.join('.'), other.slice(0, -1).join('.')];
    return at === here || parent === here || (parent === around && path.length > 1 && beside.includes(String(other.at(-1))));
  });
};

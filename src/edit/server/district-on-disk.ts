/** The district as it is on the disk, whoever changes it. */
import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { check, knownIds, type KnownIds } from '../../compile/check/check.ts';
import { DataError, type Issue } from '../../compile/read/issue.ts';
import { dataFiles, type Tables } from '../../compile/read/tables.ts';

/** What was read and what there is against it. */
export interface DistrictState {
  tables: Tables;
  issues: Issue[];
  known: KnownIds;
}

export class DistrictOnDisk {
  readonly root: string;
  #read: (DistrictState & { print: string }) | null = null;

  /** @param root the folder that holds `data/` and `geo/` */
  constructor(root: string) {
    this.root = root;
  }

  /** Read again where a file is another than before. @throws DataError where a file that all else depends on cannot be read */
  get now(): DistrictState {
    const print = fingerprint(this.root);
    if (this.#read?.print === print) return this.#read;
    const { tables, issues } = check(this.root);
    if (!tables) throw new DataError(issues);
    this.#read = { tables, issues, known: knownIds(this.root, tables), print };
    return this.#read;
  }
}

/** Names what all files of a district are, as far as it can be told without reading them. */
function fingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const path of dataFiles(root)) {
    const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
    hash.update(`${path} ${stats?.mtimeMs} ${stats?.size} ${stats?.ino}\n`);
  }
  return hash.digest('hex');
}

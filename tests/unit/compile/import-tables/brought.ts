import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expect } from 'vitest';
import { check } from '../../../../src/compile/check/check.ts';
import * as importTask from '../../../../src/compile/tasks/import.ts';

/** The command on files that are brought to a district, and what stands there then. */
export function bringing(called: { root: string; out: string[]; err: string[] }) {
  const read = (path: string): string => readFileSync(join(called.root, path), 'utf8');
  return {
    read,
    /** Calls the command on a file of this content. */
    async bring(name: string, content: string | Uint8Array, ...more: string[]): Promise<number> {
      const file = join(called.root, name);
      writeFileSync(file, content);
      [called.out.length, called.err.length] = [0, 0];
      return importTask.run([file, '--district', called.root, '--lang', 'en', ...more]);
    },
    yaml: (path: string): unknown => parse(read(path)),
    inOrder: (): void => expect(check(called.root).issues).toEqual([]),
    /** All files but the table of faults. */
    everything: (): string[] =>
      readdirSync(called.root, { recursive: true, encoding: 'utf8' })
        .filter((path) => !path.endsWith('.faults.csv'))
        .sort(),
  };
}

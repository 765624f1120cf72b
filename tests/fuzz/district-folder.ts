import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const TINY = 'tests/fixtures/tiny-district';

/** A folder that is thrown away after the tests of the file. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-fuzz-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The invented district in a folder of its own, without its streets, which are read by themselves. */
export function layDistrict(): string {
  const root = join(scratchFolder(), 'district');
  cpSync(TINY, root, { recursive: true });
  rmSync(join(root, 'geo/base/streets.geojson'));
  return root;
}

/** Writes a file of a district. */
export function put(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** The texts of a folder's files: a few of many, the same ones each time. */
export function textsIn(folder: string, most = Infinity): string[] {
  const names = readdirSync(folder)
    .filter((name) => /\.(yaml|geojson)$/.test(name))
    .sort();
  const step = Math.max(1, Math.floor(names.length / most));
  return names.filter((_name, i) => i % step === 0).map((name) => readFileSync(join(folder, name), 'utf8'));
}

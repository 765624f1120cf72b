import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The tiny district in a folder of its own for one test. */
export function copiedDistrict() {
  const root = mkdtempSync(join(tmpdir(), 'atlas-edited-'));
  cpSync('tests/fixtures/tiny-district', root, { recursive: true });
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return {
    root,
    read: (path: string): string => readFileSync(join(root, path), 'utf8'),
    write: (path: string, text: string): void => writeFileSync(join(root, path), text),
    /** Every file of it, as it is. */
    all: (): Record<string, string> =>
      Object.fromEntries(
        readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => join(parentPath, name))
          .sort()
          .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
      ),
  };
}

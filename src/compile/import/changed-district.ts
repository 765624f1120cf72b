/** The district as it would be with some of its files changed: checked beside the one that stands, of which nothing changes. */
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check } from '../check/check.ts';
import { discard } from '../output/replace-all.ts';
import type { Issue } from '../read/issue.ts';

/**
 * What the check finds in the district with files in place of those that stand, or beside them.
 * @param files texts by path from the root
 */
export function checkChanged(root: string, files: ReadonlyMap<string, string>): Issue[] {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-import-'));
  try {
    for (const part of ['data', 'geo']) stand(join(root, part), join(folder, part), part, files);
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return check(folder).issues;
  } finally {
    discard(folder);
  }
}

/** Lets everything of a folder stand in another, but for what changes: by links to the same content where the system has them. */
function stand(from: string, to: string, path: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target, name] = [join(from, entry.name), join(to, entry.name), `${path}/${entry.name}`];
    if (entry.name.startsWith('.') || files.has(name)) continue;
    if (entry.isDirectory()) stand(source, target, name, files);
    else if (entry.isFile())
      try {
        linkSync(source, target);
      } catch {
        copyFileSync(source, target);
      }
  }
}

/** What takes long to make, kept in a folder under a name that says all it follows from. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * The content kept at a path; made, and kept there, when there is none. A cache that cannot be written, on a full disk or one that is
 * only read, costs time and nothing else.
 */
export async function kept(path: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const found = await readFile(path).catch(() => null);
  if (found) return found;
  const made = await make();
  // Written beside and moved, so that a build that is cut short leaves no half file.
  const part = `${path}.${process.pid}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(part, made);
    await rename(part, path);
  } catch {
    await rm(part, { force: true }).catch(() => undefined);
  }
  return made;
}

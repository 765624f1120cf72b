import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { progress } from './progress.ts';
import { digestOf, type Digest, type Text } from './texts.ts';

/**
 * Writes files below a folder, one that may be long piece by piece.
 * @returns writes one and tells its size and checksum; throws what the system refuses
 */
export function writerTo(folder: string): (path: string, content: Text | Uint8Array) => Digest {
  const made = new Set<string>();
  return (path, content) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    if (typeof content === 'string' || content instanceof Uint8Array) {
      naming(file, () => writeFileSync(file, content));
      return digestOf(content);
    }
    const hash = createHash('sha256');
    let bytes = 0;
    const opened = openSync(file, 'w');
    try {
      for (const piece of content) {
        const data = Buffer.from(piece);
        naming(file, () => {
          for (let at = 0; at < data.length;) at += writeSync(opened, data, at);
        });
        hash.update(data);
        bytes += data.length;
        progress(() => `${path}: ${Math.round(bytes / 1e6)} MB written`);
      }
    } finally {
      closeSync(opened);
    }
    return { bytes, sha256: hash.digest() };
  };
}

/** What the system refuses while it writes does not say of which file. */
function naming(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

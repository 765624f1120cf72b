/** Writes the streets, so that there is a whole file or the one that was there before. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { STREETS_FILE, type Streets } from '../read/streets.ts';

/** The file's text: its head, then one Feature a line. The same streets give the same bytes. */
export function formatStreets({ type, credit, licence, asof, area, features }: Streets): string {
  const head = JSON.stringify({ type, credit, licence, asof, area }).slice(0, -1);
  return `${head},"features":[\n${features.map((f) => JSON.stringify(f)).join(',\n')}${features.length > 0 ? '\n' : ''}]}\n`;
}

/** Writes the file below `root`: beside it first, then in its place. @returns how many bytes */
export function writeStreets(root: string, streets: Streets): number {
  const path = join(root, STREETS_FILE);
  const part = `${path}.part`;
  const text = formatStreets(streets);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(part, text);
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
  return Buffer.byteLength(text);
}

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The path data of a Maki pictogram (CC0), drawn on a 15 × 15 grid. @throws when Maki has no pictogram of that name. */
export function pictogram(name: string): string {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@mapbox/maki/package.json')), 'icons');
  const file = join(folder, `${name}.svg`);
  if (!existsSync(file)) throw new Error(`pictogram "${name}" is unknown, expected the name of a Maki icon`);
  const paths = [...readFileSync(file, 'utf8').matchAll(/<path[^>]*\sd="([^"]+)"/g)].map((m) => m[1]!);
  return paths.join(' ');
}

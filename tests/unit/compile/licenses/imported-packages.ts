/** Which packages the sources that the browser runs import, as their text says it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What they import of packages, other than types: `maplibre-gl`, `maplibre-gl/dist/maplibre-gl.css`. */
export function importedSpecifiers(): string[] {
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|svelte)$/.test(path) && !/^(compile|cli|edit)[\\/]/.test(path))
    .flatMap((path) => {
      const code = readFileSync(join('src', path), 'utf8');
      const statements = [...code.matchAll(/^ *import (?:(type) )?(?:[^;']*? from )?'([^']+)'/gm)].filter(([, type]) => type === undefined);
      return [...statements.map(([, , name]) => name!), ...[...code.matchAll(/\bimport\('([^']+)'\)/g)].map(([, name]) => name!)];
    });
  return [...new Set(found.filter((name) => /^[@\w]/.test(name) && !/^(virtual|node):/.test(name)))].sort();
}

/** Their names. */
export const importedPackages = (): string[] => [
  ...new Set(importedSpecifiers().map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'))),
];

/** A file of licences as the texts by the names of their packages. */
export function licensesIn(text: string): Map<string, string> {
  const heading = /^(\S+) \d\S*(?:, [^\n]+)?\n-{80}\n/gm;
  const found = [...text.matchAll(heading)];
  return new Map(found.map((match, i) => [match[1]!, text.slice(match.index + match[0].length, found[i + 1]?.index).trim()]));
}

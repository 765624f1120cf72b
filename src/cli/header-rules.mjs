// Reads `_headers`, in which the build says what headers hosts should send. Plain Node.
import { existsSync, readFileSync } from 'node:fs';

/**
 * The rules of a `_headers` file, in its order: a path, or the start of one where it ends in `*`, and the headers of what fits.
 * @param {string} file
 * @returns {{ fits: (path: string) => boolean, headers: [name: string, value: string][] }[]} none where there is no such file
 */
export function readHeaderRules(file) {
  if (!existsSync(file)) return [];
  const rules = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const header = /^\s+([\w-]+):\s*(.*)$/.exec(line);
    if (header) rules.at(-1).headers.push([header[1], header[2]]);
    else {
      const start = line.endsWith('*') ? line.slice(0, -1) : null;
      rules.push({ fits: (path) => (start === null ? path === line : path.startsWith(start)), headers: [] });
    }
  }
  return rules;
}

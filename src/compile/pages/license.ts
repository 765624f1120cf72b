/** Licences: where their texts are. */

/** The licences of the program and of all packages in it, as a file of the site; the build writes it. */
export const LICENSES_PATH = 'licenses.txt';

/** The address of a licence's text from its usual short name (`CC BY 4.0`, `CC0 1.0`, `ODbL 1.0`); null for any other. */
export function licenseAddress(name: string): string | null {
  const [family, ...rest] = name.trim().toUpperCase().split(/[ -]+/);
  const version = rest.at(-1) ?? '';
  if (!/^\d\.\d$/.test(version)) return null;
  const terms = rest.slice(0, -1);
  if (family === 'CC0') return `https://creativecommons.org/publicdomain/zero/${version}/`;
  if (family === 'CC' && terms.length > 0 && terms.every((t) => ['BY', 'SA', 'NC', 'ND'].includes(t)))
    return `https://creativecommons.org/licenses/${terms.join('-').toLowerCase()}/${version}/`;
  if (family === 'ODBL') return `https://opendatacommons.org/licenses/odbl/${version.replace('.', '-')}/`;
  return null;
}

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/*
 * The built sites as files: the district under test and the tiny one, and which of their scripts holds what. Scripts are known by
 * what they contain and import, since their names are the bundler's.
 */

/** The sites that the global setup builds and serves. */
export type SiteName = 'district' | 'tiny';

const VARIABLES = {
  district: { url: 'ATLAS_URL', folder: 'ATLAS_DIST' },
  tiny: { url: 'ATLAS_TINY_URL', folder: 'ATLAS_TINY_DIST' },
} as const;

function named(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set, expected the global setup to have named the built site`);
  return value;
}

/** The address a site is served at, with a slash at its end. */
export const siteUrl = (site: SiteName = 'district'): string => named(VARIABLES[site].url);

/** The path of a file of a site. */
export const siteFile = (path: string, site: SiteName = 'district'): string => join(named(VARIABLES[site].folder), path);

/** A JSON file of a site. */
export const siteJson = <T>(path: string, site: SiteName = 'district'): T => JSON.parse(readFileSync(siteFile(path, site), 'utf8')) as T;

const SCRIPTS = new Map<SiteName, Map<string, string>>();

/** The text of every script of a site by its path below the site's folder. */
function scripts(site: SiteName): Map<string, string> {
  let texts = SCRIPTS.get(site);
  if (!texts) {
    const names = readdirSync(siteFile('assets', site)).filter((name) => /\.m?js$/.test(name));
    texts = new Map(names.map((name) => [`assets/${name}`, readFileSync(siteFile(`assets/${name}`, site), 'utf8')]));
    SCRIPTS.set(site, texts);
  }
  return texts;
}

/** The scripts that hold MapLibre, which names the elements of its map so and nobody else does. @throws when there is none */
export function mapLibreScripts(site: SiteName = 'district'): string[] {
  const found = [...scripts(site)].filter(([, code]) => code.includes('maplibregl-canvas-container')).map(([path]) => path);
  if (found.length === 0) throw new Error(`no script of ${siteFile('assets', site)} holds MapLibre, expected one`);
  return found;
}

/** The scripts that run once a page of this HTML is opened: those it names, and all that these import other than on demand. */
export function scriptsOfPage(html: string, site: SiteName = 'district'): string[] {
  const all = scripts(site);
  const reached = new Set<string>();
  const reach = (path: string) => {
    const code = all.get(path);
    if (code === undefined || reached.has(path)) return;
    reached.add(path);
    for (const [, name] of code.matchAll(/\b(?:import|export)(?:[\w\s{},*$]+from)?\s*["']\.\/([^"']+)["']/g)) reach(`assets/${name}`);
  };
  for (const [, address] of html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.m?js)"/g)) reach(`assets/${basename(address!)}`);
  return [...reached].sort();
}

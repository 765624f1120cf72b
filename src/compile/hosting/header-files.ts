/** The headers in the forms in which hosts take them. */
import { FILE_TYPES, UNKNOWN_TYPE } from '../../cli/file-types.mjs';
import type { HeaderRules } from './header-rules.ts';

/** Where Netlify, Cloudflare Pages and others look for their rules, at the top of what is published. */
export const HEADERS_FILE = '_headers';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. What is not below `assets/` has no `Cache-Control` there: these hosts let
 * browsers ask again by themselves, and where two rules fit one path they would send both. Of a city, whose districts differ in what they
 * may load, every rule is for paths that no other has.
 */
export function headersFile({ base, every, cache, districts }: HeaderRules): string {
  const block = (pattern: string, headers: Record<string, string>): string =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].map((line) => `${line}\n`).join('');
  if (!districts) return `${block(`${base}*`, every)}\n${block(`${base}assets/*`, { 'Cache-Control': cache.assets })}`;
  return [
    ...['', 'index.html', '404.html', 'en/*', 'zh/*', 'city/*'].map((path) => block(base + path, every)),
    block(`${base}assets/*`, { ...every, 'Cache-Control': cache.assets }),
    ...districts.map((district) => block(`${district.base}*`, district.every)),
  ].join('\n');
}

/** `vercel.json`: the headers, and addresses of folders with their slash. */
export function vercelConfig({ base, every, cache, districts = [] }: HeaderRules): string {
  const list = (headers: Record<string, string>) => Object.entries(headers).map(([key, value]) => ({ key, value }));
  const config = {
    trailingSlash: true,
    headers: [
      { source: `${base}(${unless(districts.map((district) => district.base.slice(base.length)))}.*)`, headers: list(every) },
      ...districts.map((district) => ({ source: `${district.base}(.*)`, headers: list(district.every) })),
      { source: `${base}assets/(.*)`, headers: list({ 'Cache-Control': cache.assets }) },
      { source: `${base}((?!assets/).*)`, headers: list({ 'Cache-Control': cache.others }) },
    ],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** For the beginning of a path as Vercel reads it: not one of these. */
const unless = (folders: readonly string[]): string => (folders.length > 0 ? `(?!${folders.join('|')})` : '');

/**
 * The part of a server of nginx that serves the site: its folder, with types, headers, files compressed ahead and the page for
 * what is not there. `deploy/nginx.conf` has the server around it.
 */
export function nginxLocations({ base, every, cache, districts = [] }: HeaderRules): string {
  const headers = (cacheControl: string, indent: string, of = every): string =>
    Object.entries({ ...of, 'Cache-Control': cacheControl })
      .map(([name, value]) => `${indent}add_header ${name} ${quoted(value)} always;\n`)
      .join('');
  const types = Object.entries(FILE_TYPES).map(([ending, type]) => `    ${quoted(type)} ${ending};\n`);
  return `# The site in ${base} of its host. Written by: npm run -s headers -- nginx${base === '/' ? '' : ` --base ${base}`}
location ^~ ${base} {
  index index.html;
  error_page 404 ${base}404.html;
  default_type ${UNKNOWN_TYPE};
  types {
${types.join('')}  }
  gzip_static on;
  gzip_vary on;
${headers(cache.others, '  ')}
  # A location with headers of its own has no others: all of them stand here again.
  location ^~ ${base}assets/ {
${headers(cache.assets, '    ')}  }
${districts.map((district) => `  location ^~ ${district.base} {\n    error_page 404 ${district.base}404.html;\n${headers(cache.others, '    ', district.every)}  }\n`).join('')}}
`;
}

/** A value as nginx reads it, with nothing in it that nginx would fill in or end it at. */
function quoted(value: string): string {
  if (/["\\$\r\n]/.test(value)) throw new Error(`${JSON.stringify(value)} cannot be written for nginx`);
  return `"${value}"`;
}

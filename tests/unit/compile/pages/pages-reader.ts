import { readFileSync } from 'node:fs';

export const BASE = '/atlas/';

/** The project's `index.html` as Vite leaves it in the bundle. */
export function builtIndex(): string {
  const built = readFileSync('index.html', 'utf8')
    .replaceAll('%BASE_URL%', BASE)
    .replaceAll(/%ATLAS_\w+%/g, 'to be filled')
    .replace('<!--policy-->', `<meta http-equiv="Content-Security-Policy" content="default-src 'self'" />`)
    .replace(/ *<script type="module"[^>]*><\/script>\n/, '')
    .replace(
      '</head>',
      `  <script type="module" crossorigin src="${BASE}assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="${BASE}assets/shared-1.js">
    <link rel="stylesheet" crossorigin href="${BASE}assets/index-1.css">
  </head>`,
    );
  if (built.includes('%')) throw new Error('index.html has a placeholder that the tests do not know');
  return built;
}

/** Files that the build adds to the pages, as far as pages refer to them. */
export const BUNDLED = [
  'icon.svg',
  'icons/maskable-192.png',
  'manifest.json',
  'en/manifest.json',
  'assets/index-1.js',
  'assets/shared-1.js',
  'assets/index-1.css',
  'licenses.txt',
];

const text = (html: string): string => html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

/** The attributes of every element of a name, in the page's order. */
export function elements(html: string, name: string): Record<string, string>[] {
  return [...html.matchAll(new RegExp(`<${name}((?:\\s+[\\w:-]+(?:="[^"]*")?)*)\\s*/?>`, 'g'))].map(([, attributes]) =>
    Object.fromEntries([...attributes!.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [key!, text(value ?? '')])),
  );
}

/** The content of the `meta` element with this name or property. */
export const meta = (html: string, name: string): string | undefined =>
  elements(html, 'meta').find((m) => m['name'] === name || m['property'] === name)?.['content'];

/** The one element of a kind with nothing but text in it. */
export const textOf = (html: string, name: string): string => text(new RegExp(`<${name}[^>]*>([^<]*)<`).exec(html)?.[1] ?? '').trim();

/** What a reader sees between the tags. */
export const visible = (html: string): string =>
  text(html.slice(html.indexOf('<main')).replaceAll(/<[^>]*>/g, ' ')).replaceAll(/\s+/g, ' ');

/** A node of structured data, loosely typed, since a test asks for what may not be there. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

/** The nodes of a page's structured data. */
export function graph(html: string): Json[] {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  if (blocks.length !== 1) throw new Error(`${blocks.length} blocks of structured data, expected one`);
  const data = JSON.parse(blocks[0]![1]!) as Json;
  if (data['@context'] !== 'https://schema.org') throw new Error(`context ${String(data['@context'])}, expected schema.org`);
  return data['@graph'] as Json[];
}

export const nodeOf = (html: string, type: string): Json => graph(html).find((node) => node['@type'] === type);

/** Every address a page refers to, with its fragment. */
export const addresses = (html: string): string[] =>
  [...['a', 'link', 'script', 'img'].flatMap((name) => elements(html, name))].flatMap((e) =>
    [e['href'], e['src']].filter((a) => a !== undefined),
  );

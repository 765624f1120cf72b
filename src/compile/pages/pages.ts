import { languagesOf } from '../../model/languages.ts';
import { RecordIndex } from '../../model/record-index.ts';
import type { Compiled } from '../dataset/compile.ts';
import { downloads } from '../downloads/downloads.ts';
import { Texts, type Text } from '../output/texts.ts';
import { blockPage } from './block.ts';
import { robots, sitemaps } from './crawlers.ts';
import { dataPage, type Published } from './data.ts';
import type { PagesMade } from './pages-made.ts';
import { renderPage, missing } from './render-page.ts';
import { PageContext } from './page-context.ts';
import { hasLand, LAND_PATH, landPage } from './land.ts';
import { homePage } from './home.ts';
import { howToReadPage } from './how-to-read.ts';
import { overviewPage } from './overview.ts';
import type { Page } from './page.ts';
import { projectPage } from './project.ts';
import { REDIRECT_SCRIPT, REDIRECT_SCRIPT_PATH, redirectPage } from './redirect.ts';
import { shapesOf } from '../dataset/shapes.ts';
import { sourcePage } from './source.ts';
import { changelog, versionOf } from '../downloads/version.ts';

/**
 * The pages of the site and what belongs to them, by path: in each language the opening page, one for every project, block
 * and source, the overview, the data page, how to read the map, and one that leads on from every retired slug; `404.html`;
 * what crawlers read; and what the data page tells of the data's version. Each page is the built `index.html` with its own
 * head and readable text, made when it is asked for.
 * @param index the built `index.html`
 * @param base the site's folder on its host, with slashes at both ends
 * @param taken the downloads; who writes them gives the same, so that none is made twice
 */
export function pages(
  compiled: Compiled,
  index: string,
  base: string,
  { taken = downloads(compiled), of = 'all' }: { taken?: Texts; of?: PagesMade } = {},
): Texts {
  const { dataset, indicators, aliases, site } = compiled;
  const records = new RecordIndex(dataset);
  const contexts = languagesOf(dataset.district).map((lang) => new PageContext(compiled, records, base, lang));
  const [first] = contexts as [PageContext];

  const releases = once(() => changelog(dataset));
  const made = new Texts([
    ['data/version.json', () => json(versionOf(dataset, indicators, taken.digests()))],
    ['data/changelog.json', () => json({ schema: dataset.schema, version: dataset.version, releases: releases() })],
  ]);
  const published = once((): Published => ({ files: new Map([...taken.digests(), ...made.digests()]), changelog: releases() }));

  const files = new Map<string, () => Text>([...made.keys()].map((path) => [path, () => made.pieces(path)]));
  const paths = new Set<string>();
  for (const context of contexts) {
    for (const [path, page] of pagesOf(context, published, of)) {
      paths.add(path);
      files.set(`${context.folder(path)}index.html`, () => renderPage(index, context, page()));
    }
    for (const [kind, retired] of [...(of === 'all' ? ([['p', aliases.projects]] as const) : []), ['b', aliases.blocks]] as const)
      for (const [former, id] of Object.entries(retired))
        files.set(`${context.folder(`${kind}/${former}/`)}index.html`, () => redirectPage(context, `${kind}/${id}/`));
  }
  files.set('404.html', () => missing(index, contexts, of));
  files.set(REDIRECT_SCRIPT_PATH, () => REDIRECT_SCRIPT);
  files.set('robots.txt', () => robots(first));
  if (site !== null) for (const [path, text] of sitemaps(contexts, [...paths])) files.set(path, text);
  return new Texts(files);
}

/** The pages in one language by their paths. */
function pagesOf(context: PageContext, published: () => Published, of: PagesMade): [path: string, page: () => Page][] {
  const { dataset, records } = context;
  const shapes = once(() => shapesOf(context.compiled));
  return [
    ['', () => homePage(context)],
    ['overview/', () => overviewPage(context)],
    ...(hasLand(dataset) ? [LAND_PATH] : []).map((path): [string, () => Page] => [path, () => landPage(context)]),
    ['data/', () => dataPage(context, published())],
    ['how-to-read/', () => howToReadPage(context)],
    ...dataset.sources.map((source): [string, () => Page] => [`s/${source.id}/`, () => sourcePage(context, source)]),
    ...dataset.blocks.map((block): [string, () => Page] => [`b/${block.id}/`, () => blockPage(context, block, shapes())]),
    ...(of === 'all' ? records.entries : []).map((entry): [string, () => Page] => [
      `p/${entry.project.id}/`,
      () => projectPage(context, entry, shapes()),
    ]),
  ];
}

/** Works something out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

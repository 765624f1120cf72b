import { RecordIndex } from '../../model/record-index.ts';
import type { Compiled } from '../dataset/compile.ts';
import { downloads } from '../downloads/downloads.ts';
import { blockPage } from './block.ts';
import { robots, sitemap, SITEMAP_PATH } from './crawlers.ts';
import { dataPage, type Published } from './data.ts';
import { renderPage, missing } from './render-page.ts';
import { PageContext, LANGUAGES } from './page-context.ts';
import { hasLand, landPage } from './land.ts';
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
 * head and readable text.
 * @param base the site's folder on its host, with slashes at both ends
 */
export function pages(compiled: Compiled, index: string, base: string): Map<string, string> {
  const { dataset, indicators, aliases, site } = compiled;
  const records = new RecordIndex(dataset);
  const contexts = LANGUAGES.map((lang) => new PageContext(compiled, records, base, lang));
  const [first] = contexts as [PageContext];

  const taken = downloads(compiled);
  const releases = changelog(dataset);
  const made = new Map([
    ['data/version.json', json(versionOf(dataset, indicators, taken))],
    ['data/changelog.json', json({ schema: dataset.schema, version: dataset.version, releases })],
  ]);
  const published: Published = { files: new Map([...taken, ...made]), changelog: releases };

  const files = new Map(made);
  const paths = new Set<string>();
  for (const context of contexts) {
    for (const page of pagesOf(context, published)) {
      paths.add(page.path);
      files.set(`${context.folder(page.path)}index.html`, renderPage(index, context, page));
    }
    for (const [kind, retired] of [
      ['p', aliases.projects],
      ['b', aliases.blocks],
    ] as const)
      for (const [former, id] of Object.entries(retired))
        files.set(`${context.folder(`${kind}/${former}/`)}index.html`, redirectPage(context, `${kind}/${id}/`));
  }
  files.set('404.html', missing(index, contexts));
  files.set(REDIRECT_SCRIPT_PATH, REDIRECT_SCRIPT);
  files.set('robots.txt', robots(first));
  if (site !== null) files.set(SITEMAP_PATH, sitemap(contexts, [...paths]));
  return files;
}

function pagesOf(context: PageContext, published: Published): Page[] {
  const shapes = shapesOf(context.compiled);
  return [
    homePage(context),
    overviewPage(context),
    ...(hasLand(context.dataset) ? [landPage(context)] : []),
    dataPage(context, published),
    howToReadPage(context),
    ...context.dataset.sources.map((source) => sourcePage(context, source)),
    ...context.dataset.blocks.map((block) => blockPage(context, block, shapes)),
    ...context.records.entries.map((entry) => projectPage(context, entry, shapes)),
  ];
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

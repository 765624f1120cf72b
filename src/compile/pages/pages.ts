import type { Compiled } from '../dataset/compile.ts';
import { downloads } from '../downloads/downloads.ts';
import { blockPage } from './block.ts';
import { robots, sitemap, SITEMAP_PATH } from './crawlers.ts';
import { dataPage, type Published } from './data.ts';
import { Directory } from './directory.ts';
import { document, missing } from './document.ts';
import { Edition, LANGUAGES } from './edition.ts';
import { homePage } from './home.ts';
import { overviewPage } from './overview.ts';
import type { Page } from './page.ts';
import { projectPage } from './project.ts';
import { REDIRECT_SCRIPT, REDIRECT_SCRIPT_PATH, redirectPage } from './redirect.ts';
import { shapesOf } from '../dataset/shapes.ts';
import { changelog, versionOf } from '../downloads/version.ts';

/**
 * The pages of the site and what belongs to them, by path: in each language the opening page, one for every project and
 * block, the overview, the data page, and one that leads on from every retired slug; `404.html`; what crawlers read; and
 * what the data page tells of the data's version. Each page is the built `index.html` with its own head and readable text.
 * @param base the site's folder on its host, with slashes at both ends
 */
export function pages(compiled: Compiled, index: string, base: string): Map<string, string> {
  const { dataset, indicators, aliases, site } = compiled;
  const directory = new Directory(dataset);
  const editions = LANGUAGES.map((lang) => new Edition(compiled, directory, base, lang));
  const [first] = editions as [Edition];

  const taken = downloads(compiled);
  const releases = changelog(dataset);
  const made = new Map([
    ['data/version.json', json(versionOf(dataset, indicators, taken))],
    ['data/changelog.json', json({ schema: dataset.schema, version: dataset.version, releases })],
  ]);
  const published: Published = { files: new Map([...taken, ...made]), changelog: releases };

  const files = new Map(made);
  const paths = new Set<string>();
  for (const edition of editions) {
    for (const page of pagesOf(edition, published)) {
      paths.add(page.path);
      files.set(`${edition.folder(page.path)}index.html`, document(index, edition, page));
    }
    for (const [kind, retired] of [
      ['p', aliases.projects],
      ['b', aliases.blocks],
    ] as const)
      for (const [former, id] of Object.entries(retired))
        files.set(`${edition.folder(`${kind}/${former}/`)}index.html`, redirectPage(edition, `${kind}/${id}/`));
  }
  files.set('404.html', missing(index, editions));
  files.set(REDIRECT_SCRIPT_PATH, REDIRECT_SCRIPT);
  files.set('robots.txt', robots(first));
  if (site !== null) files.set(SITEMAP_PATH, sitemap(editions, [...paths]));
  return files;
}

function pagesOf(edition: Edition, published: Published): Page[] {
  const shapes = shapesOf(edition.compiled);
  return [
    homePage(edition),
    overviewPage(edition),
    dataPage(edition, published),
    ...edition.dataset.blocks.map((block) => blockPage(edition, block, shapes)),
    ...edition.directory.states.map((state) => projectPage(edition, state, shapes)),
  ];
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

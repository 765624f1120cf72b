import { DATA_PAGE_TEXTS, STREETS_FROM } from '../../i18n/data-page.ts';
import { formatNumber } from '../../i18n/format.ts';
import { LICENSES_TEXTS } from '../../i18n/licenses.ts';
import { ONE_LANGUAGE_TEXTS } from '../../i18n/one-language.ts';
import { creditsShown } from '../../model/credits.ts';
import type { Vocab } from '../../model/dataset.ts';
import { ATLAS_CARD } from '../cards/paths.ts';
import type { Release } from '../downloads/version.ts';
import type { Digest } from '../output/texts.ts';
import { LANGUAGE_TAGS, type PageContext } from './page-context.ts';
import { licenseAddress, LICENSES_PATH } from './license.ts';
import { joined, markup, NOTHING, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { facts } from './statements.ts';
import { alternateName, citedWork, districtPlace, nodeId, type Node } from './structured-data.ts';
import { clip } from './wording.ts';

/** The files that readers take away, by path, and what each date of reference changed. */
export interface Published {
  files: Files;
  changelog: readonly Release[];
}

type Files = ReadonlyMap<string, Pick<Digest, 'bytes'>>;
type Texts = (typeof DATA_PAGE_TEXTS)['zh'];

/** The documentation of the data. It stands for itself: the app does not take it over. */
export function dataPage(context: PageContext, published: Published): Page {
  const { dataset, compiled, words } = context;
  const t = DATA_PAGE_TEXTS[context.lang];
  const indicative = dataset.blocks.some((b) => !b.published);
  const limits = [...(indicative ? [t.indicative(words, anyPublished(context))] : []), ...t.limit(words)];
  const summary = t.summary(dataset.projects.length, compiled.indicators.length, context.until);
  return {
    path: 'data/',
    title: `${t.title} — ${context.title}`,
    name: t.title,
    description: clip(context, summary),
    kind: 'article',
    picture: { path: ATLAS_CARD, shows: context.text(dataset.district.name) },
    trail: [{ name: context.title, path: '' }],
    about: [datasetNode(context, t, summary, published.files)],
    app: false,
    body: markup`<article>
<h1>${t.title}</h1>
<p>${summary}</p>
<h2>${t.limits}</h2>
<ul class="bulleted">${limits.map((limit) => markup`<li>${limit}</li>`)}</ul>
${downloadsOf(context, t, published.files)}${license(context, t)}${citation(context, t)}${versions(context, t, published.changelog)}${columns(context, t)}${sources(context, t)}${terms(context, t)}${schemas(context, t, published.files)}</article>`,
  };
}

/** Whether the outline of some block is as a source publishes it. */
const anyPublished = ({ dataset }: PageContext): boolean => dataset.blocks.some((b) => b.published);

/** The files that the page describes, in its order. */
function described(context: PageContext, t: Texts, files: Files): { path: string; holds: string; bytes: number }[] {
  return Object.entries(t.files(context.words, anyPublished(context))).flatMap(([path, holds]) => {
    const file = files.get(path);
    return file ? [{ path, holds, bytes: file.bytes }] : [];
  });
}

function downloadsOf(context: PageContext, t: Texts, files: Files): Markup {
  return markup`<h2 id="downloads">${t.downloads}</h2>
<div class="wide"><table>
<thead><tr><th scope="col">${t.file}</th><th scope="col">${t.holds}</th><th scope="col" class="number">${t.size}</th></tr></thead>
<tbody>
${described(context, t, files).map(
  ({ path, holds, bytes }) =>
    markup`<tr><td><a href="${context.file(path)}" download>${fileName(path)}</a></td><td>${holds}</td><td class="number">${kilobytes(context, bytes)}</td></tr>\n`,
)}</tbody></table></div>
<p>${t.encoding}</p>
`;
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const kilobytes = (context: PageContext, bytes: number): string =>
  `${formatNumber(Math.max(1, Math.round(bytes / 1000)), context.lang)} kB`;

function license(context: PageContext, t: Texts): Markup {
  const { license } = context.dataset.district;
  const address = licenseAddress(license.data);
  const { program, packages, programEnd } = LICENSES_TEXTS[context.lang];
  return markup`<h2 id="license">${t.license}</h2>
<p>${t.licenseOf(context.words)}${address ? markup`<a href="${address}" rel="license">${license.data}</a>` : license.data}${t.licenseOfEnd}${context.text(license.credit)}</p>
${creditLines(context, t)}<p>${t.ownWords}</p>
<p>${program}<a href="${context.file(LICENSES_PATH)}">${packages}</a>${programEnd}</p>
`;
}

/** Whose work map and data rest on, a sentence each. */
function creditLines(context: PageContext, t: Texts): Markup {
  const space = context.lang === 'zh' ? '' : ' ';
  const { district } = context.dataset;
  return markup`${creditsShown(district.credits, context.compiled.streets !== null, STREETS_FROM).map(
    ({ name, url, licence, says, note }) => {
      const named = url ? markup`<a href="${url}">${context.text(name)}</a>` : context.text(name);
      return markup`<p>${context.text(says)}${space}${named}${t.creditEnd(licence, note && context.text(note))}</p>\n`;
    },
  )}`;
}

function citation(context: PageContext, t: Texts): Markup {
  const { version, district } = context.dataset;
  const where = context.compiled.site === null ? '' : `${context.lang === 'zh' ? '，' : ', '}${context.url('data/')}`;
  return markup`<h2 id="cite">${t.cite}</h2>
<p>${t.citeHint}</p>
<p class="quote">${t.citeText(context.title, version, context.until, district.license.data)}${where}</p>
<p>${t.citeProject}</p>
`;
}

function versions(context: PageContext, t: Texts, changelog: readonly Release[]): Markup {
  const { version, schema } = context.dataset;
  const number = (list: readonly unknown[]) => markup`<td class="number">${formatNumber(list.length, context.lang)}</td>`;
  return markup`<h2 id="version">${t.versions}</h2>
<p>${t.versionNow(version, schema)}</p>
<div class="wide"><table>
<caption>${t.changes}</caption>
<thead><tr><th scope="col">${t.date}</th><th scope="col">${t.sources}</th><th scope="col" class="number">${t.newProjects}</th><th scope="col" class="number">${t.advanced}</th><th scope="col" class="number">${t.setBack}</th><th scope="col" class="number">${t.firstStated}</th><th scope="col" class="number">${t.figures}</th></tr></thead>
<tbody>
${changelog.map(
  (release) =>
    markup`<tr><th scope="row"><time datetime="${release.asof}">${context.month(release.asof)}</time></th><td>${joined(
      release.sources.map((id) => markup`<a href="#source-${id}">${context.text(context.records.source(id)!.short)}</a>`),
      context.t.comma,
    )}</td>${[release.new, release.advanced, release.set_back, release.first_stated, release.figures].map(number)}</tr>\n`,
)}</tbody></table></div>
`;
}

function columns(context: PageContext, t: Texts): Markup {
  const { words } = context;
  const { block: _block, one_of: _oneOf, block_basis: _basis, ...others } = t.projects(words);
  const described = {
    projects: words.hasBlocks ? t.projects(words) : others,
    onlyCsv: t.onlyCsv,
    compared: t.compared,
    observations: t.observations,
    ...(words.hasBlocks ? { blocks: t.blocks(anyPublished(context)) } : {}),
    indicators: t.indicators(words),
  };
  const tables = (Object.keys(described) as (keyof typeof described)[]).map(
    (name) => markup`<h3>${t.tables[name]}</h3>
<div class="wide"><table>
<thead><tr><th scope="col">${t.column}</th><th scope="col">${t.meaning}</th></tr></thead>
<tbody>
${Object.entries(described[name]!).map(([column, meaning]) => markup`<tr><th scope="row"><code>${column}</code></th><td>${meaning}</td></tr>\n`)}</tbody></table></div>
`,
  );
  const note = context.other === null ? markup`<p>${ONE_LANGUAGE_TEXTS[context.lang].otherColumns}</p>\n` : NOTHING;
  return markup`<h2 id="columns">${t.columns}</h2>\n${note}${tables}`;
}

function sources(context: PageContext, t: Texts): Markup {
  return markup`<h2 id="sources">${t.sources}</h2>
${context.dataset.sources.map(
  (source) => markup`<section id="source-${source.id}">
<h3>${context.link(`s/${source.id}/`, context.text(source.title))} ${context.lang === 'en' ? context.otherName(source.title) : NOTHING}</h3>
${facts([
  [t.sourceId, markup`<code>${source.id}</code>`],
  [t.kind, context.text(source.kind)],
  ...(source.publisher ? ([[t.publisher, context.text(source.publisher)]] as [string, string][]) : []),
  [t.published, markup`<time datetime="${source.published}">${context.month(source.published)}</time>`],
  [t.coverage, context.text(source.coverage)],
])}</section>
`,
)}`;
}

function terms(context: PageContext, t: Texts): Markup {
  const { vocab } = context.dataset;
  const lists = (Object.keys(t.vocab) as (keyof Vocab)[]).filter((list) => (vocab[list] ?? []).length > 0);
  return markup`<h2 id="terms">${t.terms}</h2>
${lists.map(
  (list) => markup`<h3>${t.vocab[list]}</h3>
<dl>${vocab[list]!.map((term) => {
    const define = 'define' in term && term.define ? `: ${context.text(term.define)}` : '';
    return markup`<div><dt><code>${term.id}</code></dt><dd>${context.text(term)}${context.lang === 'zh' ? define.replace(': ', '：') : define}</dd></div>`;
  })}</dl>
`,
)}`;
}

function schemas(context: PageContext, t: Texts, files: Files): Markup {
  const left = context.words.hasBlocks ? null : 'data/schema/block.json';
  const paths = [...files.keys()].filter((path) => path.startsWith('data/schema/') && path !== left);
  return markup`<h2 id="schemas">${t.schemas}</h2>
<p>${t.schemasHint}</p>
<ul class="inline">${paths.map((path) => markup`<li><a href="${context.file(path)}">${fileName(path)}</a></li>`)}</ul>
`;
}

const MEDIA_TYPES: Record<string, string> = { csv: 'text/csv', geojson: 'application/geo+json', json: 'application/json' };

function datasetNode(context: PageContext, t: Texts, summary: string, files: Files): Node {
  const { dataset } = context;
  const { district, version, dates, sources } = dataset;
  const [west, south, east, north] = district.view;
  const creator = { '@type': 'Organization', name: context.title, url: context.url('') };
  return {
    '@type': 'Dataset',
    '@id': nodeId(context, 'data/', 'dataset'),
    name: context.title,
    ...alternateName(context, district.title),
    description: `${summary} ${context.text(district.intro)}`,
    url: context.url('data/'),
    identifier: version,
    version,
    inLanguage: context.languages.map((lang) => LANGUAGE_TAGS[lang]),
    license: licenseAddress(district.license.data) ?? { '@type': 'CreativeWork', name: district.license.data },
    creator,
    creditText: context.text(district.license.credit),
    isAccessibleForFree: true,
    ...(dates.length > 0 ? { temporalCoverage: `${dates[0]}/${dates.at(-1)}` } : {}),
    spatialCoverage: { ...districtPlace(context), geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` } },
    variableMeasured: Object.values(t.vocab),
    citation: sources.map((source) => citedWork(context, source)),
    distribution: described(context, t, files).map(({ path, holds, bytes }) => ({
      '@type': 'DataDownload',
      name: fileName(path),
      description: holds,
      contentUrl: context.fileUrl(path),
      encodingFormat: MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)]!,
      contentSize: `${bytes} B`,
    })),
  };
}

import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { columnFiles } from '../../../../src/compile/dataset/columns.ts';
import { compileTables, type Compiled } from '../../../../src/compile/dataset/compile.ts';
import { downloads } from '../../../../src/compile/downloads/downloads.ts';
import { licenseAddress } from '../../../../src/compile/pages/license.ts';
import { pages } from '../../../../src/compile/pages/pages.ts';
import { CHANGE_COLUMNS } from '../../../../src/formats/exports.ts';
import { formatMonth } from '../../../../src/i18n/format.ts';
import { DISTRICT_PICTURES } from '../../../../src/model/district-picture.ts';
import { addresses, BASE, builtIndex, BUNDLED, elements, graph, meta, nodeOf, textOf, visible, type Json } from './pages-reader.ts';
import { tinyDistrict } from '../tiny-district.ts';
import { district } from '../../../district.ts';

// Whole districts are built here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const SITE = 'https://example.org';
const index = builtIndex();
const tiny = compileTables(tinyDistrict());
const real = district();
const tinyFiles = new Map(pages(tiny, index, BASE));
const realFiles = new Map(pages(real, index, BASE));
const htmlOf = (files: Map<string, string>) => [...files].filter(([path]) => path.endsWith('.html'));
/** The pages that are about something: not those that only lead on. */
const subjects = (files: Map<string, string>) =>
  htmlOf(files).filter(([path, html]) => path !== '404.html' && !html.includes('http-equiv="refresh"'));
const page = (path: string, files: ReadonlyMap<string, string> = tinyFiles): string => {
  const html = files.get(`${path}index.html`);
  if (html === undefined) throw new Error(`no page at ${path}`);
  return html;
};
const districts: [string, Compiled, Map<string, string>][] = [
  ['tiny', tiny, tinyFiles],
  ['real', real, realFiles],
];

describe.each(districts)('the pages of the %s district', (_name, compiled, files) => {
  const { dataset, indicators } = compiled;
  const places = [
    ...dataset.blocks.map((b) => ({ path: `b/${b.id}/`, record: b })),
    ...dataset.projects.map((p) => ({ path: `p/${p.id}/`, record: p })),
  ];

  test('are one for each record and source, the opening, the overview, the data, how to read and what land there is, in both languages', () => {
    const sources = dataset.sources.map((s) => `s/${s.id}/`);
    const land = dataset.vocab.sectors.some((s) => s.land) ? ['land/'] : [];
    const paths = ['', 'overview/', 'data/', 'how-to-read/', ...land, ...sources, ...places.map((p) => p.path)];
    const expected = [...paths, ...paths.map((path) => `en/${path}`)].map((path) => `${path}index.html`);
    expect(
      subjects(files)
        .map(([path]) => path)
        .sort(),
    ).toEqual(expected.sort());
  });

  test('name themselves, their description and their language', () => {
    const titles = new Set<string>();
    for (const [path, html] of subjects(files)) {
      expect(elements(html, 'html')[0]!['lang'], path).toBe(path.startsWith('en/') ? 'en' : 'zh-Hans');
      const title = textOf(html, 'title');
      titles.add(title + (path.startsWith('en/') ? ' en' : ''));
      const description = meta(html, 'description')!;
      expect(description.length, path).toBeGreaterThan(4);
      expect([...description].length, path).toBeLessThanOrEqual(170);
      expect([meta(html, 'og:title'), meta(html, 'twitter:title')], path).toEqual([title, title]);
      expect([meta(html, 'og:description'), meta(html, 'twitter:description')], path).toEqual([description, description]);
      expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
    }
    expect(titles.size).toBe(subjects(files).length);
  });

  test('say in their language what the sources say, with the citation of each statement', () => {
    for (const { path, record } of places) {
      for (const [lang, folder] of [
        ['zh', ''],
        ['en', 'en/'],
      ] as const) {
        const html = page(folder + path, files);
        const seen = visible(html);
        expect(seen).toContain(record.name.zh.replaceAll(/\s+/g, ' '));
        expect(seen).toContain(record.name.en.replaceAll(/\s+/g, ' '));
        for (const o of record.observations) {
          expect(seen).toContain(o.text[lang].replaceAll(/\s+/g, ' '));
          expect(seen).toContain(formatMonth(o.asof, lang));
          const source = dataset.sources.find((s) => s.id === o.source)!;
          expect(seen).toContain(source.short[lang]);
          expect(html).toContain(`href="${BASE}${folder}s/${o.source}/#p${o.paragraphs[0]}"`);
        }
      }
    }
  });

  test('cite without a word of the other language', () => {
    const cited = htmlOf(files).flatMap(([path, html]) =>
      path.startsWith('en/') ? [...html.matchAll(/<cite>(.*?)<\/cite>/g)].map(([, cite]) => visible(`<main>${cite}`)) : [],
    );
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((text) => /[\p{Script=Han}，、（）]/u.test(text))).toEqual([]);
  });

  test('show every value of every indicator with its citation', () => {
    for (const [folder, lang] of [
      ['', 'zh'],
      ['en/', 'en'],
    ] as const) {
      const html = page(`${folder}overview/`, files);
      const seen = visible(html);
      const said = dataset.district.observations;
      const below = html.slice(html.indexOf('<nav aria-label', html.indexOf('<h2')));
      expect(below.match(/<cite>/g)).toHaveLength(indicators.flatMap((i) => i.values).length + said.length);
      for (const { text } of said) expect(seen).toContain(text[lang].replaceAll(/\s+/g, ' '));
      for (const i of indicators) {
        expect(seen).toContain(i.name[lang]);
        if (i.disagreement) expect(seen).toContain(i.disagreement[lang].replaceAll(/\s+/g, ' '));
      }
    }
  });

  test('lead only to what is there', () => {
    const known = new Set([
      ...files.keys(),
      ...downloads(compiled).keys(),
      ...columnFiles(dataset).keys(),
      ...Object.values(DISTRICT_PICTURES),
      ...BUNDLED,
    ]);
    for (const id of dataset.projects
      .map((p) => `p/${p.id}`)
      .concat(
        dataset.blocks.map((b) => `b/${b.id}`),
        'atlas',
      ))
      known.add(`cards/${id}.png`);
    const broken: string[] = [];
    for (const [path, html] of htmlOf(files)) {
      for (const address of addresses(html)) {
        const [link, fragment] = address.split('#') as [string, string?];
        const [place] = link.split('?') as [string];
        if (place.startsWith('https://')) continue;
        const target = place === '' ? path : place.startsWith(BASE) ? place.slice(BASE.length) : `outside ${place}`;
        const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
        if (!known.has(file)) broken.push(`${path}: ${address}`);
        else if (fragment && !files.get(file)!.includes(`id="${fragment}"`)) broken.push(`${path}: ${address}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('name their counterpart in the other language, each the other', () => {
    for (const [path, html] of subjects(files)) {
      const links = elements(html, 'link').filter((l) => l['rel'] === 'alternate');
      const own = path.replace(/index\.html$/, '').replace(/^en\//, '');
      expect(links.map((l) => [l['hreflang'], l['href']])).toEqual([
        ['zh-Hans', BASE + own],
        ['en', `${BASE}en/${own}`],
        ['x-default', BASE + own],
      ]);
      const other = path.startsWith('en/') ? BASE + own : `${BASE}en/${own}`;
      expect(
        elements(html, 'a')
          .filter((a) => a['hreflang'] !== undefined)
          .map((a) => a['href']),
      ).toEqual([other]);
    }
  });

  test('allow no inline style or script', () => {
    for (const [path, html] of htmlOf(files)) {
      expect(html, path).not.toMatch(/<[^>]* style=/);
      expect(html, path).not.toMatch(/<[^>]* on\w+=/);
      for (const script of elements(html, 'script')) expect(script['type'] === 'application/ld+json' || script['src'], path).toBeTruthy();
    }
  });

  test('say where places are, as far as that is known', () => {
    const drawn = new Map(compiled.shapes.projects.features.map((f) => [f.id, f.geometry]));
    for (const project of dataset.projects) {
      const html = page(`p/${project.id}/`, files);
      const place: Json = nodeOf(html, 'Place');
      const of: Json = nodeOf(html, 'Project');
      expect(of.name).toBe(project.name.zh);
      if (!project.point && !drawn.has(project.id)) {
        expect(place).toBeUndefined();
        expect(JSON.stringify(of)).not.toContain('geo');
      } else if (drawn.has(project.id)) {
        expect(place.geo['@type']).toBe('GeoShape');
        const pairs = String(place.geo.polygon ?? place.geo.line)
          .split(' ')
          .map(Number);
        expect(pairs.length % 2).toBe(0);
        const [, south, , north] = dataset.district.view;
        expect(Math.abs(pairs[0]! - (south + north) / 2), 'latitude comes first').toBeLessThan(1);
        expect(place.geo.polygon !== undefined).toBe(project.shape === 'area');
      } else {
        expect([place.geo.longitude, place.geo.latitude]).toEqual(project.point);
        expect(of.location['@id']).toBe(place['@id']);
      }
    }
    for (const block of dataset.blocks) {
      const { geo } = nodeOf(page(`en/b/${block.id}/`, files), 'Place');
      const pairs = String(geo.polygon).split(' ');
      expect(pairs.slice(0, 2), 'a closed ring').toEqual(pairs.slice(-2));
    }
  });

  test('number the trail of pages above them', () => {
    for (const [path, html] of subjects(files)) {
      const { itemListElement: steps } = nodeOf(html, 'BreadcrumbList');
      expect(
        steps.map((s: Json) => s.position),
        path,
      ).toEqual(steps.map((_: Json, i: number) => i + 1));
      expect(`${steps.at(-1).item}index.html`, path).toBe(BASE + path);
      for (const step of steps) expect(files.has(`${String(step.item).slice(BASE.length)}index.html`), path).toBe(true);
    }
  });

  test('are the same bytes each time', () => {
    const again = pages(compiled, index, BASE);
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [path, content] of again) expect(content === files.get(path), path).toBe(true);
  });
});

describe('the address of the site', () => {
  const files = new Map(pages({ ...tiny, site: SITE }, index, BASE));

  test('makes addresses whole for other sites, and leaves links between pages alone', () => {
    const html = page('en/p/market-hall/', files);
    expect(elements(html, 'link').find((l) => l['rel'] === 'canonical')!['href']).toBe(`${SITE}/atlas/en/p/market-hall/`);
    expect(meta(html, 'og:url')).toBe(`${SITE}/atlas/en/p/market-hall/`);
    expect(meta(html, 'og:image')).toBe(`${SITE}/atlas/cards/p/market-hall.png`);
    expect(meta(html, 'twitter:image')).toBe(`${SITE}/atlas/cards/p/market-hall.png`);
    expect(
      elements(html, 'link')
        .filter((l) => l['rel'] === 'alternate')
        .every((l) => l['href']!.startsWith(`${SITE}/`)),
    ).toBe(true);
    expect(JSON.stringify(graph(html))).not.toMatch(/"(?:url|item|@id|image|contentUrl)":"\//);
    expect(html).toContain(`<a href="${BASE}en/b/old-town/">`);
  });

  test('gives a sitemap of every page in each language, which robots.txt names', () => {
    const map = files.get('sitemap.xml')!;
    const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url!);
    expect(listed.map((url) => `${url.slice(`${SITE}${BASE}`.length)}index.html`).sort()).toEqual(
      subjects(files)
        .map(([path]) => path)
        .sort(),
    );
    for (const entry of map.matchAll(/<url>.*?<\/url>/g))
      expect(entry[0].match(/<xhtml:link rel="alternate" hreflang="(zh-Hans|en|x-default)" href="https:/g)).toHaveLength(3);
    expect(files.get('robots.txt')).toContain(`Sitemap: ${SITE}/atlas/sitemap.xml`);
  });

  test('is left out where none is configured, and then robots.txt says why there is no sitemap', () => {
    expect(tiny.site).toBeNull();
    expect(tinyFiles.has('sitemap.xml')).toBe(false);
    expect(tinyFiles.get('robots.txt')).toContain('# No sitemap');
    const html = page('p/market-hall/');
    expect(meta(html, 'og:url')).toBeUndefined();
    expect(meta(html, 'og:image')).toBe(`${BASE}cards/p/market-hall.png`);
  });

  test('changes nothing of the data', () => {
    const tables = tinyDistrict();
    const placed = { ...tables, district: { ...tables.district, value: { ...tables.district.value, site: SITE } } };
    const compiled = compileTables(placed);
    expect(compiled.site).toBe(SITE);
    expect(compiled.dataset).toEqual(tiny.dataset);
  });
});

test('retired slugs lead on in both languages, with what the old link asked for', () => {
  const renamed = pages({ ...tiny, aliases: { projects: { 'old-hall': 'market-hall' }, blocks: { docks: 'harbour' } } }, index, BASE);
  for (const [from, to] of [
    ['p/old-hall/', 'p/market-hall/'],
    ['en/p/old-hall/', 'en/p/market-hall/'],
    ['b/docks/', 'b/harbour/'],
    ['en/b/docks/', 'en/b/harbour/'],
  ] as const) {
    const html = page(from, renamed);
    expect(elements(html, 'meta').find((m) => m['http-equiv'] === 'refresh')!['content']).toBe(`0; url=${BASE}${to}`);
    expect(elements(html, 'a').map((a) => a['href'])).toEqual([BASE + to]);
    expect(elements(html, 'script')).toEqual([{ src: `${BASE}moved.js`, 'data-to': BASE + to }]);
    expect(elements(html, 'link').find((l) => l['rel'] === 'canonical')!['href']).toBe(BASE + to);
  }
  const asked: string[] = [];
  const address = { search: '?asof=2023-06', hash: '#map=12/1/2', replace: (url: string) => asked.push(url) };
  // The program as the browser runs it, with a document and an address of the test's.
  new Function('document', 'location', renamed.get('moved.js')!)({ currentScript: { dataset: { to: '/atlas/p/x/' } } }, address);
  expect(asked).toEqual(['/atlas/p/x/?asof=2023-06#map=12/1/2']);
});

describe('the page of an address that is not there', () => {
  const html = tinyFiles.get('404.html')!;
  test('says so in both languages, starts the app, and is not listed', () => {
    expect(elements(html, 'section').map((s) => s['lang'])).toEqual(['zh-Hans', 'en']);
    expect(meta(html, 'robots')).toBe('noindex');
    expect(elements(html, 'script').some((s) => s['type'] === 'module')).toBe(true);
    expect(elements(html, 'link').some((l) => l['rel'] === 'canonical')).toBe(false);
  });
});

describe('the data page', () => {
  test.each(['', 'en/'])('stands for itself: no program is loaded (%s)', (folder) => {
    const html = page(`${folder}data/`);
    expect(elements(html, 'script').map((s) => s['type'])).toEqual(['application/ld+json']);
    expect(elements(html, 'link').filter((l) => l['rel']!.includes('preload'))).toEqual([]);
    expect(elements(html, 'link').some((l) => l['rel'] === 'stylesheet')).toBe(true);
    expect(elements(html, 'main')[0]!['class']).toBe('page still');
  });

  test.each(['', 'en/'])('describes every download and every column (%s)', (folder) => {
    const html = page(`${folder}data/`);
    const files = downloads(tiny);
    for (const path of [...files.keys(), 'data/version.json', 'data/changelog.json']) expect(html).toContain(`href="${BASE}${path}"`);
    const rows = (heading: string) => {
      const part = html.slice(html.indexOf(heading));
      return [...part.slice(0, part.indexOf('</table>')).matchAll(/<code>([^<]*)<\/code>/g)].map(([, name]) => name);
    };
    const tables = html.slice(html.indexOf('id="columns"')).split('<h3>').slice(1);
    const documented = tables
      .slice(0, 6)
      .map((part) => [...part.slice(0, part.indexOf('</table>')).matchAll(/<code>([^<]*)<\/code>/g)].map(([, name]) => name!));
    const [projects, onlyCsv, compared, observations, blocks, indicators] = documented as [
      string[],
      string[],
      string[],
      string[],
      string[],
      string[],
    ];
    expect(compared).toEqual(CHANGE_COLUMNS);
    const header = (path: string) =>
      files
        .get(path)!
        .replace(/^\ufeff/, '')
        .split('\r\n')[0]!
        .split('\n')[0]!
        .split(',');
    expect([...projects, ...onlyCsv]).toEqual(header('data/projects.csv'));
    expect(indicators).toEqual(header('data/indicators.csv'));
    const first = (path: string): Json => (JSON.parse(files.get(path)!) as Json).features[0].properties;
    expect(Object.keys(first('data/blocks.geojson'))).toEqual(blocks);
    const { observations: said, ...columns } = first('data/projects.geojson');
    expect(Object.keys(columns)).toEqual(projects);
    expect(Object.keys(said[0])).toEqual(observations);
    expect(rows('id="terms"').length).toBeGreaterThan(0);
    for (const list of Object.values(tiny.dataset.vocab)) for (const term of list) expect(html).toContain(`<code>${term.id}</code>`);
  });

  test('is a Dataset with its licence, version, period and files', () => {
    const files = pages({ ...real, site: SITE }, index, BASE);
    const node = nodeOf(page('en/data/', files), 'Dataset');
    expect(node).toMatchObject({
      version: real.dataset.version,
      license: licenseAddress(real.dataset.district.license.data),
      temporalCoverage: `${real.dataset.dates[0]}/${real.dataset.dates.at(-1)}`,
      isAccessibleForFree: true,
    });
    expect(node.description.length).toBeGreaterThan(50);
    const taken = downloads(real);
    for (const { contentUrl, encodingFormat, contentSize } of node.distribution) {
      const path = String(contentUrl).slice(`${SITE}${BASE}`.length);
      const content = taken.get(path) ?? files.get(path)!;
      expect(contentSize).toBe(`${Buffer.byteLength(content)} B`);
      expect(encodingFormat).toBe(
        path.endsWith('.csv') ? 'text/csv' : path.endsWith('.geojson') ? 'application/geo+json' : 'application/json',
      );
    }
  });
});

describe('the version of the data', () => {
  const version = JSON.parse(realFiles.get('data/version.json')!) as Json;
  const log = JSON.parse(realFiles.get('data/changelog.json')!) as Json;

  test('tells counts, dates, sources and the sum of each file, and no clock', () => {
    expect(version).toMatchObject({ schema: real.dataset.schema, version: real.dataset.version, dates: real.dataset.dates });
    expect(version.counts.projects).toBe(real.dataset.projects.length);
    const statements = [...real.dataset.blocks, real.dataset.district].flatMap((b) => b.observations);
    expect(version.counts.blockStatements).toBe(statements.length);
    expect(version.generatedFrom.map((s: Json) => s.id)).toEqual(real.dataset.sources.map((s) => s.id));
    const citations = version.generatedFrom.reduce((n: number, s: Json) => n + s.citations, 0);
    expect(citations).toBe(version.counts.observations + version.counts.blockStatements + version.counts.indicatorValues);
    const files = downloads(real);
    expect(version.files.map((f: Json) => f.path)).toEqual([...files.keys()]);
    for (const { path, bytes, sha256 } of version.files) {
      expect(bytes).toBe(Buffer.byteLength(files.get(path)!));
      expect(sha256).toBe(createHash('sha256').update(files.get(path)!).digest('hex'));
    }
  });

  test('and its changes add up', () => {
    expect(log.releases.map((r: Json) => r.asof)).toEqual(real.dataset.dates);
    const named = log.releases.flatMap((r: Json) => r.new);
    expect([...named].sort()).toEqual(real.dataset.projects.map((p) => p.id).sort());
    let known = 0;
    for (const release of log.releases) {
      known += release.new.length;
      expect(release.projects).toBe(known);
      expect(release.sources.length).toBeGreaterThan(0);
      expect(release.advanced.filter((step: Json) => step.from === 'unstated')).toEqual([]);
    }
  });
});

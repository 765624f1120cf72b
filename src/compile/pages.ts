import { latestDate, snapshot } from '../model/snapshot.ts';
import type { Block, Citation, Dataset, Project, Text } from '../model/dataset.ts';
import { escapeHtml } from '../model/html.ts';
import type { Compiled } from './compile.ts';

/** What a page says without JavaScript: its place below the root, its title, description and body. */
interface Page {
  path: string;
  title: string;
  description: string;
  body: string;
}

/**
 * The HTML files of the site, by path: the opening page, one for every project and block, one for every retired slug, and
 * `404.html`. Each is the built `index.html` with its own title, description and readable text.
 */
export function pages(compiled: Compiled, index: string, base: string): Map<string, string> {
  const { dataset, aliases } = compiled;
  const files = new Map<string, string>();
  const all = [
    home(dataset, base),
    ...dataset.blocks.map((b) => blockPage(dataset, b, base)),
    ...dataset.projects.map((p) => projectPage(dataset, p, base)),
  ];
  for (const page of all) files.set(`${page.path}index.html`, fill(index, page));
  for (const [kind, retired] of [
    ['p', aliases.projects],
    ['b', aliases.blocks],
  ] as const)
    for (const [former, id] of Object.entries(retired)) files.set(`${kind}/${former}/index.html`, redirect(`${base}${kind}/${id}/`));
  files.set(
    '404.html',
    fill(index, {
      path: '',
      title: `${dataset.district.title.zh} · ${dataset.district.title.en}`,
      description: dataset.district.tagline.zh,
      body: '',
    }),
  );
  return files;
}

function fill(index: string, page: Page): string {
  return index
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(page.title)}</title>`)
    .replace(
      /(<meta name="description" content=")[^"]*(")/,
      (_, open: string, close: string) => open + escapeHtml(page.description) + close,
    )
    .replace('<!--page-->', () => page.body);
}

function redirect(target: string): string {
  const url = escapeHtml(target);
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>→</title><link rel="canonical" href="${url}"><meta http-equiv="refresh" content="0; url=${url}"></head><body><a href="${url}">${url}</a></body></html>\n`;
}

function home(dataset: Dataset, base: string): Page {
  const { district, blocks } = dataset;
  return {
    path: '',
    title: `${district.title.zh} · ${district.title.en}`,
    description: district.tagline.zh,
    body: `<h1>${both(district.title)}</h1><p>${both(district.intro)}</p><ul>${blocks
      .map((b) => `<li><a href="${base}b/${b.id}/">${both(b.name)}</a></li>`)
      .join('')}</ul><ul>${dataset.projects.map((p) => `<li><a href="${base}p/${p.id}/">${both(p.name)}</a></li>`).join('')}</ul>`,
  };
}

function projectPage(dataset: Dataset, project: Project, base: string): Page {
  const [state] = snapshot([project], latestDate(dataset));
  const stage = dataset.vocab.stages.find((s) => s.id === state?.stage);
  const block = dataset.blocks.find((b) => b.id === project.block);
  return {
    path: `p/${project.id}/`,
    title: `${project.name.zh} · ${project.name.en} — ${dataset.district.title.zh}`,
    description: state ? `${stage?.zh ?? ''}：${state.latest.text.zh}` : project.name.zh,
    body: `<h1>${both(project.name)}</h1><p>${stage ? both(stage) : ''}${block ? ` · <a href="${base}b/${block.id}/">${both(block.name)}</a>` : ''}</p>${statements(dataset, project.observations)}<p><a href="${base}">${both(dataset.district.title)}</a></p>`,
  };
}

function blockPage(dataset: Dataset, block: Block, base: string): Page {
  const own = dataset.projects.filter((p) => p.block === block.id);
  return {
    path: `b/${block.id}/`,
    title: `${block.name.zh} · ${block.name.en} — ${dataset.district.title.zh}`,
    description: block.summary.zh,
    body: `<h1>${both(block.name)}</h1><p>${both(block.summary)}</p>${statements(dataset, block.observations)}<ul>${own
      .map((p) => `<li><a href="${base}p/${p.id}/">${both(p.name)}</a></li>`)
      .join('')}</ul><p><a href="${base}">${both(dataset.district.title)}</a></p>`,
  };
}

function statements(dataset: Dataset, list: ({ asof: string; text: Text } & Citation)[]): string {
  const titles = new Map(dataset.sources.map((s) => [s.id, s.title]));
  return `<ol>${list
    .map(
      (o) =>
        `<li>${o.asof} ${both(o.text)} <cite>${escapeHtml(titles.get(o.source)?.zh ?? o.source)} ${escapeHtml(o.section)} ${o.paragraphs.map((p) => `p${p}`).join(', ')}</cite></li>`,
    )
    .join('')}</ol>`;
}

const both = (text: Text): string => `${escapeHtml(text.zh)} <span lang="en">${escapeHtml(text.en)}</span>`;

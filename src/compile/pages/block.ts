import { formatNumber } from '../../i18n/format.ts';
import type { Block, BlockStatement } from '../../model/dataset.ts';
import { sortEntries } from '../../model/order.ts';
import type { ProjectAsOf } from '../../model/snapshot.ts';
import { blockCard } from '../cards/paths.ts';
import type { PageContext } from './page-context.ts';
import { glyph } from './glyph.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { pictureOf } from './picture.ts';
import type { Shapes } from '../dataset/shapes.ts';
import { facts, projectList, timeline } from './statements.ts';
import { citedWorks, districtPlace, geo, nodeId } from './structured-data.ts';
import { bothNames, clip, titled } from './wording.ts';

const KINDS: readonly BlockStatement['kind'][] = ['purpose', 'status', 'next', 'designation', 'history'];

export function blockPage(context: PageContext, block: Block, shapes: Shapes): Page {
  const { t, records, other } = context;
  const name = context.text(block.name);
  const own = byProgress(context, records.ofBlock(block.id));
  const leads = block.lead.flatMap((id) => records.entry(id) ?? []);
  const picture = { path: blockCard(block.id), shows: bothNames(context, block.name) };
  const path = `b/${block.id}/`;
  return {
    path,
    title: titled(context, block.name),
    name: context.text(block.short),
    description: clip(context, context.text(block.summary)),
    kind: 'article',
    picture,
    trail: [{ name: context.title, path: '' }],
    about: [
      {
        '@type': 'Place',
        '@id': nodeId(context, path, 'place'),
        name,
        alternateName: [...new Set([block.name[other], context.text(block.short), ...block.aliases])],
        description: `${context.text(block.summary)} ${t.indicativeLong}`,
        url: context.url(path),
        image: context.fileUrl(picture.path),
        ...geo(shapes.blocks.get(block.id), block.anchor),
        containedInPlace: districtPlace(context),
        subjectOf: citedWorks(context, block.observations),
      },
    ],
    app: true,
    body: markup`<article>
<h1>${name} ${context.otherName(block.name)}</h1>
<p>${context.text(block.summary)}</p>
${facts(keyFacts(context, block, own))}${pictureOf(context, picture)}
${KINDS.map((kind) => statementsOf(context, block, kind))}${
      leads.length > 0 ? markup`<h2>${t.leadProjects}</h2>\n${projectList(context, leads)}\n` : NOTHING
    }<h2>${t.blockProjects(own.length)}</h2>
${projectList(context, own)}
</article>`,
  };
}

/** A block's projects with what is least far on first, as the app has them. */
export const byProgress = (context: PageContext, entries: readonly ProjectAsOf[]): ProjectAsOf[] =>
  sortEntries(entries, {
    sort: 'progress',
    descending: false,
    lang: context.lang,
    vocab: context.dataset.vocab,
    blocks: [],
    words: [],
    from: null,
  });

function keyFacts(context: PageContext, block: Block, own: readonly ProjectAsOf[]): [string, Markup | string][] {
  const { t, lang, dataset } = context;
  const stages = dataset.vocab.stages.map((s) => ({ ...s, n: own.filter((o) => o.stage === s.id).length })).filter((s) => s.n > 0);
  const mix = stages.map((s) => markup`<li>${glyph(context, s.id)} ${context.text(s)} ${s.n}</li>`);
  return [
    ...(mix.length > 0 ? ([[t.stageMix, markup`<ul class="mix">${mix}</ul>`]] as [string, Markup][]) : []),
    ...(block.aliases.length > 0 ? ([[t.aliases, block.aliases.join(lang === 'zh' ? '、' : ', ')]] as [string, string][]) : []),
    ...(block.area_km2 === undefined ? [] : ([[t.area, `${formatNumber(block.area_km2, lang)} km²`]] as [string, string][])),
    [t.extent, `${t.indicativeLong}${lang === 'zh' ? '' : ' '}${context.text(block.extent)}`],
  ];
}

function statementsOf(context: PageContext, block: Block, kind: BlockStatement['kind']): Markup {
  const said = block.observations.filter((o) => o.kind === kind);
  return said.length === 0 ? NOTHING : markup`<h2>${context.t.kinds[kind]}</h2>\n${timeline(context, said)}\n`;
}

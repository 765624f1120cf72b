import { formatNumber } from '../../i18n/format.ts';
import type { Block, BlockStatement } from '../../model/dataset.ts';
import { sortStates } from '../../model/order.ts';
import type { State } from '../../model/snapshot.ts';
import { blockCard } from '../cards/paths.ts';
import type { Edition } from './edition.ts';
import { glyph } from './glyph.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { pictureOf } from './picture.ts';
import type { Shapes } from '../dataset/shapes.ts';
import { facts, projectList, timeline } from './statements.ts';
import { citedWorks, districtPlace, geo, nodeId } from './structured-data.ts';
import { bothNames, clip, titled } from './wording.ts';

const KINDS: readonly BlockStatement['kind'][] = ['purpose', 'status', 'next', 'designation', 'history'];

export function blockPage(edition: Edition, block: Block, shapes: Shapes): Page {
  const { t, directory, other } = edition;
  const name = edition.text(block.name);
  const own = byProgress(edition, directory.ofBlock(block.id));
  const leads = block.lead.flatMap((id) => directory.state(id) ?? []);
  const picture = { path: blockCard(block.id), shows: bothNames(edition, block.name) };
  const path = `b/${block.id}/`;
  return {
    path,
    title: titled(edition, block.name),
    name: edition.text(block.short),
    description: clip(edition, edition.text(block.summary)),
    kind: 'article',
    picture,
    trail: [{ name: edition.title, path: '' }],
    about: [
      {
        '@type': 'Place',
        '@id': nodeId(edition, path, 'place'),
        name,
        alternateName: [...new Set([block.name[other], edition.text(block.short), ...block.aliases])],
        description: `${edition.text(block.summary)} ${t.indicativeLong}`,
        url: edition.url(path),
        image: edition.fileUrl(picture.path),
        ...geo(shapes.blocks.get(block.id), block.anchor),
        containedInPlace: districtPlace(edition),
        subjectOf: citedWorks(edition, block.observations),
      },
    ],
    app: true,
    body: markup`<article>
<h1>${name} ${edition.otherName(block.name)}</h1>
<p>${edition.text(block.summary)}</p>
${facts(keyFacts(edition, block, own))}${pictureOf(edition, picture)}
${KINDS.map((kind) => statementsOf(edition, block, kind))}${
      leads.length > 0 ? markup`<h2>${t.leadProjects}</h2>\n${projectList(edition, leads)}\n` : NOTHING
    }<h2>${t.blockProjects(own.length)}</h2>
${projectList(edition, own)}
</article>`,
  };
}

/** A block's projects with what is least far on first, as the app has them. */
export const byProgress = (edition: Edition, states: readonly State[]): State[] =>
  sortStates(states, {
    sort: 'progress',
    descending: false,
    lang: edition.lang,
    vocab: edition.dataset.vocab,
    blocks: [],
    words: [],
    from: null,
  });

function keyFacts(edition: Edition, block: Block, own: readonly State[]): [string, Markup | string][] {
  const { t, lang, dataset } = edition;
  const stages = dataset.vocab.stages.map((s) => ({ ...s, n: own.filter((o) => o.stage === s.id).length })).filter((s) => s.n > 0);
  const mix = stages.map((s) => markup`<li>${glyph(s.id)} ${edition.text(s)} ${s.n}</li>`);
  return [
    ...(mix.length > 0 ? ([[t.stageMix, markup`<ul class="mix">${mix}</ul>`]] as [string, Markup][]) : []),
    ...(block.aliases.length > 0 ? ([[t.aliases, block.aliases.join(lang === 'zh' ? '、' : ', ')]] as [string, string][]) : []),
    ...(block.area_km2 === undefined ? [] : ([[t.area, `${formatNumber(block.area_km2, lang)} km²`]] as [string, string][])),
    [t.extent, `${t.indicativeLong}${lang === 'zh' ? '' : ' '}${edition.text(block.extent)}`],
  ];
}

function statementsOf(edition: Edition, block: Block, kind: BlockStatement['kind']): Markup {
  const said = block.observations.filter((o) => o.kind === kind);
  return said.length === 0 ? NOTHING : markup`<h2>${edition.t.kinds[kind]}</h2>\n${timeline(edition, said)}\n`;
}

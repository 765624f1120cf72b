import { formatArea } from '../../i18n/format.ts';
import type { Block } from '../../model/dataset.ts';
import { blockProfile, type BlockProfile } from '../../model/profile.ts';
import { blockCard } from '../cards/paths.ts';
import type { PageContext } from './page-context.ts';
import { glyph } from './glyph.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { pictureOf } from './picture.ts';
import type { Shapes } from '../dataset/shapes.ts';
import { facts, projectList, timeline } from './statements.ts';
import { citedWork, districtPlace, geo, nodeId } from './structured-data.ts';
import { bothNames, clip, titled } from './wording.ts';

export function blockPage(context: PageContext, block: Block, shapes: Shapes): Page {
  const { t, records, other } = context;
  const name = context.text(block.name);
  const profile = blockProfile(records, block, context.lang);
  const { topics, own, leads, perhaps, sources } = profile;
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
        subjectOf: sources.map((source) => citedWork(context, source)),
      },
    ],
    app: true,
    body: markup`<article>
<h1>${name} ${context.otherName(block.name)}</h1>
<p>${context.text(block.summary)}</p>
${facts(keyFacts(context, profile))}${pictureOf(context, picture)}
${topics.map(({ kind, statements }) => markup`<h2>${t.kinds[kind]}</h2>\n${timeline(context, statements)}\n`)}${
      leads.length > 0 ? markup`<h2>${t.leadProjects}</h2>\n${projectList(context, leads)}\n` : NOTHING
    }<h2>${t.blockProjects(own.length)}</h2>
${projectList(context, own)}
${
  perhaps.length > 0 ? markup`<h2>${t.perhaps(perhaps.length)}</h2>\n<p>${t.perhapsMeans}</p>\n${projectList(context, perhaps)}\n` : NOTHING
}</article>`,
  };
}

function keyFacts(context: PageContext, { block, stages }: BlockProfile): [string, Markup | string][] {
  const { t, lang } = context;
  const mix = stages.map(({ stage, n }) => markup`<li>${glyph(context, stage.id)} ${context.text(stage)} ${n}</li>`);
  return [
    ...(mix.length > 0 ? ([[t.stageMix, markup`<ul class="mix">${mix}</ul>`]] as [string, Markup][]) : []),
    ...(block.aliases.length > 0 ? ([[t.aliases, block.aliases.join(t.comma)]] as [string, string][]) : []),
    ...(block.area_km2 === undefined ? [] : ([[t.area, formatArea(block.area_km2, lang)]] as [string, string][])),
    [t.extent, `${t.indicativeLong}${lang === 'zh' ? '' : ' '}${context.text(block.extent)}`],
  ];
}

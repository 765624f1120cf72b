import { BLOCK_TEXTS } from '../../i18n/block-panel.ts';
import { formatAim } from '../../i18n/course.ts';
import { formatArea } from '../../i18n/format.ts';
import { CHANGES_TEXTS } from '../../i18n/changes.ts';
import { outlineOf } from '../../i18n/terms.ts';
import { movesOf } from '../../model/block-moves.ts';
import type { Block, Project } from '../../model/dataset.ts';
import { blockProfile, type BlockProfile } from '../../model/profile.ts';
import type { ProjectAsOf } from '../../model/snapshot.ts';
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
  const { t, words, records } = context;
  const name = context.text(block.name);
  const profile = blockProfile(records, block, context.lang);
  const { topics, own, perhaps, sources } = profile;
  const texts = BLOCK_TEXTS[context.lang];
  const about = (kind: (typeof topics)[number]['kind']) => topics.filter((topic) => topic.kind === kind);
  const past = topics.filter(({ kind }) => kind !== 'next' && kind !== 'purpose');
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
        alternateName: [...new Set([...context.namesInOther(block.name), context.text(block.short), ...block.aliases])],
        description: `${context.text(block.summary)} ${outlineOf(block, words, context.lang).means}`,
        url: context.url(path),
        image: context.fileUrl(picture.path),
        ...geo(shapes.blocks.get(block.id), block.anchor),
        containedInPlace: districtPlace(context),
        subjectOf: sources.map((source) => citedWork(context, source)),
      },
    ],
    app: true,
    body: markup`<article>
<h1>${context.told(block.name)} ${context.otherName(block.name)}</h1>
<p>${context.told(block.summary)}</p>
${facts(keyFacts(context, profile))}${pictureOf(context, picture)}
${projectsOf(context, profile)}${
      perhaps.length > 0
        ? markup`<h2>${t.perhaps(perhaps.length, words)}</h2>\n<p>${t.perhapsMeans(words)}</p>\n${projectList(context, perhaps)}\n`
        : NOTHING
    }${moved(context, own)}${next(context, profile)}${about('purpose').map(
      ({ kind, statements }) => markup`<h2>${t.kinds[kind]}</h2>\n${timeline(context, statements)}\n`,
    )}${past.map(
      ({ kind, statements }) =>
        markup`<details><summary><h2>${texts.folded(t.kinds[kind], statements.length)}</h2></summary>\n${timeline(context, statements)}\n</details>\n`,
    )}</article>`,
  };
}

/** All projects of the block, by what is known of their place. */
function projectsOf(context: PageContext, { own, placed }: BlockProfile): Markup {
  const texts = BLOCK_TEXTS[context.lang];
  return markup`<h2>${texts.projects(own.length, context.words)}</h2>
${own.length === 0 ? markup`<p>${texts.none(context.words)}</p>\n` : NOTHING}${placed.map(
    ({ place, entries }) =>
      markup`<h3>${texts.placedCount(texts.placed(context.words)[place], entries.length)}</h3>\n${projectList(context, entries)}\n`,
  )}`;
}

/** What moved between the newest two dates that have a move. */
function moved(context: PageContext, own: readonly ProjectAsOf<Project>[]): Markup {
  const { dataset, records, lang } = context;
  const moves = movesOf(own, { dates: dataset.dates, since: null, asof: records.asof, stages: dataset.vocab.stages });
  if (!moves) return NOTHING;
  return markup`<h2>${BLOCK_TEXTS[lang].moved(context.month(moves.since), context.month(moves.until))}</h2>
${projectList(
  context,
  moves.changes.map((c) => c.after),
  (i) => CHANGES_TEXTS[lang].moves[moves.changes[i]!.move],
)}
`;
}

/** What sources want next, of the block's projects and of itself. */
function next(context: PageContext, { topics, wanted }: BlockProfile): Markup {
  const { t, lang, dataset } = context;
  const own = topics.find(({ kind }) => kind === 'next')?.statements ?? [];
  if (own.length === 0 && wanted.length === 0) return NOTHING;
  const list = projectList(
    context,
    wanted.map((w) => w.entry),
    (i) => `${formatAim(wanted[i]!.wanted.aim, lang, dataset.vocab)} · ${context.month(wanted[i]!.wanted.asof)}`,
  );
  return markup`<h2>${t.kinds.next}</h2>
${wanted.length > 0 ? list : NOTHING}
${own.length > 0 ? timeline(context, own) : NOTHING}
`;
}

function keyFacts(context: PageContext, { block, stages }: BlockProfile): [string, Markup | string][] {
  const { t, lang } = context;
  const mix = stages.map(({ stage, n }) => markup`<li>${glyph(context, stage.id)} ${context.text(stage)} ${n}</li>`);
  return [
    ...(mix.length > 0 ? ([[t.stageMix, markup`<ul class="mix">${mix}</ul>`]] as [string, Markup][]) : []),
    ...(block.aliases.length > 0 ? ([[t.aliases, block.aliases.join(t.comma)]] as [string, string][]) : []),
    ...(block.area_km2 === undefined ? [] : ([[t.area, formatArea(block.area_km2, lang)]] as [string, string][])),
    [t.extent, `${outlineOf(block, context.words, lang).means}${lang === 'zh' ? '' : ' '}${context.text(block.extent)}`],
  ];
}

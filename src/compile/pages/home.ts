import { NO_BLOCK } from '../../model/choices.ts';
import { byProgress } from '../../model/order.ts';
import { tally } from '../../model/tally.ts';
import { ATLAS_CARD } from '../cards/paths.ts';
import type { PageContext } from './page-context.ts';
import { allInMap, itemsOf, MOST_LISTED } from './long-lists.ts';
import { markup, NOTHING } from './markup.ts';
import type { Page } from './page.ts';
import { pictureOf } from './picture.ts';
import { projectList } from './statements.ts';
import { districtPlace, nodeId } from './structured-data.ts';
import { bothNames, clip, countWords } from './wording.ts';

/** Blocks that the page lists of a district of very many: each comes with a sentence. */
const MOST_BLOCKS = 100;

/** The opening page: what the atlas is, its blocks, and every project by block; where these are very many, the way to them. */
export function homePage(context: PageContext): Page {
  const { t, dataset, records, other } = context;
  const { district, blocks, sources } = dataset;
  const picture = { path: ATLAS_CARD, shows: context.text(district.name) };
  const totals = countWords(context, tally(records.entries, dataset.vocab.kinds));
  const groups = [
    ...blocks.map((b) => ({ id: b.id, name: context.text(b.name), entries: records.ofBlock(b.id) })),
    { id: NO_BLOCK, name: t.noBlock, entries: records.ofBlock(null) },
  ].filter((group) => group.entries.length > 0);
  const all = records.entries.length;
  return {
    path: '',
    title: bothNames(context, district.title),
    name: context.title,
    description: clip(context, context.text(district.tagline)),
    kind: 'website',
    picture,
    trail: [],
    about: [
      {
        '@type': 'WebSite',
        '@id': nodeId(context, '', 'site'),
        name: context.title,
        alternateName: district.title[other],
        description: context.text(district.intro),
        url: context.url(''),
        inLanguage: ['zh-Hans', 'en'],
        about: districtPlace(context),
      },
    ],
    app: true,
    body: markup`<h1>${context.title} ${context.otherName(district.title)}</h1>
<p>${context.text(district.intro)}</p>
<p>${t.counts(totals, blocks.length, sources.length)}</p>
${pictureOf(context, picture)}
${
  blocks.length === 0
    ? NOTHING
    : markup`<h2>${t.blocks}</h2>
<ul>
${itemsOf(context, blocks, (b) => markup`<li>${context.link(`b/${b.id}/`, context.name(b.name))}<br>${context.text(b.summary)}</li>\n`, MOST_BLOCKS)}</ul>
`
}<h2>${t.projects}</h2>
${
  all > MOST_LISTED
    ? markup`<p>${allInMap(context, all)}</p>\n`
    : groups.map(
        (group) => markup`<h3>${t.projectsIn(group.name, group.entries.length)}</h3>
${projectList(context, byProgress(group.entries, context.lang, dataset.vocab))}
`,
      )
}`,
  };
}

import { NOTHING_YET_TEXTS } from '../../i18n/nothing-yet.ts';
import { byProgress } from '../../model/order.ts';
import { tally } from '../../model/tally.ts';
import { ATLAS_CARD } from '../cards/paths.ts';
import { LANGUAGE_TAGS, type PageContext } from './page-context.ts';
import { allInMap, itemsOf, MOST_LISTED } from './long-lists.ts';
import { markup, NOTHING } from './markup.ts';
import type { Page } from './page.ts';
import { pictureOf } from './picture.ts';
import { projectList } from './statements.ts';
import { alternateName, districtPlace, nodeId } from './structured-data.ts';
import { bothNames, clip, countWords } from './wording.ts';

/** Blocks that the page lists of a district of very many: each comes with a sentence. */
const MOST_BLOCKS = 100;

/** The opening page: what the atlas is, its blocks, and every project that is in none; where these are very many, the way to them. */
export function homePage(context: PageContext): Page {
  const { t, words, dataset, records } = context;
  const { district, blocks, sources } = dataset;
  const picture = { path: ATLAS_CARD, shows: context.text(district.name) };
  const totals = countWords(context, tally(records.entries, dataset.vocab.kinds));
  /** Those of a block are on its page. */
  const others = records.ofBlock(null);
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
        ...alternateName(context, district.title),
        description: context.text(district.intro),
        url: context.url(''),
        inLanguage: context.languages.map((lang) => LANGUAGE_TAGS[lang]),
        about: districtPlace(context),
      },
    ],
    app: true,
    body: markup`<h1>${context.title} ${context.otherName(district.title)}</h1>
<p>${context.told(district.intro)}</p>
<p>${t.counts(totals, blocks.length, sources.length, words)}</p>
${all === 0 ? markup`<p>${NOTHING_YET_TEXTS[context.lang].add(sources.length > 0)}</p>\n` : NOTHING}${pictureOf(context, picture)}
${
  blocks.length === 0
    ? NOTHING
    : markup`<h2>${t.blocks(words)}</h2>
<ul>
${itemsOf(context, blocks, (b) => markup`<li>${context.link(`b/${b.id}/`, markup`${context.name(b.name)} (${String(records.ofBlock(b.id).length)})`)}<br>${context.told(b.summary)}</li>\n`, MOST_BLOCKS)}</ul>
`
}${
      others.length === 0
        ? NOTHING
        : markup`<h2>${t.projectsIn(blocks.length > 0 ? t.noBlock(words) : t.projects, others.length)}</h2>
${
  others.length > MOST_LISTED
    ? markup`<p>${allInMap(context, all)}</p>
`
    : projectList(context, byProgress(others, context.lang, dataset.vocab))
}`
    }`,
  };
}

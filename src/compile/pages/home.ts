import { NO_BLOCK } from '../../model/choices.ts';
import { ATLAS_CARD } from '../cards/paths.ts';
import { byProgress } from './block.ts';
import type { Edition } from './edition.ts';
import { markup, NOTHING } from './markup.ts';
import type { Page } from './page.ts';
import { pictureOf } from './picture.ts';
import { projectList } from './statements.ts';
import { districtPlace, nodeId } from './structured-data.ts';
import { bothNames, clip } from './wording.ts';

/** The opening page: what the atlas is, its blocks, and every project by block. */
export function homePage(edition: Edition): Page {
  const { t, dataset, directory, other } = edition;
  const { district, blocks, projects, sources } = dataset;
  const picture = { path: ATLAS_CARD, shows: edition.text(district.name) };
  const groups = [
    ...blocks.map((b) => ({ id: b.id, name: edition.text(b.name), states: directory.ofBlock(b.id) })),
    { id: NO_BLOCK, name: t.noBlock, states: directory.ofBlock(null) },
  ].filter((group) => group.states.length > 0);
  return {
    path: '',
    title: bothNames(edition, district.title),
    name: edition.title,
    description: clip(edition, edition.text(district.tagline)),
    kind: 'website',
    picture,
    trail: [],
    about: [
      {
        '@type': 'WebSite',
        '@id': nodeId(edition, '', 'site'),
        name: edition.title,
        alternateName: district.title[other],
        description: edition.text(district.intro),
        url: edition.url(''),
        inLanguage: ['zh-Hans', 'en'],
        about: districtPlace(edition),
      },
    ],
    app: true,
    body: markup`<h1>${edition.title} ${edition.otherName(district.title)}</h1>
<p>${edition.text(district.intro)}</p>
<p>${t.counts(projects.length, blocks.length, sources.length)}</p>
${pictureOf(edition, picture)}
${
  blocks.length === 0
    ? NOTHING
    : markup`<h2>${t.blocks}</h2>
<ul>
${blocks.map((b) => markup`<li>${edition.link(`b/${b.id}/`, edition.name(b.name))}<br>${edition.text(b.summary)}</li>\n`)}</ul>
`
}<h2>${t.projects}</h2>
${groups.map(
  (group) => markup`<h3>${t.projectsIn(group.name, group.states.length)}</h3>
${projectList(edition, byProgress(edition, group.states))}
`,
)}`,
  };
}

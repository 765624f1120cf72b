import { formatDistance } from '../../i18n/format.ts';
import type { Project } from '../../model/dataset.ts';
import type { State } from '../../model/snapshot.ts';
import { projectCard } from '../cards/paths.ts';
import type { Edition } from './edition.ts';
import { glyph } from './glyph.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { pictureOf } from './picture.ts';
import type { Shapes } from '../dataset/shapes.ts';
import { facts, projectList, timeline } from './statements.ts';
import { citedWorks, districtPlace, geo, nodeId, type Node } from './structured-data.ts';
import { bothNames, clip, stagePhrase, titled } from './wording.ts';

/** Other projects of the same block that a page leads to; the block's own page has them all. */
const MOST_OF_BLOCK = 12;

export function projectPage(edition: Edition, state: State, shapes: Shapes): Page {
  const { project } = state;
  const { directory } = edition;
  const block = directory.block(project.block);
  const name = edition.text(project.name);
  const picture = { path: projectCard(project.id), shows: bothNames(edition, project.name) };
  const path = `p/${project.id}/`;
  return {
    path,
    title: titled(edition, project.name),
    name,
    description: clip(edition, describe(edition, state)),
    kind: 'article',
    picture,
    trail: [{ name: edition.title, path: '' }, ...(block ? [{ name: edition.text(block.short), path: `b/${block.id}/` }] : [])],
    about: aboutProject(edition, state, path, shapes),
    app: true,
    body: markup`<article>
<h1>${name} ${edition.otherName(project.name)}</h1>
${facts(keyFacts(edition, state))}${pictureOf(edition, picture)}
<h2>${edition.t.timeline}</h2>
${timeline(edition, project.observations)}
${nearby(edition, project)}${sameBlock(edition, project)}</article>`,
  };
}

function describe(edition: Edition, state: State): string {
  const { t, lang } = edition;
  const block = edition.directory.block(state.project.block);
  const label = edition.label('stages', state.stage);
  const parts = [
    state.stageAsof ? stagePhrase(edition, state) : t.stageOf(label),
    edition.label('sectors', state.project.sector),
    ...(block ? [edition.text(block.short)] : []),
  ];
  const text = edition.text(state.latest.text);
  return lang === 'zh' ? `${parts.join('，')}。${text}` : `${parts.join(', ')}. ${text}`;
}

function keyFacts(edition: Edition, state: State): [string, Markup | string][] {
  const { t, lang, directory } = edition;
  const { project } = state;
  const block = directory.block(project.block);
  const basis = project.block_basis;
  const precision = edition.label('precisions', project.precision);
  return [
    [t.stage, markup`${glyph(state.stage)} ${stagePhrase(edition, state)}`],
    [
      t.block,
      block
        ? markup`${edition.link(`b/${block.id}/`, edition.name(block.name))}${basis ? t.aside(t.blockBasis[basis]) : null}`
        : t.noBlockStated,
    ],
    [t.sector, edition.label('sectors', project.sector)],
    ...(project.aliases.length > 0 ? ([[t.aliases, project.aliases.join(lang === 'zh' ? '、' : ', ')]] as [string, string][]) : []),
    [t.location, project.uncertainty_m === undefined ? precision : t.precisionOf(precision, formatDistance(project.uncertainty_m, lang))],
    [t.basis, edition.text(project.basis)],
  ];
}

function nearby(edition: Edition, project: Project): Markup {
  if (!project.point) return NOTHING;
  const near = edition.directory.nearby(project);
  const metres = new Map(near.map((n) => [n.state.project.id, n.metres]));
  return markup`<h2>${edition.t.nearby}</h2>
${
  near.length === 0
    ? markup`<p>${edition.t.nearbyNone}</p>`
    : projectList(
        edition,
        near.map((n) => n.state),
        (s) => edition.t.away(formatDistance(metres.get(s.project.id)!, edition.lang)),
      )
}
`;
}

function sameBlock(edition: Edition, project: Project): Markup {
  const block = edition.directory.block(project.block);
  const peers = edition.directory.ofBlock(project.block);
  if (!block || peers.length < 2) return NOTHING;
  // The ones that follow in the list, so that no project is left without a link to it.
  const at = peers.findIndex((s) => s.project.id === project.id);
  const after = [...peers.slice(at + 1), ...peers.slice(0, at)].slice(0, MOST_OF_BLOCK);
  return markup`<h2>${edition.t.sameBlock}</h2>
${projectList(edition, after)}
<p>${edition.link(`b/${block.id}/`, edition.t.allOfBlock(edition.text(block.name), peers.length))}</p>
`;
}

function aboutProject(edition: Edition, state: State, path: string, shapes: Shapes): Node[] {
  const { project } = state;
  const { directory, other } = edition;
  const block = directory.block(project.block);
  const district = districtPlace(edition);
  const held = block ? { '@type': 'Place', '@id': nodeId(edition, `b/${block.id}/`, 'place'), name: edition.text(block.name) } : null;
  const where = geo(shapes.projects.get(project.id), project.point);
  const located = 'geo' in where;
  const place = {
    '@type': 'Place',
    '@id': nodeId(edition, path, 'place'),
    name: edition.text(project.name),
    url: edition.url(path),
    ...where,
    containedInPlace: held ? { ...held, containedInPlace: district } : district,
    ...(project.uncertainty_m === undefined
      ? {}
      : {
          additionalProperty: {
            '@type': 'PropertyValue',
            propertyID: 'uncertainty_m',
            name: edition.label('precisions', project.precision),
            value: project.uncertainty_m,
            unitCode: 'MTR',
          },
        }),
  };
  return [
    {
      '@type': 'Project',
      '@id': nodeId(edition, path, 'project'),
      name: edition.text(project.name),
      alternateName: [...new Set([project.name[other], ...project.aliases])],
      description: describe(edition, state),
      url: edition.url(path),
      image: edition.fileUrl(projectCard(project.id)),
      keywords: [edition.label('stages', state.stage), edition.label('sectors', project.sector)].join(', '),
      ...(located ? { location: { '@id': place['@id'] } } : { areaServed: held ? { ...held, containedInPlace: district } : district }),
      subjectOf: citedWorks(edition, project.observations),
    },
    ...(located ? [place] : []),
  ];
}

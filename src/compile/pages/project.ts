import type { Block, Project } from '../../model/dataset.ts';
import { formatCourse } from '../../i18n/course.ts';
import { formatDistance } from '../../i18n/format.ts';
import { formatPrecision } from '../../i18n/precision.ts';
import { projectProfile, type ProjectProfile } from '../../model/profile.ts';
import type { ProjectAsOf } from '../../model/snapshot.ts';
import { projectCard } from '../cards/paths.ts';
import type { PageContext } from './page-context.ts';
import { glyph } from './glyph.ts';
import { joined, markup, NOTHING, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { pictureOf } from './picture.ts';
import type { Shapes } from '../dataset/shapes.ts';
import { facts, projectList, timeline } from './statements.ts';
import { citedWork, districtPlace, geo, nodeId, type Node } from './structured-data.ts';
import { bothNames, clip, stagePhrase, titled } from './wording.ts';

/** Other projects of the same block that a page leads to; the block's own page has them all. */
const MOST_OF_BLOCK = 12;

export function projectPage(context: PageContext, entry: ProjectAsOf<Project>, shapes: Shapes): Page {
  const { project } = entry;
  const profile = projectProfile(context.records, project, context.lang);
  const { block, history } = profile;
  const name = context.text(project.name);
  const picture = { path: projectCard(project.id), shows: bothNames(context, project.name) };
  const path = `p/${project.id}/`;
  return {
    path,
    title: titled(context, project.name),
    name,
    description: clip(context, describe(context, entry)),
    kind: 'article',
    picture,
    trail: [{ name: context.title, path: '' }, ...(block ? [{ name: context.text(block.short), path: `b/${block.id}/` }] : [])],
    about: aboutProject(context, entry, profile, path, shapes),
    app: true,
    body: markup`<article>
<h1>${name} ${context.otherName(project.name)}</h1>
<p>${formatCourse(profile.course, context.records.asof, context.lang, context.dataset)}</p>
${facts(keyFacts(context, entry, profile))}${pictureOf(context, picture)}
<h2>${context.t.timeline}</h2>
${timeline(context, history)}
${parts(context, profile)}${nearby(context, profile)}${sameBlock(context, profile)}</article>`,
  };
}

function describe(context: PageContext, entry: ProjectAsOf<Project>): string {
  const { t, lang } = context;
  const block = context.records.block(entry.project.block);
  const parts = [
    entry.stageAsof ? stagePhrase(context, entry) : t.stageOf(context.stage(entry)),
    context.label('sectors', entry.project.sector),
    ...(block ? [context.text(block.short)] : []),
  ];
  const text = context.text(entry.latest.text);
  return lang === 'zh' ? `${parts.join('，')}。${text}` : `${parts.join(', ')}. ${text}`;
}

function keyFacts(context: PageContext, entry: ProjectAsOf<Project>, profile: ProjectProfile): [string, Markup | string][] {
  const { t, lang, words } = context;
  const { project, subdistrict, whole } = profile;
  return [
    [t.stage, markup`${glyph(context, entry.stage)} ${stagePhrase(context, entry)}`],
    ...(whole ? ([[t.partOf, context.link(`p/${whole.id}/`, context.name(whole.name))]] as [string, Markup][]) : []),
    ...(words.hasBlocks ? [whichBlock(context, profile)] : []),
    [t.sector, context.label('sectors', project.sector)],
    ...(project.kind ? ([[t.kind, context.label('kinds', project.kind)]] as [string, string][]) : []),
    ...(subdistrict ? ([[t.subdistrict(words), context.name(subdistrict.name)]] as [string, Markup][]) : []),
    ...(project.aliases.length > 0 ? ([[t.aliases, project.aliases.join(t.comma)]] as [string, string][]) : []),
    [t.location, formatPrecision(project, lang, context.dataset)],
    [t.basis, context.told(project.basis)],
  ];
}

/** The block a project is in, those of which it is in one, or that no source says. */
function whichBlock(context: PageContext, { project, block, oneOf }: ProjectProfile): [string, Markup | string] {
  const { t, words } = context;
  const linked = ({ id, name }: Block) => context.link(`b/${id}/`, context.name(name));
  if (oneOf.length > 0) return [t.oneOf(words), joined(oneOf.map(linked), t.comma)];
  if (!block) return [t.block(words), t.noBlockStated(words)];
  const basis = project.block_basis;
  return [t.block(words), markup`${linked(block)}${basis ? t.aside(t.blockBasis(words)[basis]) : null}`];
}

function parts(context: PageContext, { parts }: ProjectProfile): Markup {
  return parts.length === 0 ? NOTHING : markup`<h2>${context.t.parts}</h2>\n${projectList(context, parts)}\n`;
}

function nearby(context: PageContext, { project, nearby }: ProjectProfile): Markup {
  if (!project.point) return NOTHING;
  const away = (i: number) => context.t.away(formatDistance(nearby[i]!.metres, context.lang));
  return markup`<h2>${context.t.nearby}</h2>
${
  nearby.length === 0
    ? markup`<p>${context.t.nearbyNone}</p>`
    : projectList(
        context,
        nearby.map((n) => n.entry),
        away,
      )
}
`;
}

function sameBlock(context: PageContext, { project, block }: ProjectProfile): Markup {
  const peers = context.records.ofBlock(project.block);
  if (!block || peers.length < 2) return NOTHING;
  // The ones that follow in the list, so that no project is left without a link to it.
  const at = placesIn(peers).get(project.id)!;
  const next = peers.slice(at + 1, at + 1 + MOST_OF_BLOCK);
  const after = [...next, ...peers.slice(0, Math.min(at, MOST_OF_BLOCK - next.length))];
  return markup`<h2>${context.t.sameBlock(context.words)}</h2>
${projectList(context, after)}
<p>${context.link(`b/${block.id}/`, context.t.allOfBlock(context.text(block.name), peers.length))}</p>
`;
}

const places = new WeakMap<readonly ProjectAsOf<Project>[], Map<string, number>>();

/** Project id → its place in the list, found out once a list. */
function placesIn(entries: readonly ProjectAsOf<Project>[]): ReadonlyMap<string, number> {
  const known = places.get(entries) ?? new Map(entries.map(({ project }, i) => [project.id, i]));
  places.set(entries, known);
  return known;
}

function aboutProject(context: PageContext, entry: ProjectAsOf<Project>, profile: ProjectProfile, path: string, shapes: Shapes): Node[] {
  const { project, block, sources } = profile;
  const district = districtPlace(context);
  const held = block ? { '@type': 'Place', '@id': nodeId(context, `b/${block.id}/`, 'place'), name: context.text(block.name) } : null;
  const where = geo(shapes.projects.get(project.id), project.point);
  const located = 'geo' in where;
  const place = {
    '@type': 'Place',
    '@id': nodeId(context, path, 'place'),
    name: context.text(project.name),
    url: context.url(path),
    ...where,
    containedInPlace: held ? { ...held, containedInPlace: district } : district,
    ...(project.uncertainty_m === undefined
      ? {}
      : {
          additionalProperty: {
            '@type': 'PropertyValue',
            propertyID: 'uncertainty_m',
            name: context.label('precisions', project.precision),
            value: project.uncertainty_m,
            unitCode: 'MTR',
          },
        }),
  };
  return [
    {
      '@type': 'Project',
      '@id': nodeId(context, path, 'project'),
      name: context.text(project.name),
      alternateName: [...new Set([...context.namesInOther(project.name), ...project.aliases])],
      description: describe(context, entry),
      url: context.url(path),
      image: context.fileUrl(projectCard(project.id)),
      keywords: [context.stage(entry), context.label('sectors', project.sector)].join(', '),
      ...(located ? { location: { '@id': place['@id'] } } : { areaServed: held ? { ...held, containedInPlace: district } : district }),
      subjectOf: sources.map((source) => citedWork(context, source)),
    },
    ...(located ? [place] : []),
  ];
}

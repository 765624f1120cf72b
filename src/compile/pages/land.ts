import { formatLandFigure } from '../../i18n/area.ts';
import { LAND_TEXTS } from '../../i18n/land.ts';
import { formatParcelPlace } from '../../i18n/parcel-place.ts';
import { datesOf } from '../../i18n/when.ts';
import { LAND_STATES, parcels, type LandState, type Parcel } from '../../model/land.ts';
import { citedSources } from '../../model/profile.ts';
import type { Dataset } from '../../model/dataset.ts';
import { ATLAS_CARD } from '../cards/paths.ts';
import { glyph } from './glyph.ts';
import type { PageContext } from './page-context.ts';
import { itemsOf } from './long-lists.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { facts } from './statements.ts';
import { citedWork, districtPlace, nodeId } from './structured-data.ts';
import { clip } from './wording.ts';

export const LAND_PATH = 'land/';

/** Whether the district's vocabulary tells land from other records: else there is nothing to make a page of. */
export const hasLand = ({ vocab }: Dataset): boolean => vocab.sectors.some((s) => s.land);

/** The land on offer, what is only recommended, cleared or sold apart from it; each piece with size, place, date and citation. */
export function landPage(context: PageContext): Page {
  const { dataset, records, lang } = context;
  const texts = LAND_TEXTS[lang];
  const found = parcels(records.entries, records.asof, dataset.vocab);
  const of = (state: LandState) => found.filter((p) => p.state === state);
  const summary = texts.summary(context.until, of('offered').length, of('recommended').length, of('sold').length);
  const sources = citedSources(
    dataset.sources,
    found.map((p) => p.said),
  );
  return {
    path: LAND_PATH,
    title: `${texts.title} · ${context.text(dataset.district.name)} — ${context.title}`,
    name: texts.title,
    description: clip(context, summary),
    kind: 'article',
    picture: { path: ATLAS_CARD, shows: context.text(dataset.district.name) },
    trail: [{ name: context.title, path: '' }],
    about: [{ ...districtPlace(context), '@id': nodeId(context, '', 'place'), subjectOf: sources.map((s) => citedWork(context, s)) }],
    app: false,
    body: markup`<article>
<h1>${texts.title}</h1>
<p>${summary}</p>
<p class="note">${texts.caution}</p>
<p><a href="${context.href('')}?view=land">${texts.inApp}</a></p>
${LAND_STATES.map((state) => group(context, state, of(state)))}</article>`,
  };
}

function group(context: PageContext, state: LandState, found: readonly Parcel[]): Markup {
  const texts = LAND_TEXTS[context.lang];
  if (found.length === 0) return state === 'offered' ? markup`<p>${texts.nothingOffered}</p>\n` : NOTHING;
  return markup`<h2 id="${state}">${texts.states[state]} ${found.length}</h2>
<p class="note">${texts.means[state]}</p>
<ul>
${itemsOf(context, found, (parcel) => markup`<li>${parcelOf(context, parcel)}</li>\n`)}</ul>
`;
}

function parcelOf(context: PageContext, { entry: { project, stage }, said, size }: Parcel): Markup {
  const { dataset, records, lang } = context;
  const texts = LAND_TEXTS[lang];
  const dates = [context.month(said.asof), ...datesOf(said, records.asof, lang)].join(' · ');
  return markup`${glyph(context, stage)} ${context.link(`p/${project.id}/`, context.name(project.name))}
<p>${context.text(said.text)}</p>
${facts([
  [texts.size, size ? `${context.text(size.label)} ${formatLandFigure(size, lang, dataset.vocab)}` : texts.noSize],
  [texts.where, formatParcelPlace(project, lang, dataset) ?? texts.nowhere],
])}<p>${dates} · ${context.cite(said)}</p>`;
}

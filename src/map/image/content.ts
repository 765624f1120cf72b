/** What an image of the map says. */
import { CHANGES_TEXTS } from '../../i18n/changes.ts';
import { formatMonth } from '../../i18n/dates.ts';
import { formatDistance } from '../../i18n/format.ts';
import { formatPrecision } from '../../i18n/precision.ts';
import { SHARE_TEXTS } from '../../i18n/share.ts';
import { formatWhereabout, formatWhereabouts, namesCut, whereaboutHeading } from '../../i18n/whereabouts.ts';
import type { ProjectRow } from '../../model/dataset.ts';
import { whereaboutOf, whereabouts, type WhereaboutGroup } from '../../model/whereabouts.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { filterWords } from '../../state/filter-words.ts';
import { subjectEntries } from '../../state/subject.ts';
import type { Scheme } from '../../theme/tokens.ts';
import { legendOf } from './legend.ts';
import { scaleBar, type ImageContent, type NameGroup } from './layout.ts';
import { namesOf } from './names.ts';
import type { Drawn } from './visible-signs.ts';

/** Where the map stands when its image is taken. */
export interface Camera {
  zoom: number;
  /** Of the centre. */
  latitude: number;
  bearing: number;
}

export interface Wording {
  scheme: Scheme;
  /** As a reader reads it. */
  link: string;
  /** Credits of what the map is drawn from, as plain text. */
  credits: readonly string[];
  qr: boolean;
  /** Whether all that the image is about is told by name. */
  list: boolean;
}

/** Longest scale bar in CSS pixels. */
const BAR = 140;

/**
 * What an image of this map says: what it is about (the selection, or what the filters leave) with its own counts, what of that
 * has no spot, the dates and filters, and a legend of what is drawn.
 */
export function imageContent(atlas: Atlas, camera: Camera, drawn: Drawn, { scheme, link, credits, qr, list }: Wording): ImageContent {
  const { lang, dataset, selectedProject: project } = atlas;
  const { since } = atlas.view.choices;
  const title = dataset.district.title[lang];
  const { metres, width } = scaleBar(camera.zoom, camera.latitude, BAR);
  const [from, to] = [since && formatMonth(since, lang), formatMonth(atlas.asof, lang)];
  const filters = [...(from ? [CHANGES_TEXTS[lang].between(from, to)] : []), ...filterWords(atlas)];
  const groups = whereabouts(subjectEntries(atlas), dataset.vocab.kinds);
  const told = project ? toldOf(atlas, project) : countsOf(atlas, groups);
  // Of the whole district, counts say enough: nobody asked for anything that is missing.
  const asked = project === null && (atlas.selected !== null || atlas.isFiltered || since !== null);
  return {
    title: atlas.selected ? `${atlas.selected.name[lang]} — ${title}` : title,
    subtitle: to ? SHARE_TEXTS[lang].imageSubtitle(told, to) : told,
    details: project ? [] : [...(atlas.selected ? [] : [formatWhereabouts(groups, lang, atlas.words)]), ...movesOf(atlas)],
    filters: filters.join(atlas.t.semicolon),
    legend: legendOf(atlas, drawn, scheme),
    absent: asked && !list ? absentOf(atlas, groups) : [],
    list: list && !project ? namesOf(atlas, groups, scheme) : [],
    scale: { width, label: formatDistance(metres, lang) },
    bearing: camera.bearing,
    credit: [...new Set(credits.length > 0 ? credits : [dataset.district.license.credit[lang]])].join(' · '),
    link,
    qr,
  };
}

/** A block's own counts; without a block those that stand over the list. */
const countsOf = (atlas: Atlas, groups: readonly WhereaboutGroup[]): string =>
  atlas.selectedBlock ? formatWhereabouts(groups, atlas.lang, atlas.words) : atlas.countLine;

/** How far a project is, since when, and how well its place is known. */
function toldOf(atlas: Atlas, project: ProjectRow): string {
  const { lang, dataset, t } = atlas;
  const entry = atlas.entry(project.id);
  const dated = entry?.stageAsof ? SHARE_TEXTS[lang].dated(formatMonth(entry.stageAsof, lang)) : '';
  const placeless = entry && whereaboutOf(entry, dataset.vocab.kinds) === 'placeless';
  const where = placeless ? formatWhereabout('placeless', lang, atlas.words) : formatPrecision(project, lang, dataset);
  return [...(entry ? [atlas.stageWords(entry) + dated] : []), where].join(t.semicolon);
}

/** How many moved in which way, while two dates are compared: `Advanced 3, New 43`. */
function movesOf({ changes, lang, view, t }: Atlas): string[] {
  const { selection } = view.choices;
  const found = changes?.filter((c) => selection?.kind !== 'block' || c.project.block === selection.id) ?? [];
  const told = Object.entries(CHANGES_TEXTS[lang].moves).flatMap(([move, name]) => {
    const n = found.filter((c) => c.move === move).length;
    return n > 0 ? [`${name} ${n}`] : [];
  });
  return told.length > 0 ? [told.join(t.comma)] : [];
}

/** What has no spot on the map, by name. */
function absentOf({ lang, t, words }: Atlas, groups: readonly WhereaboutGroup[]): NameGroup[] {
  return groups
    .filter((group) => group.where !== 'spot')
    .map((group) => {
      const names = group.entries.map(({ project }) => project.name[lang]);
      return { heading: whereaboutHeading(group, lang, words) + t.colon, names, cut: (shown) => namesCut(names, shown, lang) };
    });
}

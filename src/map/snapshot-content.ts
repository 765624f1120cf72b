import { formatMonth } from '../i18n/dates.ts';
import { formatDistance } from '../i18n/format.ts';
import { SHARE_TEXTS } from '../i18n/share.ts';
import type { Bounds } from '../model/dataset.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import { filterWords } from '../state/filter-words.ts';
import { blockHue, type Scheme } from '../theme.ts';
import { scaleBar, type LegendGroup, type SnapshotContent } from './snapshot-layout.ts';

/** Where the map stands when its image is taken. */
export interface Camera {
  bounds: Bounds;
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
}

/** Longest scale bar in CSS pixels. */
const BAR = 140;

/** What an image of this map says: the selection or the district, the date and filters, and a legend of what can be seen. */
export function snapshotContent(atlas: Atlas, camera: Camera, { scheme, link, credits, qr }: Wording): SnapshotContent {
  const { lang, dataset } = atlas;
  const m = SHARE_TEXTS[lang];
  const title = dataset.district.title[lang];
  const place = (atlas.selectedProject ?? atlas.selectedBlock)?.name[lang];
  const { metres, width } = scaleBar(camera.zoom, camera.latitude, BAR);
  return {
    title: place ? `${place} — ${title}` : title,
    subtitle: m.imageSubtitle(atlas.results.length, atlas.mapped, formatMonth(atlas.asof, lang)),
    filters: filterWords(atlas).join(lang === 'zh' ? '；' : '; '),
    legend: legendOf(atlas, camera.bounds, scheme),
    scale: { width, label: formatDistance(metres, lang) },
    bearing: camera.bearing,
    credit: [...new Set(credits.length > 0 ? credits : [dataset.district.license.credit[lang]])].join(' · '),
    link,
    qr,
  };
}

/** The stages, blocks and signs that stand in the map's view, and no others. */
function legendOf(atlas: Atlas, view: Bounds, scheme: Scheme): LegendGroup[] {
  const { dataset, lang } = atlas;
  const m = SHARE_TEXTS[lang];
  const anchors = new Map(dataset.blocks.map((b) => [b.id, b.anchor]));
  const shown = atlas.filtered.matches.filter(({ project }) => {
    const at = project.point ?? (project.precision === 'block' ? anchors.get(project.block ?? '') : undefined);
    return at !== undefined && at[0] >= view[0] && at[0] <= view[2] && at[1] >= view[1] && at[1] <= view[3];
  });
  const stages = new Set(shown.filter((s) => s.project.point).map((s) => s.stage));
  const blocks = dataset.blocks.filter(({ bounds: b }) => b[0] <= view[2] && b[2] >= view[0] && b[1] <= view[3] && b[3] >= view[1]);
  const homeless = shown.some((s) => s.project.block === null);
  const groups: LegendGroup[] = [
    {
      heading: m.stages,
      items: dataset.vocab.stages.filter((s) => stages.has(s.id)).map((s) => ({ mark: { kind: 'stage', stage: s.id }, label: s[lang] })),
    },
    {
      heading: m.blocks,
      items: [
        ...blocks.map((b) => ({ mark: { kind: 'block' as const, hue: blockHue(b.order, scheme).fill }, label: b.short[lang] })),
        ...(homeless ? [{ mark: { kind: 'block' as const, hue: blockHue(null, scheme).fill }, label: atlas.t.noBlock }] : []),
      ],
    },
    {
      heading: m.marks,
      items: [
        ...(shown.length > 1 ? [{ mark: { kind: 'gathering' as const }, label: m.gathered }] : []),
        ...(shown.some((s) => s.project.uncertainty_m && s.project.precision !== 'exact')
          ? [{ mark: { kind: 'halo' as const }, label: m.halo }]
          : []),
        ...(blocks.length > 0 ? [{ mark: { kind: 'indicative' as const }, label: m.indicative }] : []),
      ],
    },
  ];
  return groups.filter((g) => g.items.length > 0);
}

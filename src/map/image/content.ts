/** What an image of the map says. */
import { formatMonth } from '../../i18n/dates.ts';
import { formatDistance } from '../../i18n/format.ts';
import { MAP_TEXTS } from '../../i18n/map.ts';
import { SHARE_TEXTS } from '../../i18n/share.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { filterWords } from '../../state/filter-words.ts';
import { stageGlyph } from '../../theme/glyphs.ts';
import { blockHue } from '../../theme/hues.ts';
import type { Scheme } from '../../theme/tokens.ts';
import type { Drawn } from './visible-signs.ts';
import { scaleBar, type LegendGroup, type LegendMark, type ImageContent } from './layout.ts';

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
}

/** Longest scale bar in CSS pixels. */
const BAR = 140;

/** What an image of this map says: the selection or the district, the dates and filters, and a legend of what is drawn. */
export function imageContent(atlas: Atlas, camera: Camera, drawn: Drawn, { scheme, link, credits, qr }: Wording): ImageContent {
  const { lang, dataset } = atlas;
  const { since } = atlas.view.choices;
  const title = dataset.district.title[lang];
  const place = atlas.selected?.name[lang];
  const { metres, width } = scaleBar(camera.zoom, camera.latitude, BAR);
  const [from, to] = [since && formatMonth(since, lang), formatMonth(atlas.asof, lang)];
  const filters = [...(from ? [MAP_TEXTS[lang].movedBetween(from, to)] : []), ...filterWords(atlas)];
  return {
    title: place ? `${place} — ${title}` : title,
    subtitle: SHARE_TEXTS[lang].imageSubtitle(atlas.countLine, to),
    filters: filters.join(lang === 'zh' ? '；' : '; '),
    legend: legendOf(atlas, drawn, scheme),
    scale: { width, label: formatDistance(metres, lang) },
    bearing: camera.bearing,
    credit: [...new Set(credits.length > 0 ? credits : [dataset.district.license.credit[lang]])].join(' · '),
    link,
    qr,
  };
}

/** The stages, blocks and signs that are on the map, and no others. */
function legendOf(atlas: Atlas, drawn: Drawn, scheme: Scheme): LegendGroup[] {
  const { dataset, lang } = atlas;
  const [m, moves] = [SHARE_TEXTS[lang], MAP_TEXTS[lang].moves];
  const signs: [boolean, LegendMark, string][] = [
    [drawn.signs.has('cluster'), { kind: 'cluster' }, m.marks.cluster],
    [drawn.signs.has('site'), { kind: 'site' }, m.marks.site],
    [drawn.signs.has('count'), { kind: 'count' }, m.marks.count],
    [drawn.signs.has('halo'), { kind: 'halo' }, m.marks.halo],
    [drawn.signs.has('line'), { kind: 'line' }, m.marks.line],
    [drawn.signs.has('area'), { kind: 'area' }, m.marks.area],
    [drawn.signs.has('moved'), { kind: 'moved' }, `${moves.advanced}${atlas.t.comma}${moves.new}`],
    [drawn.blocks.size > 0, { kind: 'indicative' }, m.marks.indicative],
  ];
  const groups: LegendGroup[] = [
    {
      heading: m.stages,
      items: dataset.vocab.stages
        .filter((s) => drawn.stages.has(s.id))
        .map((s) => ({ mark: { kind: 'stage', glyph: stageGlyph(dataset.vocab.stages, s.id) }, label: s[lang] })),
    },
    {
      heading: m.blocks,
      items: [
        ...dataset.blocks
          .filter((b) => drawn.blocks.has(b.id))
          .map((b) => ({ mark: { kind: 'block' as const, hue: blockHue(b.order, scheme).fill }, label: b.short[lang] })),
        ...(drawn.signs.has('no-block')
          ? [{ mark: { kind: 'block' as const, hue: blockHue(null, scheme).fill }, label: atlas.t.noBlock }]
          : []),
      ],
    },
    { heading: m.signs, items: signs.filter(([is]) => is).map(([, mark, label]) => ({ mark, label })) },
  ];
  return groups.filter((g) => g.items.length > 0);
}

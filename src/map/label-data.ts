/** Features of the blocks and of the labels: names, counts on plates, lines to what stands aside. Pure; coordinates are WGS-84. */
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { Block, Lang, LngLat, Subdistrict } from '../model/dataset.ts';
import type { CountPlace } from '../model/standpoint.ts';
import { MAP_COLOURS, type Scheme } from '../theme/tokens.ts';
import { hueByBlock } from './block-hues.ts';
import type { LabelSpots, Leader } from './label-spots.ts';
import { countMark } from './mark-ids.ts';
import type { MarkRows } from './mark-rows.ts';
import { severalProperties, type Shown } from './shown.ts';

/** Ids of the counts there are (`countMark`), whatever is filtered. */
export const countMarks = ({ places }: Pick<MarkRows, 'places'>): Set<string> => new Set(places.map(countMark));

/** The records counted at each place that has any that are shown, by the id of the count there (`countMark`). */
export const countsOf = ({ rows, counted }: Shown): Map<string, readonly number[]> =>
  new Map(rows.places.flatMap((place, i) => (counted[i]!.length > 0 ? [[countMark(place), counted[i]!] as const] : [])));

/**
 * How many of the projects shown are known only to lie in a block or sub-district, at the label of each; and the names of the
 * sub-districts, those without a count too.
 * @param spots where the counts stand; one that is missing stands at its anchor
 * @param named whether the counts of sub-districts have their names beside them
 */
export function countData(
  shown: Shown,
  { blocks, subdistricts }: { blocks: readonly Block[]; subdistricts: readonly Subdistrict[] },
  spots: LabelSpots,
  named: boolean,
  scheme: Scheme,
  lang: Lang,
): FeatureCollection<Point> {
  const hueOf = hueByBlock(blocks, scheme);
  const counted = countsOf(shown);
  const feature = (place: CountPlace, anchor: LngLat, properties: Record<string, string>): Feature<Point>[] => {
    const id = countMark(place);
    const records = counted.get(id);
    if (!records && place.kind === 'block') return [];
    // "Somewhere in here, so many."
    const text = `${place.kind === 'subdistrict' && named ? `${properties['label']}  ` : ''}⋯ ${records?.length}`;
    const count = records ? { kind: 'count', ...severalProperties(shown.rows, records), text } : { kind: 'name' };
    return [
      {
        type: 'Feature',
        properties: { id, level: place.kind, place: place.id, ...count, ...properties },
        geometry: { type: 'Point', coordinates: (records && spots.get(id)) ?? anchor },
      },
    ];
  };
  return collection([
    ...subdistricts.flatMap(({ id, name, anchor }) => feature({ kind: 'subdistrict', id }, anchor, { label: name[lang] })),
    ...blocks.flatMap(({ id, anchor }) => feature({ kind: 'block', id }, anchor, { hue: hueOf(id).text })),
  ]);
}

/** The blocks whose projects the filters leave out altogether. @param filtered whether anything is filtered at all */
export const fadedBlocks = ({ inBlock }: Pick<Shown, 'inBlock'>, blocks: readonly Block[], filtered: boolean): string[] =>
  filtered ? blocks.flatMap(({ id }, i) => (inBlock[i]! > 0 ? [] : [id])) : [];

/** The areas of the blocks; of a faded one only the outline is drawn. */
export const blockData = (areas: FeatureCollection, faded: readonly string[]): FeatureCollection =>
  collection(
    areas.features.map((f) => ({ ...f, properties: { ...f.properties, faded: faded.includes(String(f.properties?.['id'] ?? f.id)) } })),
  );

/**
 * Names of the blocks with how many projects of each are shown.
 * @param plated ids of the counts there are, whatever is filtered: above that of its block a name is raised
 */
export function blockLabelData(
  { inBlock }: Pick<Shown, 'inBlock'>,
  blocks: readonly Block[],
  spots: LabelSpots,
  plated: ReadonlySet<string>,
  faded: readonly string[],
  scheme: Scheme,
  lang: Lang,
): FeatureCollection<Point> {
  const hueOf = hueByBlock(blocks, scheme);
  return collection(
    blocks.map((block, i) => {
      const mark = countMark({ kind: 'block', id: block.id });
      const count = inBlock[i]!;
      const quiet = faded.includes(block.id);
      return {
        type: 'Feature',
        properties: {
          id: block.id,
          kind: 'block',
          label: block.short[lang],
          count: quiet ? '' : String(count),
          number: quiet ? '' : `  ${count}`,
          raised: plated.has(mark),
          hue: quiet ? MAP_COLOURS[scheme].secondInk : hueOf(block.id).text,
        },
        geometry: { type: 'Point', coordinates: spots.get(mark) ?? block.anchor },
      };
    }),
  );
}

/** The lines to labels that stand aside, each with its end at what the label names; only of labels that are drawn. */
export function leaderData(
  lines: readonly Leader[],
  shown: Shown,
  blocks: readonly Block[],
  faded: readonly string[],
  scheme: Scheme,
): FeatureCollection<LineString | Point> {
  const hueOf = hueByBlock(blocks, scheme);
  const counted = countsOf(shown);
  return collection(
    lines.flatMap(({ id, from, to }): Feature<LineString | Point>[] => {
      const block = blocks.find((b) => countMark({ kind: 'block', id: b.id }) === id);
      if (!block && !counted.has(id)) return [];
      const own = block && !faded.includes(block.id);
      const properties = { hue: own ? hueOf(block.id).text : MAP_COLOURS[scheme].secondInk, strength: own ? 0.85 : 0.5 };
      return [
        { type: 'Feature', properties, geometry: { type: 'LineString', coordinates: [from, to] } },
        { type: 'Feature', properties, geometry: { type: 'Point', coordinates: to } },
      ];
    }),
  );
}

const collection = <F extends Feature>(features: F[]) => ({ type: 'FeatureCollection' as const, features });

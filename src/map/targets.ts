/** What the camera should show of a selection, and of what the filters let through. Pure; WGS-84. */
import { bbox } from '@turf/turf';
import type { Feature, FeatureCollection } from 'geojson';
import { NO_BLOCK, type Filters } from '../model/choices.ts';
import type { Block, Bounds, Dataset, LngLat, ProjectRow, RecordPlace } from '../model/dataset.ts';
import { boundsAround, boundsOfPoint, unionOf } from '../model/extent.ts';
import { isWithin } from '../model/bounds.ts';
import { countedIn, shownAt, type CountPlace } from '../model/standpoint.ts';

/** A thing of the map with what a reader sees of it there. */
export interface Target {
  /** The thing itself, which has to be in sight: the extent of a block, the mark of a project. */
  core: Bounds;
  /** All of it, with the circle of its uncertainty: a camera that has to go there comes no closer than shows this. */
  whole: Bounds;
  /** It with its surroundings: what a camera that has to go there shows. */
  around: Bounds;
  /** No closer than this, however small it is. */
  maxZoom: number;
  /** How many zoom levels further out it still counts as shown. */
  slack: number;
}

/** Where things of the map lie. */
export type Ground = Pick<Dataset, 'blocks' | 'subdistricts'> & {
  /** The extent of the line or area of a project, by its id; null where nothing is drawn of it but its mark. */
  shapeBounds: (id: string) => Bounds | null;
};

/** Metres round a place that no block surrounds, round one that a block does, and round a sub-district's label. */
const ROUND = { alone: 1500, inBlock: 800, subdistrict: 2500 };

/** The closest that a selection is brought, by how well its place is known. */
const CLOSEST: Record<string, number> = { exact: 14.5, street: 14 };

/**
 * A project's place with the circle of its uncertainty and the block round it, the label at which it is counted, or else the extent
 * of its block; a block's extent; nothing for what has no place.
 * @param touched where a reader has met its line or area, which then stands for all of it
 */
export function targetOf(selected: ProjectRow | Block | null, ground: Ground, touched: LngLat | null = null): Target | null {
  if (!selected) return null;
  if ('bounds' in selected) return { core: selected.bounds, whole: selected.bounds, around: selected.bounds, maxZoom: 15, slack: 1 };
  const block = ground.blocks.find((b) => b.id === selected.block);
  if (!selected.point) {
    const place = countedIn(selected);
    const counted = place?.kind === 'subdistrict' ? ground.subdistricts.find((s) => s.id === place.id) : undefined;
    if (counted) {
      const at = boundsOfPoint(counted.anchor);
      return { core: at, whole: at, around: boundsAround(counted.anchor, ROUND.subdistrict), maxZoom: 13, slack: 1.5 };
    }
    return block ? { core: boundsOfPoint(block.anchor), whole: block.bounds, around: block.bounds, maxZoom: 14, slack: 1 } : null;
  }
  const { point, precision, uncertainty_m: uncertainty = 0 } = selected;
  const shape = selected.shape && ground.shapeBounds(selected.id);
  const surrounded = block && isWithin(block.bounds, point);
  const circle = boundsAround(point, Math.max(uncertainty * 1.25, surrounded ? ROUND.inBlock : ROUND.alone));
  return {
    core: boundsOfPoint((shape && touched) || point),
    whole: shape || precision === 'exact' ? boundsOfPoint(point) : boundsAround(point, uncertainty),
    around: unionOf([circle, ...(surrounded ? [block.bounds] : []), ...(shape ? [shape] : [])])!,
    maxZoom: CLOSEST[precision] ?? 13.5,
    slack: 1.5,
  };
}

/** Where what is known only to lie in a block or sub-district may be; null for a place that the dataset lacks. */
export function extentOfCount({ kind, id }: CountPlace, { blocks, subdistricts }: Pick<Ground, 'blocks' | 'subdistricts'>): Bounds | null {
  if (kind === 'block') return blocks.find((b) => b.id === id)?.bounds ?? null;
  const anchor = subdistricts.find((s) => s.id === id)?.anchor;
  return anchor ? boundsAround(anchor, ROUND.subdistrict) : null;
}

/** What the filters let through, as the camera sees it. */
export interface Results {
  /** All that has to be in sight. */
  bounds: Bounds;
  /** Where its marks stand. */
  places: LngLat[];
}

/**
 * The extent of what the filters let through: of the circle of a distance, else of each mark, line and area, of the label of what is
 * only counted, and of the blocks that were asked for. Null where the filters hardly narrow, and where nothing of the rest is on the map.
 * @param shown what the filters let through: how many, and which, should that be asked
 * @param all how many there are without them
 */
export function resultsOf(
  shown: { n: number; places: () => readonly RecordPlace[] },
  all: number,
  filters: Filters,
  ground: Ground,
): Results | null {
  const blocks = ground.blocks.filter((b) => filters.block.includes(b.id));
  const asked = filters.near !== null || (blocks.length > 0 && !filters.block.includes(NO_BLOCK));
  if (filters.inView || (!asked && shown.n * 2 > all)) return null;
  const placed = shown.places().flatMap((place) => {
    const at = shownAt(place, ground);
    return at ? [{ place, at }] : [];
  });
  const places = placed.map(({ at }) => at);
  if (filters.near) return { bounds: boundsAround(filters.near.center, filters.near.km * 1000), places };
  const bounds = unionOf([
    ...placed.map(({ place, at }) => extentOf(place, at, ground)),
    ...(placed.length > 0 || asked ? blocks.map((b) => b.bounds) : []),
  ]);
  return bounds && { bounds, places };
}

/** What a mark needs round it to be read, in metres. */
const READABLE = 400;

function extentOf(project: RecordPlace, at: LngLat, { blocks, shapeBounds }: Ground): Bounds {
  const place = countedIn(project);
  const block = place?.kind === 'block' ? blocks.find((b) => b.id === place.id) : undefined;
  const own = boundsAround(at, place ? READABLE * 3 : Math.max(READABLE, project.uncertainty_m ?? 0));
  return block?.bounds ?? unionOf([own, ...(project.shape ? [shapeBounds(project.id) ?? own] : [])])!;
}

/** The extent of what a collection has of a project; null where it has nothing. */
export function boundsInCollection(shapes: FeatureCollection, id: string): Bounds | null {
  const known = byProject.get(shapes) ?? featuresById(shapes);
  byProject.set(shapes, known);
  return extentOfAll({ type: 'FeatureCollection', features: known.get(id) ?? [] });
}
function featuresById({ features }: FeatureCollection): Map<string, Feature[]> {
  const found = new Map<string, Feature[]>();
  for (const feature of features) found.set(String(feature.id), [...(found.get(String(feature.id)) ?? []), feature]);
  return found;
}
/** The features of each project, for as long as their collection lives: of many records each is asked for by itself. */
const byProject = new WeakMap<FeatureCollection, Map<string, Feature[]>>();

/** The extent of a collection; null for an empty one. */
export const extentOfAll = (collection: FeatureCollection): Bounds | null =>
  collection.features.length > 0 ? (bbox(collection) as Bounds) : null;

/** The data of the overlay sources, each derived by itself: what does not change is not made, nor sent, again. */
import type { FeatureCollection } from 'geojson';
import { untrack } from 'svelte';
import type { Selection } from '../model/choices.ts';
import type { Bounds, LngLat, StageTerm } from '../model/dataset.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { Scheme } from '../theme/tokens.ts';
import type { BaseMap } from './basemap.svelte.ts';
import { isInArea } from './area.ts';
import { clustersOf, type Clusters } from './clusters.ts';
import type { MembersOf } from './hit-test.ts';
import { blockData, blockLabelData, countData, countMarks, countsOf, fadedBlocks, leaderData } from './label-data.ts';
import { isCrowded, labelSpots, leaders, NAMED_COUNT_ZOOM, nearLabels, standingLabels, type LabelSpots } from './label-spots.ts';
import { hiddenSite, markPlaces, obstaclesOf, type Area, type MarkPlace } from './mark-places.ts';
import { markRows, type MarkRows } from './mark-rows.ts';
import { haloData, markIdOf, nearData, pointData, shapeData } from './overlay-data.ts';
import { reproject } from './reproject.ts';
import type { ShapeStates } from './shape-states.ts';
import type { Tiles } from './tiled-shapes.svelte.ts';
import { boundsInCollection } from './targets.ts';
import { shownOf, type Shown } from './shown.ts';
import type { Linework, Overlays } from './style/style.ts';

/** What the overlays follow from. All of it is read only where it is needed, so that each source depends on its own. */
export interface OverlayInput {
  atlas: Atlas;
  measure: { readonly shapes: FeatureCollection };
  base: Pick<BaseMap, 'crs'>;
  linework: () => Pick<Linework, 'shapes'>;
  tiles: Tiles;
  scheme: () => Scheme;
  /** As `zoomStep` has it. */
  zoom: () => number;
  /** Where marks are made; null for everywhere. */
  area: () => Area | null;
}

/** What follows besides the data of the sources. */
export interface Derived {
  /** The records of the date, their clusters at the zoom, and what the filters let through. */
  readonly rows: MarkRows;
  readonly clusters: Clusters;
  readonly shown: Shown;
  /** Ids of the projects that a mark or a count stands for. */
  readonly membersOf: MembersOf;
  /** Where the labels stand, in WGS-84. */
  readonly spots: LabelSpots;
  /** Ids of the projects with a line or area, and those that the filters leave out. */
  readonly shapeIds: readonly string[];
  readonly out: ReadonlySet<string>;
  /** What is to be told of those that come as tiles. */
  readonly tileStates: ShapeStates;
  /** The extent of a project's line or area, by its id, WGS-84. */
  readonly shapeBounds: (id: string) => Bounds | null;
  readonly stages: readonly StageTerm[];
  /** Ids of the blocks. */
  readonly blockIds: readonly string[];
  /** Those that no project shown is in, while anything is filtered. */
  readonly faded: ReadonlySet<string>;
}

/** Overlays in the map's coordinates that follow their input, and what goes with them. */
export function deriveOverlays(input: OverlayInput): Overlays & Derived {
  const { atlas } = input;
  const { blocks, vocab } = atlas.dataset;
  // Every choice of the reader filters anew, also one that lets the same projects through.
  const samePassed = memoized<Uint8Array>((a, b) => a.length === b.length && a.every((passed, i) => passed === b[i]));
  const sameMoves = memoized<readonly [string, string][]>(sameLists((a, b) => a[0] === b[0] && a[1] === b[1]));
  const [sameFaded, sameLit] = [memoized(sameIds), memoized(sameIds)];
  const sameMarks = memoized<readonly MarkPlace[]>(sameLists(isSameMark));
  const sameSpots = memoized<readonly [string, LngLat][]>(sameLists((a, b) => a[0] === b[0] && a[1].join() === b[1].join()));

  const rows = $derived(markRows(atlas.at, blocks));
  const passed = $derived(samePassed(atlas.filtered.passed));
  const shown = $derived(shownOf(rows, passed, blocks.length));
  const moved = $derived(atlas.changes && sameMoves(atlas.changes.map((c) => [c.project.id, c.move])));
  const near = $derived(atlas.view.choices.near);
  const faded = $derived(sameFaded(fadedBlocks(shown, blocks, atlas.isFiltered || atlas.view.choices.since !== null)));
  const fadedSet = $derived(new Set(faded));
  const isShown = (id: string) => passed[rows.numberOf(id) ?? -1] === 1;
  const shapeIds = $derived(input.linework().shapes.projects.features.map((feature) => String(feature.id)));
  const out = $derived(new Set(shapeIds.filter((id) => !isShown(id))));
  const tileStates = $derived(input.tiles.states(passed, input.area()));
  const lit = $derived(
    sameLit([...new Set([atlas.selectedProject?.id, litId(atlas.session.hover)])].flatMap((id) => (id && isShown(id) ? [id] : []))),
  );

  const zoom = $derived(input.zoom());
  const clusters = $derived(clustersOf(rows, zoom));
  const selected = $derived(atlas.selectedProject && rows.numberOf(atlas.selectedProject.id));
  const apart = $derived(hiddenSite(selected ?? undefined, { rows, clusters, passed }));
  const area = $derived(input.area());
  const marks = $derived(
    sameMarks(markPlaces({ rows, clusters, passed, apart, where: area ? (x, y) => isInArea(area, x, y) : undefined })),
  );

  const labels = $derived({
    blocks: isCrowded(blocks) ? [] : blocks,
    subdistricts: atlas.dataset.subdistricts,
    counted: countMarks(rows),
    lang: atlas.lang,
  });
  const everyMark = $derived(
    obstaclesOf(markPlaces({ rows, clusters, passed: new Uint8Array(rows.n).fill(1), apart: -1, where: nearLabels(labels, zoom) })),
  );
  const ownPlaces = $derived(obstaclesOf(marks.filter(({ away }) => away)));
  // Found once for a date and a zoom; a filter or a selection moves only what it lies on.
  const standing = $derived(standingLabels(labels, everyMark, zoom));
  const places = $derived(sameSpots([...labelSpots(standing, ownPlaces)]));
  const spots: LabelSpots = $derived(new Map(places));
  const lines = $derived(leaders(labels, spots, zoom));

  const points = $derived(
    reproject(
      pointData(marks, apart, rows, {
        clusters,
        blocks,
        stages: vocab.stages,
        moves: moved && new Map(moved),
        scheme: input.scheme(),
        lang: atlas.lang,
      }),
      input.base.crs,
    ),
  );
  const areas = $derived(
    reproject(
      blockData(
        input.linework().shapes.blocks,
        untrack(() => faded),
      ),
      input.base.crs,
    ),
  );
  const halos = $derived(
    reproject(
      haloData(
        lit.flatMap((id) => atlas.entry(id) ?? []),
        blocks,
        input.scheme(),
      ),
      input.base.crs,
    ),
  );
  const counts = $derived(
    reproject(countData(shown, atlas.dataset, spots, zoom >= NAMED_COUNT_ZOOM[atlas.lang], input.scheme(), atlas.lang), input.base.crs),
  );
  const blockLabels = $derived(
    reproject(blockLabelData(shown, blocks, spots, labels.counted, faded, input.scheme(), atlas.lang), input.base.crs),
  );
  const leading = $derived(reproject(leaderData(lines, shown, blocks, faded, input.scheme()), input.base.crs));
  const shapes = $derived.by(() => {
    if (shapeIds.length === 0) return NOTHING;
    const now = untrack(() => out);
    const entries = shapeIds.flatMap((id) => atlas.entry(id) ?? []);
    const made = shapeData(input.linework().shapes.projects, entries, (id) => now.has(id), atlas.lang, vocab.stages);
    return reproject(made, input.base.crs);
  });
  const circle = $derived(reproject(nearData(near), input.base.crs));
  const measure = $derived(reproject(input.measure.shapes, input.base.crs));
  const membersOf = (mark: string): readonly number[] =>
    marks.find((place) => markIdOf(place, rows, clusters) === mark)?.records ?? countsOf(shown).get(mark) ?? [];
  return {
    get spots() {
      return spots;
    },
    get rows() {
      return rows;
    },
    get clusters() {
      return clusters;
    },
    get shown() {
      return shown;
    },
    membersOf: (mark) => membersOf(mark).map(rows.id),
    get shapeIds() {
      return shapeIds;
    },
    get out() {
      return out;
    },
    get tileStates() {
      return tileStates;
    },
    shapeBounds: (id) =>
      input.linework().shapes.tiles ? input.tiles.boundsOf(id) : boundsInCollection(input.linework().shapes.projects, id),
    stages: vocab.stages,
    blockIds: blocks.map((b) => b.id),
    get faded() {
      return fadedSet;
    },
    get blocks() {
      return areas;
    },
    get points() {
      return points;
    },
    get counts() {
      return counts;
    },
    get halos() {
      return halos;
    },
    get 'block-labels'() {
      return blockLabels;
    },
    get leaders() {
      return leading;
    },
    get shapes() {
      return shapes;
    },
    get near() {
      return circle;
    },
    get measure() {
      return measure;
    },
  };
}

/** Always the same: a source that has it is sent it once. */
const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

const litId = (hover: Selection): string | null => (hover?.kind === 'project' ? hover.id : null);

/** Keeps giving what it gave last while the new one says the same. */
function memoized<T>(same: (a: T, b: T) => boolean): (value: T) => T {
  let last: T | undefined;
  return (value) => (last !== undefined && same(last, value) ? last : (last = value));
}

/** Whether lists have the same in the same order. */
const sameLists =
  <T>(same: (a: T, b: T) => boolean) =>
  (a: readonly T[], b: readonly T[]): boolean =>
    a.length === b.length && a.every((item, i) => same(item, b[i]!));

const sameIds = sameLists<string>((a, b) => a === b);
const sameRecords = sameLists<number>((a, b) => a === b);
const isSameMark = (a: MarkPlace, b: MarkPlace): boolean =>
  a.site === b.site && a.cluster === b.cluster && a.point.join() === b.point.join() && sameRecords(a.records, b.records);

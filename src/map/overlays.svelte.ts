/** The data of the overlay sources, each derived by itself: what does not change is not made, nor sent, again. */
import type { FeatureCollection } from 'geojson';
import { untrack } from 'svelte';
import type { Selection } from '../model/choices.ts';
import type { LngLat } from '../model/dataset.ts';
import type { ProjectAsOf } from '../model/snapshot.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { Scheme } from '../theme/tokens.ts';
import type { BaseMap } from './basemap.svelte.ts';
import { blockData, blockLabelData, countData, countsOf, fadedBlocks, leaderData } from './label-data.ts';
import { labelSpots, leaders, NAMED_COUNT_ZOOM, standingLabels, type LabelSpots } from './label-spots.ts';
import { markPlaces, obstaclesOf } from './mark-places.ts';
import { haloData, nearData, pointData, shapeData } from './overlay-data.ts';
import { reproject } from './reproject.ts';
import { clustersOf, hiddenInCluster, sitesOf } from './sites.ts';
import type { Linework, Overlays } from './style/style.ts';

/** What the overlays follow from. All of it is read only where it is needed, so that each source depends on its own. */
export interface OverlayInput {
  atlas: Atlas;
  measure: { readonly shapes: FeatureCollection };
  base: Pick<BaseMap, 'crs'>;
  linework: () => Pick<Linework, 'shapes'>;
  scheme: () => Scheme;
  /** As `zoomStep` has it. */
  zoom: () => number;
}

/** What follows besides the data of the sources. */
export interface Derived {
  /** Where the labels stand, in WGS-84. */
  readonly spots: LabelSpots;
  /** Ids of the projects with a line or area, and those that the filters leave out. */
  readonly shapeIds: readonly string[];
  readonly out: ReadonlySet<string>;
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
  const sameProjects = memoized<ProjectAsOf>((a, b) => a === b);
  const sameLit = memoized<ProjectAsOf>((a, b) => a === b);
  const sameMoves = memoized<[string, string]>((a, b) => a[0] === b[0] && a[1] === b[1]);

  const sameIds = memoized<string>((a, b) => a === b);
  const sameSpots = memoized<[string, LngLat]>((a, b) => a[0] === b[0] && a[1].join() === b[1].join());

  const matches = $derived(sameProjects(atlas.matches));
  const moved = $derived(atlas.changes && sameMoves(atlas.changes.map((c) => [c.project.id, c.move])));
  const near = $derived(atlas.view.choices.near);
  const faded = $derived(sameIds(fadedBlocks(matches, blocks, atlas.isFiltered || atlas.view.choices.since !== null)));

  const fadedSet = $derived(new Set(faded));
  const shapeIds = $derived(input.linework().shapes.projects.features.map((feature) => String(feature.id)));
  const out = $derived.by(() => {
    const shown = new Set(matches.map((s) => s.project.id));
    return new Set(shapeIds.filter((id) => !shown.has(id)));
  });
  const lit = $derived(
    sameLit(matches.filter(({ project }) => project.id === atlas.selectedProject?.id || project.id === litId(atlas.session.hover))),
  );

  const zoom = $derived(input.zoom());
  const clusters = $derived(clustersOf(atlas.snapshot, blocks, zoom));
  const sites = $derived(sitesOf(atlas.snapshot));
  const apart = $derived(hiddenInCluster(atlas.selectedProject?.id ?? null, clusters, sites, matches));
  const marks = $derived(markPlaces({ clusters, sites, matches, apart, zoom }));

  const labels = $derived({
    blocks,
    subdistricts: atlas.dataset.subdistricts,
    counted: new Set(countsOf(atlas.snapshot).keys()),
    lang: atlas.lang,
  });
  const everyMark = $derived(obstaclesOf(markPlaces({ clusters, sites, matches: atlas.snapshot, apart: null, zoom })));
  const ownPlaces = $derived(obstaclesOf(marks.filter(({ point, cluster }) => point.join() !== cluster.point.join())));
  // Found once for a date and a zoom; a filter or a selection moves only what it lies on.
  const standing = $derived(standingLabels(labels, everyMark, zoom));
  const places = $derived(sameSpots([...labelSpots(standing, ownPlaces)]));
  const spots: LabelSpots = $derived(new Map(places));
  const lines = $derived(leaders(labels, spots, zoom));

  const points = $derived(
    reproject(
      pointData(marks, apart, {
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
  const halos = $derived(reproject(haloData(lit, blocks, input.scheme()), input.base.crs));
  const counts = $derived(
    reproject(countData(matches, atlas.dataset, spots, zoom >= NAMED_COUNT_ZOOM[atlas.lang], input.scheme(), atlas.lang), input.base.crs),
  );
  const blockLabels = $derived(
    reproject(blockLabelData(matches, blocks, spots, labels.counted, faded, input.scheme(), atlas.lang), input.base.crs),
  );
  const leading = $derived(reproject(leaderData(lines, matches, blocks, faded, input.scheme()), input.base.crs));
  const shapes = $derived.by(() => {
    const now = untrack(() => out);
    const made = shapeData(input.linework().shapes.projects, atlas.snapshot, (id) => now.has(id), atlas.lang, vocab.stages);
    return reproject(made, input.base.crs);
  });
  const circle = $derived(reproject(nearData(near), input.base.crs));
  const measure = $derived(reproject(input.measure.shapes, input.base.crs));
  return {
    get spots() {
      return spots;
    },
    get shapeIds() {
      return shapeIds;
    },
    get out() {
      return out;
    },
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

const litId = (hover: Selection): string | null => (hover?.kind === 'project' ? hover.id : null);

/** Keeps giving the list it gave last while the new one holds the same. */
function memoized<T>(same: (a: T, b: T) => boolean): (list: readonly T[]) => readonly T[] {
  let last: readonly T[] = [];
  return (list) => (last.length === list.length && last.every((item, i) => same(item, list[i]!)) ? last : (last = list));
}

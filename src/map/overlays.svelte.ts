/** The data of the overlay sources, each derived by itself: what does not change is not made, nor sent, again. */
import type { FeatureCollection } from 'geojson';
import type { ProjectAsOf } from '../model/snapshot.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { Scheme } from '../theme/tokens.ts';
import type { BaseMap } from './basemap.svelte.ts';
import { labelSpots } from './label-spots.ts';
import { reproject } from './reproject.ts';
import { blockLabelData, countData, haloData, nearData, pointData, shapeData } from './overlay-data.ts';
import { clustersOf, hiddenInCluster, sitesOf } from './sites.ts';
import type { Linework, Overlays } from './style/style.ts';

/** What the overlays follow from. All of it is read only where it is needed, so that each source depends on its own. */
export interface OverlayInput {
  atlas: Atlas;
  measure: { readonly shapes: FeatureCollection };
  base: Pick<BaseMap, 'crs'>;
  linework: () => Pick<Linework, 'shapes'>;
  scheme: () => Scheme;
  /** Whole zoom level. */
  zoom: () => number;
}

/** Overlays in the map's coordinates that follow their input. */
export function deriveOverlays(input: OverlayInput): Overlays {
  const { atlas } = input;
  const { blocks, vocab } = atlas.dataset;
  // Every choice of the reader filters anew, also one that lets the same projects through.
  const sameProjects = memoized<ProjectAsOf>((a, b) => a === b);
  const sameMoves = memoized<[string, string]>((a, b) => a[0] === b[0] && a[1] === b[1]);

  const matches = $derived(sameProjects(atlas.filtered.matches));
  const moved = $derived(atlas.changes && sameMoves(atlas.changes.map((c) => [c.project.id, c.move])));
  const near = $derived(atlas.view.choices.near);
  const clusters = $derived(clustersOf(atlas.snapshot, blocks, input.zoom()));
  const spots = $derived(labelSpots(atlas.dataset, clusters, input.zoom(), atlas.lang));
  const sites = $derived(sitesOf(atlas.snapshot));
  const apart = $derived(hiddenInCluster(atlas.selectedProject?.id ?? null, clusters, sites, matches));

  const points = $derived(
    reproject(
      pointData({
        clusters,
        sites,
        matches,
        blocks,
        stages: vocab.stages,
        apart,
        moves: moved && new Map(moved),
        scheme: input.scheme(),
        lang: atlas.lang,
        zoom: input.zoom(),
      }),
      input.base.crs,
    ),
  );
  const halos = $derived(reproject(haloData(matches, sites, blocks, input.scheme()), input.base.crs));
  const counts = $derived(reproject(countData(matches, atlas.dataset, spots, input.scheme(), atlas.lang), input.base.crs));
  const blockLabels = $derived(reproject(blockLabelData(matches, blocks, spots, input.scheme(), atlas.lang), input.base.crs));
  const shapes = $derived(reproject(shapeData(input.linework().shapes.projects, matches, atlas.lang, vocab.stages), input.base.crs));
  const circle = $derived(reproject(nearData(near), input.base.crs));
  const measure = $derived(reproject(input.measure.shapes, input.base.crs));
  return {
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

/** Keeps giving the list it gave last while the new one holds the same. */
function memoized<T>(same: (a: T, b: T) => boolean): (list: readonly T[]) => readonly T[] {
  let last: readonly T[] = [];
  return (list) => (last.length === list.length && last.every((item, i) => same(item, list[i]!)) ? last : (last = list));
}

/** Lines and areas of projects where they come as tiles: whether they are drawn from these now, what the map is told of them, where they lie. */
import type { Bounds } from '../model/dataset.ts';
import { RowsAsOf } from '../model/rows-as-of.ts';
import { latestDate } from '../model/snapshot.ts';
import { UNSTATED } from '../model/stages.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { BaseMap } from './basemap.svelte.ts';
import { WGS84 } from './crs.ts';
import type { Area } from './mark-places.ts';
import { extentsByRow } from './shape-extents.ts';
import { shapeStates, type ShapeStates } from './shape-states.ts';
import type { TiledShapes } from './style/shape-source.ts';
import type { Linework } from './style/style.ts';

export interface TilesInput {
  atlas: Pick<Atlas, 'rows' | 'loaded' | 'at' | 'asof' | 'dataset' | 'isFiltered' | 'view'>;
  base: Pick<BaseMap, 'crs'>;
  linework: () => Pick<Linework, 'shapes'>;
}

export interface Tiles {
  /** What they are drawn from; null where they come in one piece, and while nothing of them may be drawn. */
  readonly current: TiledShapes | null;
  /** @param passed 1 for each row that the filters let through */
  states: (passed: ArrayLike<number>, area: Area | null) => ShapeStates;
  /** The extent of a project's line or area, by its id, WGS-84; null where it has none. */
  boundsOf: (id: string) => Bounds | null;
}

const NONE: ShapeStates = new Map();

/** Tiles that follow the input. */
export function deriveTiles({ atlas, base, linework }: TilesInput): Tiles {
  const given = $derived(linework().shapes.tiles);
  const latest = latestDate(atlas.dataset);
  /** Of records that are still on their way nothing can be told: until they are there, only what is so of all is drawn. */
  const told = $derived(
    atlas.loaded === atlas.rows.length || !(atlas.isFiltered || atlas.view.choices.since !== null || atlas.asof !== latest),
  );
  /** Tiles cannot be shifted. */
  const current = $derived(given && told && base.crs === WGS84 ? given : null);
  const newest = $derived.by(() => {
    if (!given || atlas.asof === latest) return atlas.at;
    void atlas.loaded;
    const unstated = atlas.dataset.vocab.stages.findIndex(({ id }) => id === UNSTATED);
    return new RowsAsOf(atlas.rows, latest, unstated);
  });
  return {
    get current() {
      return current;
    },
    states: (passed, area) => (current ? shapeStates({ extents: current.extents, at: atlas.at, newest, passed, area }) : NONE),
    boundsOf(id) {
      const row = atlas.rows.rowOf(id);
      return given && row !== undefined ? (extentsByRow(given.extents, atlas.rows).get(row) ?? null) : null;
    },
  };
}

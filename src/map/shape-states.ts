/**
 * What the filters and the date make of lines and areas that come as tiles, as feature-state. The tiles have them as at the newest date,
 * unfiltered: only what differs from that is told, only of what lies where the map looks, and only when it changes.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { StageTerm } from '../model/dataset.ts';
import type { RowsAsOf } from '../model/rows-as-of.ts';
import { UNSTATED } from '../model/stages.ts';
import { hasTiles, tiledFeature } from './style/shape-source.ts';
import type { Area } from './mark-places.ts';
import { extentsByRow, reaches } from './shape-extents.ts';

/** By row: 1 if it is left out, and above that bit the place of its stage plus 2, where that is not the one of the tiles. */
export type ShapeStates = ReadonlyMap<number, number>;

const OUT = 1;
/** A stage without a word in the vocabulary has the place -1. */
const UNSTATED_AT = 2;

export interface StatesInput {
  /** See `OutlinesFile`. */
  extents: readonly number[];
  /** At the date, and at the newest one, as the tiles have them: the same object where the date is that. */
  at: RowsAsOf;
  newest: RowsAsOf;
  /** 1 for each row that the filters let through. */
  passed: ArrayLike<number>;
  /** Where the map looks; null for everywhere. */
  area: Area | null;
}

/** What is to be told of which row. */
export function shapeStates({ extents, at, newest, passed, area }: StatesInput): ShapeStates {
  const states = new Map<number, number>();
  for (const [row, bounds] of extentsByRow(extents, at.rows)) {
    if (area && !reaches(bounds, area)) continue;
    const out = passed[row] === 1 ? 0 : OUT;
    const stage = at.stage[row]!;
    const code = out | (stage === newest.stage[row] ? 0 : (stage + UNSTATED_AT) << 1);
    if (code !== 0) states.set(row, code);
  }
  return states;
}

type Drawn = Pick<MapLibreMap, 'getSource' | 'setFeatureState' | 'removeFeatureState'>;

/** Keeps the map in step with what is to be told. */
export class TileStates {
  #told = new Map<number, number>();
  #stale = false;

  /** The map may have forgotten what it was told: after its source was made anew. */
  forget(): void {
    this.#stale = true;
  }

  set(map: Drawn, states: ShapeStates, stages: readonly StageTerm[]): void {
    if (!hasTiles(map)) return this.#told.clear();
    for (const [row, code] of this.#told) {
      const now = states.get(row) ?? 0;
      if (code & OUT && !(now & OUT)) map.removeFeatureState(tiledFeature(row), 'out');
      if (code >> 1 === 0 || now >> 1 !== 0) continue;
      for (const key of ['solid', 'stage']) map.removeFeatureState(tiledFeature(row), key);
    }
    for (const [row, code] of states) {
      if (this.#told.get(row) === code && !this.#stale) continue;
      const stage = stages[(code >> 1) - UNSTATED_AT];
      map.setFeatureState(tiledFeature(row), {
        ...(code & OUT ? { out: true } : {}),
        ...(code >> 1 === 0 ? {} : { stage: stage?.id ?? UNSTATED, solid: stage?.phase === 'finish' }),
      });
    }
    this.#told = new Map(states);
    this.#stale = false;
  }
}

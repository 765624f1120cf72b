/** What a reader points at on the map, and what a click there does to the atlas. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '../model/dataset.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { BaseMap } from './basemap.svelte.ts';
import { routeClick } from './click-router.ts';
import type { MembersOf, Pointed } from './hit-test.ts';
import type { MapCamera } from './map-camera.ts';
import type { Measure } from './measure.svelte.ts';
import { hoveredBy, meetsCorner, type Pixel, type PointerHandlers } from './pointer.ts';
import { extentOfCount } from './targets.ts';

/** What pointing acts on. */
export interface PointingInput {
  atlas: Atlas;
  measure: Pick<Measure, 'on' | 'points' | 'add'>;
  base: Pick<BaseMap, 'crs'>;
  camera: Pick<MapCamera, 'closer' | 'touch'>;
  /** Ids of the projects of a mark that has too many to name them itself. */
  members: MembersOf;
}

/** Holds what is under the pointer, and answers clicks. Places are WGS-84. */
export class Pointing {
  /** What is under the pointer, and where its label stands. */
  pointed: { thing: Pointed; at: LngLat } | null = $state.raw(null);
  readonly #input: PointingInput;

  constructor(input: PointingInput) {
    this.#input = input;
  }

  /** What a map tells its pointer to. */
  handlers(map: Pick<MapLibreMap, 'project'>): PointerHandlers {
    const { atlas, base, measure } = this.#input;
    return {
      members: (mark) => this.#input.members(mark),
      busy: () => measure.on,
      hover: (thing, at) => this.hover(thing, base.crs.fromMap(thing?.at ?? at.toArray())),
      click: (things, pixel, at) => this.click(map, things, pixel, base.crs.fromMap(at.toArray())),
      ask: (at) => (atlas.session.card = { kind: 'place', at: base.crs.fromMap(at.toArray()) }),
    };
  }

  /** Notes what is pointed at, and lights it up in the pages around the map. */
  hover(thing: Pointed | null, at: LngLat): void {
    const { session } = this.#input.atlas;
    this.pointed = thing && { thing, at };
    const lit = hoveredBy(thing);
    if (lit?.id !== session.hover?.id || lit?.kind !== session.hover?.kind) session.hover = lit;
  }

  /**
   * Measures, selects, or asks which of several is meant.
   * @param things under the click, as `pointedAt` orders them
   */
  click(map: Pick<MapLibreMap, 'project'>, things: readonly Pointed[], pixel: Pixel, at: LngLat): void {
    const { atlas, measure, base, camera } = this.#input;
    const { view, session, dataset } = atlas;
    session.card = null;
    const [corner] = measure.points;
    if (measure.on) return measure.add(at, corner !== undefined && meetsCorner(map, base.crs.toMap(corner), pixel));
    const action = routeClick(things, {
      pointOf: (id) => atlas.entry(id)?.project.point,
      extentOf: (place) => extentOfCount(place, dataset),
    });
    const { selection } = view.choices;
    if (action.kind === 'choose') {
      const { at: stands } = things[0]!;
      session.card = { ...action, kind: 'several', at: stands ? base.crs.fromMap(stands) : at, closer: camera.closer(action.closer) };
    } else if (!action.selection) {
      if (selection) view.choose({ selection: null });
    } else if (action.selection.id !== selection?.id || action.selection.kind !== selection.kind) {
      camera.touch(action.selection.id, at);
      view.select(action.selection);
    }
  }
}

/** The camera of the atlas's map. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { boundsOfPoint } from '../model/extent.ts';
import type { Bounds, LngLat, RecordPlace } from '../model/dataset.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { CameraTarget } from '../state/session.svelte.ts';
import { isSameCamera, ZOOMS, type Camera } from '../url/camera.ts';
import type { Ignored } from '../url/view-params.ts';
import { keepCamera } from './camera-address.ts';
import {
  cameraOf,
  centreMoved,
  drawnAt,
  fitted,
  readCamera,
  roomIn,
  shiftInto,
  viewportOf,
  withMargin,
  type CameraInput,
  type Inset,
  type Size,
} from './camera.ts';
import { WGS84, type MapCrs } from './crs.ts';
import { resultsOf, targetOf, type Ground, type Results, type Target } from './targets.ts';
import { isWellShown, wayTo } from './way-to.ts';

/** What the camera was last put for, and where that put it: as long as it stands there, the reader has not moved it. */
interface Kept {
  to: 'selection' | 'results' | 'district' | null;
  camera: Camera;
  /** Whether it only stayed, or stepped aside, to have that in sight. */
  aside: boolean;
}

/** Pixels round what is fitted: the district is framed closely, a thing has room for marks and their names. */
const MARGIN = { district: 12, thing: 44 };

/** The closest that results are fitted, and that an extent is which a reader asked to see closer. */
const CLOSEST = { results: 14.5, extent: 17.05 };

/** Goes where the reader asks, tells the session and the address where it rests, and stays over its place in other coordinates. */
export class MapCamera {
  readonly #atlas: Atlas;
  readonly #input: CameraInput;
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  #map: MapLibreMap | null = null;
  /** The coordinates it is in; they follow the base map's once it has moved along. */
  #crs: MapCrs = WGS84;
  #kept: Kept | null = null;
  /** Whether it is on its way to what it is kept for. */
  #under = false;
  /** How it stood before something was selected. */
  #before: Kept | null = null;
  /** What was shown last, by its id, and where a reader touched it on the map. */
  #shown: string | null = null;
  #touched: { id: string; at: LngLat } | null = null;

  constructor(atlas: Atlas, input: CameraInput) {
    this.#atlas = atlas;
    this.#input = input;
  }

  /** The camera that the address asks for; null for none. What it asks for in vain is told. */
  opening(): Camera | null {
    const { camera, refused } = cameraOf(location.hash, this.#view);
    if (refused) this.#tell(refused);
    return camera;
  }

  /** What a map without a camera of its own opens with, and how, in a map of that size. */
  start(size: Size): { bounds: Bounds; maxZoom: number; padding: Inset } {
    const { bounds, maxZoom, margin } = this.#first;
    return { bounds, maxZoom, padding: withMargin(this.#input.inset(), size, margin) };
  }

  /**
   * Takes hold of a map that has loaded.
   * @param opening the camera it was made with; without one, it stands where `start` says
   * @returns lets it go
   */
  hold(map: MapLibreMap, opening: Camera | null): () => void {
    this.#map = map;
    const rested = () => {
      this.#under = false;
      this.#atlas.session.bounds = viewportOf(map, this.#crs);
    };
    const on = (event: 'moveend' | 'resize', then: () => void) => {
      const listening = map.on(event, then);
      return () => listening.unsubscribe();
    };
    rested();
    const release = [
      on('moveend', rested),
      on('resize', () => this.refit(false)),
      keepCamera(
        {
          read: () => readCamera(map, this.#crs),
          jump: ({ center, zoom }) => {
            this.#kept = this.#before = null;
            map.jumpTo({ center: this.#crs.toMap(center), zoom });
          },
          onrest: (then) => on('moveend', then),
          onbare: () => this.#open(),
          onrefused: (asked) => this.#tell(asked),
        },
        this.#view,
        window,
      ),
    ];
    if (!opening) this.#open();
    return () => {
      for (const each of release) each();
      this.#map = null;
    };
  }

  /** A reader met a project or block on the map at a place, which is in sight then. */
  touch(id: string, at: LngLat): void {
    this.#touched = { id, at };
  }

  /** The extent, if it comes closer to show it. */
  closer(to: Bounds | null): Bounds | null {
    const camera = to && this.#map && this.#fitted(to, CLOSEST.extent);
    return camera && camera.zoom > this.#map!.getZoom() + 0.3 ? to : null;
  }

  /** Goes where it is asked to, if that has a place and is not well in sight. Asked a second time for a selection, it comes close. */
  go(to: CameraTarget, animate = true): void {
    if (!this.#map) return;
    if (to === 'selection') this.#select(animate);
    else if (to === 'results') this.#showResults(animate);
    else if (to === 'before') this.#return(animate);
    else if (to === 'district') this.#fit('district', this.#input.district(), animate);
    else this.#fit(null, to, animate);
  }

  /** What it was put for is put anew into what is free now, unless the reader has moved the map since. */
  refit(animate = true): void {
    if (!this.#map || !this.#kept || this.#moved) return;
    const { to } = this.#kept;
    const target = to === 'selection' ? this.#target : null;
    if (target && this.#kept.aside) this.#approach(target, animate, false);
    else if (target) this.#fit('selection', target.around, animate, target.maxZoom);
    else if (to === 'results' && this.#results) this.#fit('results', this.#results.bounds, animate);
    else if (to === 'district') this.#fit('district', this.#input.district(), animate);
  }

  /** Steps aside as far as a place has to, to be in sight, whoever moved the map last. */
  keepInSight(at: LngLat): void {
    if (!this.#map) return;
    const by = shiftInto(drawnAt(this.#map, boundsOfPoint(at), this.#crs), this.#room(MARGIN.thing).free);
    if (by && (by[0] !== 0 || by[1] !== 0)) this.#step(null, by, true);
  }

  /** Stays over the same place when the map is drawn in other coordinates. */
  reproject(crs: MapCrs): void {
    if (!this.#map || crs === this.#crs) return;
    const { center } = readCamera(this.#map, this.#crs);
    this.#crs = crs;
    this.#map.jumpTo({ center: crs.toMap(center) });
  }

  /** Stands at once where a bare address opens. */
  #open(): void {
    this.#before = null;
    this.#shown = this.#atlas.selected?.id ?? null;
    const { to, bounds, maxZoom } = this.#first;
    this.#fit(to, bounds, false, maxZoom);
  }

  #select(animate: boolean): void {
    const id = this.#atlas.selected?.id ?? null;
    const again = id === this.#shown;
    this.#shown = id;
    if (!this.#target) return;
    if (!again && (!this.#before || this.#moved)) this.#before = this.#standing();
    this.#approach(this.#target, animate, again);
  }

  /** As little as is needed to have a target in sight: nothing, a step aside, or the way there. */
  #approach(target: Target, animate: boolean, close: boolean): void {
    const map = this.#map!;
    const around = this.#fitted(target.around, target.maxZoom);
    const whole = this.#fitted(target.whole, ZOOMS.max);
    if (!around || !whole) return;
    const zooms = { now: map.getZoom(), around: around.zoom, whole: whole.zoom };
    const way = wayTo(drawnAt(map, target.core, this.#crs), this.#room(MARGIN.thing).free, zooms, close ? 0.1 : target.slack);
    if (way.kind === 'aside') this.#step('selection', way.by, animate);
    else if (way.kind === 'around') this.#put('selection', around, animate);
    else {
      const [west, south, east, north] = target.core;
      this.#fit('selection', boundsOfPoint([(west + east) / 2, (south + north) / 2]), animate, way.zoom);
    }
  }

  /** Shows what the filters let through, unless it is well in sight, or a reader who moved the map has half of it there. */
  #showResults(animate: boolean): void {
    if (this.#atlas.selected) return;
    const results = this.#results;
    if (!results) {
      // What was narrowed is wide again.
      if (this.#kept?.to === 'results' && !this.#moved) this.go('district', animate);
      return;
    }
    const fit = this.#fitted(results.bounds, CLOSEST.results);
    if (!fit) return;
    const map = this.#map!;
    const places = results.places.map((at) => map.project(this.#crs.toMap(at)));
    const extent = this.#atlas.view.choices.near ? drawnAt(map, results.bounds, this.#crs) : null;
    const shown = isWellShown(places, extent, this.#room(0).free, { now: map.getZoom(), fitted: fit.zoom }, this.#moved);
    if (!shown) this.#put('results', fit, animate);
  }

  #return(animate: boolean): void {
    const before = this.#before;
    this.#before = this.#shown = null;
    if (!before || this.#moved) return;
    if (before.to === 'district') this.go('district', animate);
    else if (before.to === 'results' && this.#results) this.#fit('results', this.#results.bounds, animate);
    else this.#put(before.to, before.camera, animate, before.aside);
  }

  /** Nothing is selected any more, however that came. */
  forget(): void {
    this.#before = this.#shown = null;
  }

  /** Moves what is drawn by so many pixels, which may be none. */
  #step(to: Kept['to'], by: [number, number], animate: boolean): void {
    const map = this.#map!;
    const { center, zoom } = readCamera(map, this.#crs);
    const still = by[0] === 0 && by[1] === 0;
    this.#put(to, { center: still ? center : centreMoved(map, by, this.#crs), zoom }, animate, true);
  }

  #fit(to: Kept['to'], bounds: Bounds, animate: boolean, maxZoom = to === 'results' ? CLOSEST.results : CLOSEST.extent): void {
    const camera = this.#fitted(bounds, maxZoom, to === 'district' ? MARGIN.district : MARGIN.thing);
    if (camera) this.#put(to, camera, animate);
  }

  /** @param aside whether the map only steps aside, and stays turned as the reader has it */
  #put(to: Kept['to'], camera: Camera, animate: boolean, aside = false): void {
    const map = this.#map!;
    this.#kept = { to, camera, aside };
    const bearing = aside ? map.getBearing() : 0;
    if (isSameCamera(camera, readCamera(map, this.#crs)) && map.getBearing() === bearing && !map.isMoving()) return;
    const there = { center: this.#crs.toMap(camera.center), zoom: camera.zoom, bearing };
    if (!animate || this.#reducedMotion.matches) return void map.jumpTo(there);
    map.stop();
    this.#under = true;
    map.easeTo({ ...there, duration: 600 });
  }

  /** Whether the reader, or the address, has moved the map since it was last put somewhere. */
  get #moved(): boolean {
    return !this.#kept || !(this.#under || isSameCamera(this.#kept.camera, readCamera(this.#map!, this.#crs)));
  }
  #standing(): Kept {
    return this.#moved ? { to: null, camera: readCamera(this.#map!, this.#crs), aside: true } : this.#kept!;
  }

  #fitted(bounds: Bounds, maxZoom: number, margin = MARGIN.thing): Camera | null {
    return fitted(this.#map!, bounds, { padding: this.#room(margin).padding, maxZoom, crs: this.#crs });
  }
  #room(margin: number) {
    return roomIn(this.#map!, this.#input.inset(), margin);
  }
  /** What an address without a camera opens with. */
  get #first(): { to: Kept['to']; bounds: Bounds; maxZoom: number; margin: number } {
    const [target, results] = [this.#target, this.#results];
    if (target) return { to: 'selection', bounds: target.around, maxZoom: target.maxZoom, margin: MARGIN.thing };
    if (results) return { to: 'results', bounds: results.bounds, maxZoom: CLOSEST.results, margin: MARGIN.thing };
    return { to: 'district', bounds: this.#input.district(), maxZoom: CLOSEST.extent, margin: MARGIN.district };
  }
  /** What an address may ask to see. */
  get #view(): Bounds {
    return this.#atlas.dataset.district.view;
  }
  get #ground(): Ground {
    return { ...this.#atlas.dataset, shapeBounds: this.#input.shapeBounds };
  }
  get #target(): Target | null {
    const { selected } = this.#atlas;
    return targetOf(selected, this.#ground, this.#touched?.id === selected?.id ? this.#touched?.at : null);
  }
  get #results(): Results | null {
    const { filtered, at, view, rows } = this.#atlas;
    const places = () => {
      const found: RecordPlace[] = [];
      filtered.passed.forEach((passed, row) => passed === 1 && found.push(rows.place(row)));
      return found;
    };
    const all = at.known.reduce((n, one) => n + one, 0);
    return resultsOf({ n: filtered.n, places }, all, view.choices, this.#ground);
  }
  #tell(asked: Ignored): void {
    this.#atlas.session.ignored = [...this.#atlas.session.ignored, asked];
  }
}

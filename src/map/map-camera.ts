/** The camera of the atlas's map. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { CameraTarget } from '../state/session.svelte.ts';
import type { Camera } from '../url/camera.ts';
import type { Ignored } from '../url/view-params.ts';
import { keepCamera } from './camera-address.ts';
import { cameraOf, readCamera, showDistrict, showTarget, targetOf, viewportOf, type Padding, type Target } from './camera.ts';
import { WGS84, type MapCrs } from './crs.ts';

/** Goes where the reader asks, tells the session and the address where it rests, and stays over its place in other coordinates. */
export class MapCamera {
  readonly #atlas: Atlas;
  readonly #padding: () => Padding;
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  #map: MapLibreMap | null = null;
  /** The coordinates it is in; they follow the base map's once it has moved along. */
  #crs: MapCrs = WGS84;

  /** @param padding what the camera keeps clear of at the moment */
  constructor(atlas: Atlas, padding: () => Padding) {
    this.#atlas = atlas;
    this.#padding = padding;
  }

  /** The camera that the address asks for; null for none. What it asks for in vain is told. */
  opening(): Camera | null {
    const { camera, refused } = cameraOf(location.hash, this.#district);
    if (refused) this.#tell(refused);
    return camera;
  }

  /**
   * Takes hold of a map that has loaded.
   * @param opening the camera it was made with; without one, it now goes to what is selected
   * @returns lets it go
   */
  hold(map: MapLibreMap, opening: Camera | null): () => void {
    this.#map = map;
    const rested = () => (this.#atlas.session.bounds = viewportOf(map, this.#crs));
    const onrest = (then: () => void) => {
      const listening = map.on('moveend', then);
      return () => listening.unsubscribe();
    };
    rested();
    const release = [
      onrest(rested),
      keepCamera(
        {
          read: () => readCamera(map, this.#crs),
          jump: ({ center, zoom }) => void map.jumpTo({ center: this.#crs.toMap(center), zoom }),
          onrest,
          onbare: () => this.go(this.#target ? 'selection' : 'district', false),
          onrefused: (asked) => this.#tell(asked),
        },
        this.#district,
        window,
      ),
    ];
    if (!opening) this.go('selection', false);
    return () => {
      for (const each of release) each();
      this.#map = null;
    };
  }

  /** Goes to the district, or to the selection if that has a place. */
  go(to: CameraTarget, animate = true): void {
    if (to === 'selection') this.show(this.#target, animate);
    else if (this.#map) showDistrict(this.#map, this.#district, this.#motion(animate));
  }

  show(target: Target | null, animate = true): void {
    if (this.#map && target) showTarget(this.#map, target, this.#motion(animate));
  }

  /** Stays over the same place when the map is drawn in other coordinates. */
  reproject(crs: MapCrs): void {
    if (!this.#map || crs === this.#crs) return;
    const { center } = readCamera(this.#map, this.#crs);
    this.#crs = crs;
    this.#map.jumpTo({ center: crs.toMap(center) });
  }

  get #district() {
    return this.#atlas.dataset.district.view;
  }
  get #target() {
    return targetOf(this.#atlas.selected, this.#atlas.dataset);
  }
  #motion(animate: boolean) {
    return { crs: this.#crs, padding: this.#padding(), animate: animate && !this.#reducedMotion.matches };
  }
  #tell(asked: Ignored): void {
    this.#atlas.session.ignored = [...this.#atlas.session.ignored, asked];
  }
}

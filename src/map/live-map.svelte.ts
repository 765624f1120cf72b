/** The MapLibre map of the page, from its making to its end. */
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { Bounds } from '../model/dataset.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import { searchNearReader } from '../state/near.ts';
import { MEDIA } from '../theme/breakpoints.ts';
import { ALL_MARKS, areaBy, areaRound, isLeft } from './area.ts';
import type { BaseMap, MapError } from './basemap.svelte.ts';
import { addControls, type Locale } from './controls.ts';
import { createMap } from './create-map.ts';
import { boundsIn } from './crs.ts';
import type { MapCamera } from './map-camera.ts';
import { watchMap, type MapTrouble } from './map-watch.ts';
import { watchTiles } from './missing-tiles.ts';
import type { Area } from './mark-places.ts';
import { listenToPointer } from './pointer.ts';
import type { Pointing } from './pointing.svelte.ts';
import { isInReach, type Unlocated } from './reader-position.ts';
import { SHAPES } from './style/shape-source.ts';
import { zoomStep } from './zoom-step.ts';

/** What a map is made with. */
export interface MapOpening {
  atlas: Atlas;
  base: BaseMap;
  camera: MapCamera;
  pointing: Pointing;
  /** Makes the first style, once the zoom is known. */
  style: () => StyleSpecification;
  locale: Locale;
  /** Whether the map leaves scrolling to the page around it. */
  cooperative: boolean;
  /** Whether the credits start folded. */
  folded: boolean;
  /** Told once the map can be used. */
  onready: (map: MapLibreMap) => void;
  /** Told that a tile of lines and areas did not come. */
  onshapeslost: () => void;
  /** Told what keeps it from being seen, and by null that it is seen again. */
  ontrouble: (trouble: MapTrouble | null) => void;
  /** Told why it does not go to the reader; by null that the reader has asked anew. */
  onunlocated: (why: Unlocated | null) => void;
}

export class LiveMap {
  /** Set once it has loaded. */
  map: MapLibreMap | undefined = $state.raw();
  /** What keeps it from being seen. */
  trouble: MapTrouble | null = $state.raw(null);
  /** The same while it has a style to draw: not between the loss of its drawing context and the return. */
  drawing: MapLibreMap | undefined = $derived.by(() => (this.trouble === null ? this.map : undefined));
  /** As `zoomStep` has it. */
  zoom = $state(10);
  /** Where marks are made, with records of which not all can be; null for everywhere. */
  area: Area | null = $state.raw(null);
  #rename: ((locale: Locale) => void) | undefined;

  /** Makes the map in an element. @returns ends it */
  open(container: HTMLElement, { atlas, base, camera, pointing, ...opening }: MapOpening): () => void {
    const asked = camera.opening();
    const many = atlas.rows.length > ALL_MARKS;
    const size = { width: container.clientWidth, height: container.clientHeight };
    if (asked) this.zoom = zoomStep(asked.zoom);
    if (asked && many) this.area = areaBy(asked, size);
    const made = createMap(container, {
      style: opening.style(),
      camera: asked,
      start: camera.start(size),
      locale: opening.locale,
      cooperative: opening.cooperative,
    });
    this.#rename = addControls(made, opening.folded || matchMedia(MEDIA.small).matches, {
      reaches: (position) => isInReach(atlas, position),
      at: (position) => searchNearReader(atlas, position),
      unlocated: opening.onunlocated,
    });
    // A decision: the element carries its map in production too. Tests, measurements and the console see by it what is drawn.
    Object.assign(container, { atlasMap: made });
    made.on('error', (event) => {
      if (base.took(event)) return;
      console.error(event.error);
      if ((event as MapError).sourceId === SHAPES) opening.onshapeslost();
    });
    const stop = [
      watchTiles(made, (share) => base.lacks(share)),
      watchMap(made, (trouble) => {
        this.trouble = trouble;
        opening.ontrouble(trouble);
      }),
    ];
    made.once('load', () => {
      const moved = () => {
        const zoom = zoomStep(made.getZoom());
        if (many) {
          const bounds = boundsIn(made.getBounds().toArray().flat() as Bounds, base.crs.fromMap);
          if (zoom !== this.zoom || !this.area || isLeft(this.area, bounds)) this.area = areaRound(bounds);
        }
        this.zoom = zoom;
      };
      moved();
      made.on('move', moved);
      this.map = made;
      stop.push(camera.hold(made, asked), listenToPointer(made, pointing.handlers(made)));
      opening.onready(made);
    });
    return () => {
      for (const each of stop) each();
      made.remove();
    };
  }

  /** Names its controls anew. */
  rename(locale: Locale): void {
    this.#rename?.(locale);
  }
}

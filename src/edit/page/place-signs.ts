/** The signs on the map that are dragged or moved by keys: the point of the record, and the handle on its circle. */
import { Marker, type Map as MapLibreMap } from 'maplibre-gl';
import { distanceM } from '../../model/distance.ts';
import { boundsAround } from '../../model/extent.ts';
import type { LngLat } from '../../model/dataset.ts';

/** Pixels that an arrow key moves the point, alone and with Shift. */
const STEP = { one: 4, far: 24 } as const;
/** By how much an arrow key changes the radius, in metres, alone and with Shift. */
const METRES = { one: 10, far: 50 } as const;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What the signs tell. */
export interface SignHandlers {
  place: (point: LngLat) => void;
  radius: (metres: number) => void;
}

/** Names of the signs for who does not see them. */
export interface SignNames {
  point: string;
  radius: string;
  metres: string;
}

export class PlaceSigns {
  readonly #map: MapLibreMap;
  readonly #point: Marker;
  readonly #handle: Marker;
  #metres = 0;

  constructor(map: MapLibreMap, { place, radius }: SignHandlers) {
    this.#map = map;
    this.#point = new Marker({ element: sign('place-point'), draggable: true });
    this.#handle = new Marker({ element: sign('place-handle'), draggable: true });
    this.#point.on('dragend', () => place(this.#point.getLngLat().toArray()));
    this.#point.on('drag', () => this.#moveHandle());
    this.#handle.on('drag', () => radius(this.#dragged()));
    this.#point.getElement().addEventListener('keydown', (event) => {
      const arrow = ARROWS[event.key];
      if (!arrow) return;
      event.preventDefault();
      event.stopPropagation();
      const step = event.shiftKey ? STEP.far : STEP.one;
      const { x, y } = map.project(this.#point.getLngLat());
      place(map.unproject([x + arrow[0] * step, y + arrow[1] * step]).toArray());
    });
    this.#handle.getElement().addEventListener('keydown', (event) => {
      const arrow = ARROWS[event.key];
      if (!arrow) return;
      event.preventDefault();
      event.stopPropagation();
      const more = (arrow[0] || -arrow[1]) * (event.shiftKey ? METRES.far : METRES.one);
      radius(Math.max(METRES.one, this.#metres + more));
    });
  }

  /** Shows the record's point and its radius; null for none. @param isFixed whether it can only be looked at */
  show(point: LngLat | null, metres: number | null, names: SignNames, isFixed: boolean): void {
    this.#metres = metres ?? 0;
    const [element, handle] = [this.#point.getElement(), this.#handle.getElement()];
    element.setAttribute('aria-label', names.point);
    handle.setAttribute('role', 'slider');
    handle.setAttribute('aria-label', names.radius);
    handle.setAttribute('aria-valuemin', '0');
    handle.setAttribute('aria-valuenow', String(this.#metres));
    handle.setAttribute('aria-valuetext', names.metres);
    this.#point.setDraggable(!isFixed);
    if (point) this.#point.setLngLat(point).addTo(this.#map);
    else this.#point.remove();
    if (point && metres && !isFixed) {
      this.#moveHandle();
      this.#handle.addTo(this.#map);
    } else this.#handle.remove();
  }

  /** The handle stands east of the point, on the circle. */
  #moveHandle(): void {
    const point = this.#point.getLngLat().toArray();
    this.#handle.setLngLat([boundsAround(point, this.#metres)[2], point[1]]);
  }

  /** To ten metres: a hand is no finer. */
  #dragged(): number {
    const metres = distanceM(this.#point.getLngLat().toArray(), this.#handle.getLngLat().toArray());
    return Math.max(METRES.one, Math.round(metres / 10) * 10);
  }
}

function sign(className: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  return element;
}

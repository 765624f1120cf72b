/** MapLibre's map of the editor, from its making to its end. Loaded when it is shown: it is the largest part of the page. */
import { AttributionControl, NavigationControl, ScaleControl, type GeoJSONSource, type Map as MapLibreMap } from 'maplibre-gl';
import { bbox } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import { localeOf } from '../../map/controls.ts';
import { createMap } from '../../map/create-map.ts';
import type { Bounds, Lang, LngLat } from '../../model/dataset.ts';
import type { MapAnswer } from '../protocol.ts';
import { PlaceSigns, type SignHandlers, type SignNames } from './place-signs.ts';
import { CIRCLE, circleAround, OTHERS, otherPoints, placeStyle, SHAPE, shapeOf, type PlaceLook } from './place-style.ts';

/** What of the record the map shows. */
export interface ShownRecord {
  id: string | null;
  point: LngLat | null;
  metres: number | null;
  /** Id of its line or area; empty for none. */
  shape: string;
  /** Whether it can only be looked at. */
  isFixed: boolean;
}

/** How close a point is looked at. */
const CLOSE_ZOOM = 14.5;

export class PlaceMap {
  readonly #map: MapLibreMap;
  readonly #answer: MapAnswer;
  readonly #signs: PlaceSigns;
  #look: PlaceLook;
  #record: ShownRecord | null = null;
  #isReady = false;

  constructor(
    container: HTMLElement,
    answer: MapAnswer,
    { look, view, headers, ...handlers }: SignHandlers & { look: PlaceLook; view: Bounds; headers: () => Record<string, string> },
  ) {
    this.#answer = answer;
    this.#look = look;
    const map = createMap(container, {
      style: placeStyle(answer, look),
      camera: null,
      start: { bounds: view, maxZoom: CLOSE_ZOOM, padding: { top: 16, right: 16, bottom: 16, left: 16 } },
      locale: localeOf(look.lang, null),
      cooperative: false,
    });
    this.#map = map;
    // Tiles of the streets are asked for with the token; nothing else is asked of anybody.
    map.setTransformRequest((url) => ({ url, headers: url.startsWith(look.site) ? headers() : {} }));
    map.addControl(new AttributionControl({ compact: true }), 'bottom-right');
    map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
    map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-left');
    Object.assign(container, { atlasMap: map });
    this.#signs = new PlaceSigns(map, handlers);
    map.on('click', ({ lngLat, originalEvent }) => {
      // A press on a sign is none on the map.
      if (originalEvent.target === map.getCanvas() && !this.#record?.isFixed) handlers.place(lngLat.toArray());
    });
    map.once('load', () => {
      this.#isReady = true;
      // Folded behind its button: opened, it would lie over the scale.
      container.querySelector('.maplibregl-ctrl-attrib')?.classList.remove('maplibregl-compact-show');
      this.#draw();
      container.dataset['ready'] = 'true';
    });
  }

  /** The middle of what the map shows. */
  get centre(): LngLat {
    return this.#map.getCenter().toArray();
  }

  /** Shows a record. The camera goes to its point where that is out of sight, and to the shape of one that has none. */
  show(record: ShownRecord, names: SignNames): void {
    const isOther = this.#record?.id !== record.id;
    this.#record = record;
    this.#signs.show(record.point, record.metres, names, record.isFixed);
    const { point } = record;
    if (point && (isOther || !this.#map.getBounds().contains(point)))
      this.#map.jumpTo({ center: point, zoom: Math.max(this.#map.getZoom(), CLOSE_ZOOM - 1) });
    const shape = isOther && !point ? shapeOf(this.#answer.shapes, record.shape) : null;
    if (shape?.features.length)
      this.#map.fitBounds(bbox(shape).slice(0, 4) as Bounds, { padding: 48, maxZoom: CLOSE_ZOOM, animate: false });
    this.#draw();
  }

  /** Another language or scheme. */
  relook(look: PlaceLook): void {
    if (look.lang === this.#look.lang && look.scheme === this.#look.scheme) return;
    this.#look = look;
    this.#map.setStyle(placeStyle(this.#answer, look));
    this.#map.once('styledata', () => this.#draw());
  }

  remove(): void {
    this.#map.remove();
  }

  #draw(): void {
    if (!this.#isReady || !this.#record) return;
    const { id, point, metres, shape } = this.#record;
    const set = (source: string, data: FeatureCollection): void => void this.#map.getSource<GeoJSONSource>(source)?.setData(data);
    set(OTHERS, otherPoints(this.#answer.points, id, this.#look.lang as Lang));
    set(CIRCLE, circleAround(point, metres));
    set(SHAPE, shapeOf(this.#answer.shapes, shape));
  }
}

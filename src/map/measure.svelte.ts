import { area, length, lineString, polygon } from '@turf/turf';
import type { Feature, FeatureCollection } from 'geojson';
import type { LngLat } from '../model/dataset.ts';

/** Distances and areas on the map: a click adds a corner; a click on the first one closes an area. */
export class Measure {
  on = $state(false);
  points: LngLat[] = $state.raw([]);
  closed = $state(false);

  /** Metres along the line; round the area when it is closed. */
  metres = $derived.by(() => (this.points.length < 2 ? 0 : length(lineString(this.#ring()), { units: 'meters' })));
  /** Square metres; null until the area is closed. */
  squareMetres: number | null = $derived.by(() => (this.closed ? area(polygon([this.#ring()])) : null));

  shapes: FeatureCollection = $derived.by(() => {
    const features: Feature[] = this.points.map((p) => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: p } }));
    if (this.points.length > 1)
      features.push({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: this.#ring() } });
    if (this.closed) features.push({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [this.#ring()] } });
    return { type: 'FeatureCollection', features };
  });

  start(): void {
    this.on = true;
    this.clear();
  }
  stop(): void {
    this.on = false;
    this.clear();
  }
  clear(): void {
    this.points = [];
    this.closed = false;
  }
  undo(): void {
    if (this.closed) this.closed = false;
    else this.points = this.points.slice(0, -1);
  }
  /** @param onFirst whether the click was on the first corner */
  add(point: LngLat, onFirst: boolean): void {
    if (this.closed) this.clear();
    if (onFirst && this.points.length > 2) this.closed = true;
    else this.points = [...this.points, point];
  }

  #ring(): LngLat[] {
    return this.closed ? [...this.points, this.points[0]!] : this.points;
  }
}

/** Draws what changed in several sources in one frame: before, a reader would see half of it, and a slow machine would draw twice. */
import type { Map as MapLibreMap } from 'maplibre-gl';

/** Milliseconds after which what has come is drawn without the rest. */
const LONGEST = 200;

export type Paintable = Pick<MapLibreMap, 'triggerRepaint' | 'isMoving' | 'isSourceLoaded' | 'getSource' | 'on'>;

/** Holds a map's frames back while data that were sent are on their way; never while the map moves. */
export class WholeFrames {
  readonly #map: Paintable;
  readonly #awaited = new Set<string>();
  readonly #paint: () => void;
  readonly #stop: () => void;
  #asked = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(map: Paintable) {
    this.#map = map;
    const paint = map.triggerRepaint;
    this.#paint = () => paint.call(map);
    map.triggerRepaint = () => {
      if (this.#awaited.size > 0 && !map.isMoving()) this.#asked = true;
      else this.#paint();
    };
    const listening = [
      // Between the word that there are new data and the data themselves a source counts as loaded: its tiles are those of before.
      map.on('sourcedata', (event) => event.sourceDataType !== 'metadata' && this.#look()),
      map.on('error', () => this.#release()),
    ];
    this.#stop = () => {
      for (const each of listening) each.unsubscribe();
      map.triggerRepaint = paint;
    };
  }

  /** Waits for the data of a source, which are on their way. */
  await(source: string): void {
    this.#awaited.add(source);
    this.#timer ??= setTimeout(() => this.#release(), LONGEST);
  }

  end(): void {
    this.#release();
    this.#stop();
  }

  #look(): void {
    for (const id of this.#awaited) if (!this.#map.getSource(id) || this.#map.isSourceLoaded(id)) this.#awaited.delete(id);
    if (this.#awaited.size === 0) this.#release();
  }

  #release(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#awaited.clear();
    if (this.#asked) this.#paint();
    this.#asked = false;
  }
}

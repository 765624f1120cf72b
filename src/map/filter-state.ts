/** What the filters make of the lines and areas that are drawn whatever they are, as feature-state: they are never sent again. */
import type { Map as MapLibreMap } from 'maplibre-gl';

/** That a project is left out; that a block has none that is not. */
export type FilterState = 'out' | 'faded';

/** Whether a feature as it is drawn has the state; see `filterState` of the style. */
export const hasFilterState = (
  { state, properties }: { state?: Record<string, unknown>; properties: Record<string, unknown> },
  name: FilterState,
): boolean => (state?.[name] ?? properties[name]) === true;

/** Keeps a state of the features of a source in step with the ids that have it. */
export class FilterStates {
  readonly #source: string;
  readonly #name: FilterState;
  /** Ids that were told, and what. */
  readonly #told = new Map<string, boolean>();

  constructor(source: string, name: FilterState) {
    this.#source = source;
    this.#name = name;
  }

  /** After the source was made anew it knows of none. */
  forget(): void {
    this.#told.clear();
  }

  /**
   * Tells the map of each feature whose state is not as it was told before.
   * @param ids of all features of the source
   * @param has those of them that have the state
   */
  set(map: Pick<MapLibreMap, 'getSource' | 'setFeatureState'>, ids: readonly string[], has: ReadonlySet<string>): void {
    if (!map.getSource(this.#source)) return;
    for (const id of ids) {
      const now = has.has(id);
      if (this.#told.get(id) === now) continue;
      this.#told.set(id, now);
      map.setFeatureState({ source: this.#source, id }, { [this.#name]: now });
    }
  }
}

/** The base map that is drawn: the embedded one, or one that the reader chose, once it has loaded. */
import { untrack } from 'svelte';
import type { Basemap } from '../model/dataset.ts';
import { FOREIGN, type ForeignBase } from './basemaps/foreign-base.ts';
import { loadBase } from './basemaps/load-base.ts';
import { WGS84, type MapCrs } from './crs.ts';
import type { StyleContext } from './style/style-context.ts';

/** What went wrong with a base map: its id and a status, `offline`, or what the error says. */
export interface BaseTrouble {
  id: string;
  reason: string;
}

/** An error as MapLibre reports it. Requests tell their address and status, sources their id. */
export interface MapError {
  error: { message: string; status?: number; url?: string };
  sourceId?: string;
}

/** The reason of a base map that has hardly any tiles where the map is. */
export const FEW_TILES = 'few';

/** The share of missing tiles from which that is said. */
const MOST = 0.5;

/** Statuses after which no further tile can be hoped for: key refused, forbidden, quota used up. */
const REFUSED = ['401', '403', '429'];

/** Holds what is drawn and what failed. A base that fails gives way to the embedded one and a sentence. */
export class BaseMap {
  /** The base map in use and its id; null while the embedded one is. */
  drawn: { id: string; base: ForeignBase } | null = $state.raw(null);
  /** The chosen base that did not load; shown until dismissed or another is chosen. */
  problem: BaseTrouble | null = $state.raw(null);
  /** The chosen base of which parts are missing while the rest shows. */
  notice: BaseTrouble | null = $state.raw(null);
  /** The coordinates the map is drawn in. */
  crs: MapCrs = $derived.by(() => this.drawn?.base.crs ?? WGS84);

  readonly #offered: readonly Basemap[];
  readonly #root: string;
  readonly #load: typeof loadBase;
  #chosen: string | null = null;
  #few = false;

  /** @param root the app's folder on the host, with slashes at both ends */
  constructor(offered: readonly Basemap[], root: string, load = loadBase) {
    this.#offered = offered;
    this.#root = root;
    this.#load = load;
  }

  /**
   * Loads a base map in the look of the day and draws it; null and what is not offered mean the embedded one. Choosing another
   * forgives what the last one did.
   * @returns gives up loading
   */
  use(id: string | null, context: StyleContext): () => void {
    if (id !== this.#chosen) {
      this.dismiss();
      this.#few = false;
    }
    this.#chosen = id;
    const basemap = this.#offered.find((b) => b.id === id);
    if (!basemap || untrack(() => this.problem)) {
      this.drawn = null;
      return () => {};
    }
    const abort = new AbortController();
    this.#load(basemap, context, this.#root, abort.signal).then(
      (base) => {
        if (!abort.signal.aborted) this.drawn = { id: basemap.id, base };
      },
      (error: unknown) => {
        if (!abort.signal.aborted) this.#fail(basemap.id, error instanceof Error ? error : new Error(String(error)));
      },
    );
    return () => abort.abort();
  }

  /** Takes an error of the map that is the foreign base's fault. @returns false for one that is not */
  took({ error, sourceId }: MapError): boolean {
    const own = location.origin + this.#root;
    const foreign = sourceId === undefined ? error.url !== undefined && !error.url.startsWith(own) : sourceId.startsWith(FOREIGN);
    if (!this.drawn || !foreign) return false;
    // One that is about to go, because another is loading, may fail as it likes.
    if (this.drawn.id === this.#chosen) this.#fail(this.drawn.id, error);
    return true;
  }

  /**
   * Takes how much of the base map is missing where the map has come to rest (`missingShare`). Once dismissed that is not said again
   * before the map has been elsewhere.
   */
  lacks(share: number): void {
    const few = this.drawn !== null && this.drawn.id === this.#chosen && share > MOST;
    if (few === this.#few) return;
    this.#few = few;
    if (few) this.notice ??= { id: this.drawn!.id, reason: FEW_TILES };
    else if (this.notice?.reason === FEW_TILES) this.notice = null;
  }

  dismiss(): void {
    this.problem = null;
    this.notice = null;
  }

  /** Where the embedded base stays beneath, one missing tile does no harm; anything else brings the embedded base back. */
  #fail(id: string, error: MapError['error']): void {
    // Some libraries tell the status only in their sentence.
    const status = error.status ?? /\b[45]\d\d\b/.exec(error.message)?.[0];
    const hopeless = REFUSED.includes(String(status)) || !navigator.onLine;
    if (this.drawn?.base.overEmbedded && status !== undefined && !hopeless) {
      this.notice = { id, reason: String(status) };
      return;
    }
    this.problem = { id, reason: status ? String(status) : navigator.onLine ? error.message : 'offline' };
    this.drawn = null;
  }
}

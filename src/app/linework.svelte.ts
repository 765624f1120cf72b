/** The lines that the map is drawn from, as they come: asked for at once, told when they take long, asked for again at wish. */
import type { FeatureCollection } from 'geojson';
import type { Linework } from '../map/style/style.ts';
import { OUTLINES_PATH, type OutlinesFile } from '../model/shape-tiles.ts';
import { fetchJson } from '../ui/shell/data-file.ts';

/** Milliseconds until it is said that they take long, before a part without a word of its own is said to; and until they count as lost. */
export const PATIENCE = { slow: 9_000, lost: 60_000 };

export class LineworkFiles {
  /** Null until they are there. Asking again does not take away what is. */
  linework: Linework | null = $state.raw(null);
  /** What there is to say of waiting for them. */
  trouble: 'slow' | 'failed' | null = $state.raw(null);
  /** Whether the base map is missing from what came: blocks and projects can be drawn without. */
  withoutBase = $state.raw(false);
  /** Whether lines and areas of projects are missing, since neither their tiles came nor all of them in one piece. */
  withoutShapes = $state.raw(false);
  /** Comes once there is something to show or to say. */
  readonly told: Promise<void>;
  readonly #root: string;
  /** The version of the data whose lines and areas come as tiles; null where they come in one piece. */
  #tiled: string | null;
  #tell = () => {};
  #tries = 0;
  #abort: AbortController | undefined;

  /**
   * @param root the app's folder on the host, with slashes at both ends
   * @param tiled the version of the data, of a site whose lines and areas of projects stand as tiles; null for any other
   */
  constructor(root: string, tiled: string | null = null) {
    this.#root = root;
    this.#tiled = tiled;
    this.told = new Promise((tell) => (this.#tell = tell));
    void this.load();
  }

  /** Asks for them anew; what was still on its way is given up. */
  async load(): Promise<void> {
    const mine = ++this.#tries;
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    // Asked again is waited for again.
    this.trouble = this.trouble && 'slow';
    const slow = setTimeout(() => this.#say('slow'), PATIENCE.slow);
    const lost = setTimeout(() => abort.abort(new Error('The linework of the map did not come in time')), PATIENCE.lost);
    try {
      const [base, shapes] = await Promise.all([
        fetchJson<unknown>(`${this.#root}map/base.json`, abort.signal),
        this.#tiled === null ? this.#inOnePiece(abort.signal) : this.#asTiles(this.#tiled, abort.signal),
      ]);
      if (mine !== this.#tries) return;
      this.withoutBase = !isBase(base);
      this.linework = { base: isBase(base) ? base : {}, shapes, site: new URL(this.#root, location.href).href };
      this.#say(null);
    } catch (error) {
      if (mine !== this.#tries) return;
      console.warn(error);
      this.#say('failed');
    } finally {
      clearTimeout(slow);
      clearTimeout(lost);
    }
  }

  /** Takes lines and areas in one piece from now on: where their tiles do not come, or cannot be drawn. */
  async leaveTiles(): Promise<void> {
    if (!this.linework?.shapes.tiles || this.#tiled === null) return;
    const tiled = this.#tiled;
    this.#tiled = null;
    try {
      const shapes = await this.#inOnePiece(AbortSignal.timeout(PATIENCE.lost));
      this.linework = { ...this.linework, shapes };
      this.withoutShapes = false;
    } catch (error) {
      console.warn(error);
      this.#tiled = tiled;
      this.withoutShapes = true;
    }
  }

  /** Says no more what is missing. */
  dismiss(): void {
    this.withoutBase = this.withoutShapes = false;
  }

  async #inOnePiece(signal: AbortSignal): Promise<Linework['shapes']> {
    const address = `${this.#root}map/shapes.json`;
    const shapes = await fetchJson<unknown>(address, signal);
    if (!isShapes(shapes)) throw new Error(`${address}: not the shapes of a district`);
    return shapes;
  }

  /** What is needed to draw them from tiles; without it, all of them. */
  async #asTiles(version: string, signal: AbortSignal): Promise<Linework['shapes']> {
    try {
      const address = this.#root + OUTLINES_PATH;
      const [outlines, { readPmtiles }] = await Promise.all([fetchJson<unknown>(address, signal), import('../map/pmtiles.ts')]);
      if (!isOutlines(outlines) || outlines.version !== version) throw new Error(`${address}: not the outlines of this district`);
      readPmtiles();
      const { district, blocks, bounds, extents } = outlines;
      return { district, blocks, projects: { type: 'FeatureCollection', features: [] }, tiles: { version, bounds, extents } };
    } catch (error) {
      if (signal.aborted) throw error;
      console.warn(error);
      this.#tiled = null;
      return this.#inOnePiece(signal);
    }
  }

  #say(trouble: LineworkFiles['trouble']): void {
    this.trouble = trouble;
    this.#tell();
  }
}

const isCollection = (value: unknown): value is FeatureCollection =>
  typeof value === 'object' && value !== null && Array.isArray((value as Partial<FeatureCollection>).features);

/** The lines of a map, all of them collections; of a district of which only the outline is known, none. */
const isBase = (value: unknown): value is Linework['base'] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isCollection);

const isOutlines = (value: unknown): value is OutlinesFile =>
  isCollection((value as Partial<OutlinesFile> | null)?.district) &&
  ['bounds', 'extents'].every((name) => Array.isArray((value as Record<string, unknown>)[name]));

const isShapes = (value: unknown): value is Linework['shapes'] =>
  typeof value === 'object' &&
  value !== null &&
  ['district', 'blocks', 'projects'].every((name) => isCollection((value as Record<string, unknown>)[name]));

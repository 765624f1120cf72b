/** The lines that the map is drawn from, as they come: asked for at once, told when they take long, asked for again at wish. */
import type { FeatureCollection } from 'geojson';
import type { Linework } from '../map/style/style.ts';
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
  /** Comes once there is something to show or to say. */
  readonly told: Promise<void>;
  readonly #root: string;
  #tell = () => {};
  #tries = 0;
  #abort: AbortController | undefined;

  /** @param root the app's folder on the host, with slashes at both ends */
  constructor(root: string) {
    this.#root = root;
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
      const [base, shapes] = await Promise.all(
        ['base', 'shapes'].map((name) => fetchJson<unknown>(`${this.#root}map/${name}.json`, abort.signal)),
      );
      if (mine !== this.#tries) return;
      if (!isShapes(shapes)) throw new Error(`${this.#root}map/shapes.json: not the shapes of a district`);
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

  /** Says no more that the base map is missing. */
  dismiss(): void {
    this.withoutBase = false;
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

const isShapes = (value: unknown): value is Linework['shapes'] =>
  typeof value === 'object' &&
  value !== null &&
  ['district', 'blocks', 'projects'].every((name) => isCollection((value as Record<string, unknown>)[name]));

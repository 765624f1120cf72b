/** What is stored of a build when somebody has read it: of a large district, what is too much to be stored unasked. */
import { isStoreOf, readStoreName, storeName, type Deployment } from './protocol.ts';
import type { Fetching } from './worker-scope.ts';

export class ReadFiles {
  readonly #scope: string;
  readonly #store: string;
  /** By address, with what nothing but the build's own bytes has. */
  readonly #files: ReadonlyMap<string, string>;

  /** @param scope the address of the site's folder */
  constructor(scope: string, { build, read }: Deployment) {
    this.#scope = scope;
    this.#store = readStoreName(scope, build);
    this.#files = new Map(read.map(({ url, integrity }) => [new URL(url, scope).href, integrity]));
  }

  holds({ href }: URL): boolean {
    return this.#files.has(href);
  }

  /** The file as it was stored, else as the host has it, if it is of this build still; that is then stored. */
  async answer(event: Pick<Fetching, 'request' | 'waitUntil'>): Promise<Response> {
    const { url } = event.request;
    const store = await caches.open(this.#store).catch(() => undefined);
    const stored = await store?.match(url).catch(() => undefined);
    if (stored) return stored;
    const answer = await fetch(url, { integrity: this.#files.get(url)! });
    // A full device, or one that refuses: the file is asked for again the next time.
    if (store && answer.ok) event.waitUntil(store.put(url, answer.clone()).catch(() => {}));
    return answer;
  }

  /** Takes away what was stored of other builds. */
  async forgetOthers(): Promise<void> {
    const kept = [this.#store, storeName(this.#scope)];
    await forgetStores((name) => isStoreOf(this.#scope, name) && !kept.includes(name));
  }
}

/** Takes away the stores that `which` says. */
export async function forgetStores(which: (name: string) => boolean): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter(which).map((name) => caches.delete(name)));
}

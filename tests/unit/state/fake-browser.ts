import type { Browser } from '../../../src/state/address.ts';

interface Entry {
  url: URL;
  state: unknown;
}

/** A browser's address bar and history, and nothing else of it. */
export class FakeBrowser implements Browser {
  #entries: Entry[];
  #at = 0;
  #listeners: (() => void)[] = [];
  /** Each new address, as it was asked for. */
  writes: string[] = [];

  constructor(address: string) {
    this.#entries = [{ url: new URL(address, 'https://example.org'), state: null }];
  }
  get #entry(): Entry {
    return this.#entries[this.#at]!;
  }
  get location() {
    const { pathname, search, hash } = this.#entry.url;
    return { pathname, search, hash };
  }
  get address(): string {
    const { pathname, search, hash } = this.location;
    return decodeURI(pathname + search + hash);
  }
  /** The addresses of the whole history, oldest first. */
  get entries(): string[] {
    return this.#entries.map(({ url }) => decodeURI(url.pathname + url.search + url.hash));
  }
  get length(): number {
    return this.#entries.length;
  }
  readonly history: Browser['history'] = ((browser: FakeBrowser) => ({
    get state(): unknown {
      return browser.#entry.state;
    },
    pushState(state: unknown, _unused: string, url: string | URL) {
      browser.writes.push(`push ${url}`);
      browser.#entries = [...browser.#entries.slice(0, browser.#at + 1), { url: new URL(url, browser.#entry.url), state: copied(state) }];
      browser.#at += 1;
    },
    replaceState(state: unknown, _unused: string, url?: string | URL) {
      if (url !== undefined) browser.writes.push(`replace ${url}`);
      const { url: now } = browser.#entry;
      browser.#entries[browser.#at] = { url: url === undefined ? now : new URL(url, now), state: copied(state) };
    },
  }))(this) as Browser['history'];
  addEventListener: Browser['addEventListener'] = (_type, listener) => void this.#listeners.push(listener);
  /** The map writes its camera so: without an event, and keeping the state. */
  setHash(hash: string): void {
    this.#entry.url = new URL(hash, this.#entry.url);
  }
  go(steps: number): void {
    this.#at = Math.min(Math.max(this.#at + steps, 0), this.#entries.length - 1);
    this.#listeners.forEach((listener) => listener());
  }
  /** The page is loaded anew: what listened is gone, the history stays. */
  reload(): void {
    this.#listeners = [];
  }
}

/** States are kept as copies, also over a reload. */
const copied = (state: unknown): unknown => structuredClone(state);

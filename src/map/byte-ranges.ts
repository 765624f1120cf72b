/** Parts of a file, read past the browser's cache. */
import { FetchSource, type RangeResponse } from 'pmtiles';

/** How many of the parts read last are kept. */
const KEPT = 32;

interface Read {
  response: Promise<RangeResponse>;
  /** Ends the request. */
  abort: () => void;
  /** How many wait for it. */
  waiting: number;
  done: boolean;
}

/**
 * A file of which parts are read by HTTP. Chromium answers one of several simultaneous requests for parts of a file from its cache
 * before they are there, with nothing (crbug.com/40542704; pmtiles knows of it on Windows, it is so elsewhere too), so its cache is passed
 * by. A map asks for the same part several times, once for each tile that lies in it beyond the greatest zoom of the file, and
 * again at each zoom: parts read lately are kept here.
 */
export class ByteRanges extends FetchSource {
  override chromeWindowsNoCache = true;
  readonly #reads = new Map<string, Read>();

  /**
   * Reads a part, of which each reader has a copy.
   *
   * @param offset the first byte
   * @param length how many bytes
   * @param signal ends the waiting; once nobody waits, the request
   * @param etag the version of the file that the reader knows; of another, the library's `EtagMismatch` is thrown
   */
  override async getBytes(offset: number, length: number, signal?: AbortSignal, etag?: string): Promise<RangeResponse> {
    const key = `${offset} ${length} ${etag}`;
    const read = this.#reads.get(key) ?? this.#begin(key, (signal) => super.getBytes(offset, length, signal, etag));
    // The one read last stands last.
    this.#reads.delete(key);
    this.#reads.set(key, read);
    read.waiting += 1;
    signal?.addEventListener('abort', () => this.#leave(key, read), { once: true });
    const { data, ...rest } = await read.response;
    return { ...rest, data: data.slice(0) };
  }

  /** Begins a request, for which the oldest that is done beyond `KEPT` goes. One that fails is not kept. */
  #begin(key: string, fetched: (signal: AbortSignal) => Promise<RangeResponse>): Read {
    const controller = new AbortController();
    const read: Read = { response: fetched(controller.signal), abort: () => controller.abort(), waiting: 0, done: false };
    read.response.then(
      () => (read.done = true),
      () => this.#drop(key, read),
    );
    for (const [oldest, { done }] of this.#reads) {
      if (this.#reads.size < KEPT) break;
      if (done) this.#reads.delete(oldest);
    }
    return read;
  }

  /** One waits no longer. */
  #leave(key: string, read: Read): void {
    read.waiting -= 1;
    if (read.done || read.waiting > 0) return;
    this.#drop(key, read);
    read.abort();
  }

  #drop(key: string, read: Read): void {
    if (this.#reads.get(key) === read) this.#reads.delete(key);
  }
}

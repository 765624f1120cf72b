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
    const read = this.#reads.get(key) ?? begin((signal) => super.getBytes(offset, length, signal, etag));
    this.#keep(key, read);
    const leave = () => {
      read.waiting -= 1;
      if (read.done || read.waiting > 0) return;
      this.#reads.delete(key);
      read.abort();
    };
    read.waiting += 1;
    signal?.addEventListener('abort', leave, { once: true });
    const { data, ...rest } = await read.response;
    return { ...rest, data: data.slice(0) };
  }

  /** Keeps a read as the last; one that fails goes, and of those that are done the oldest beyond `KEPT`. */
  #keep(key: string, read: Read): void {
    this.#reads.delete(key);
    this.#reads.set(key, read);
    read.response.catch(() => this.#reads.get(key) === read && this.#reads.delete(key));
    for (const [oldest, { done }] of this.#reads) {
      if (this.#reads.size <= KEPT) break;
      if (done) this.#reads.delete(oldest);
    }
  }
}

/** Begins a request that ends when nobody waits for it. */
function begin(fetched: (signal: AbortSignal) => Promise<RangeResponse>): Read {
  const controller = new AbortController();
  const read: Read = { response: fetched(controller.signal), abort: () => controller.abort(), waiting: 0, done: false };
  const end = () => {
    read.done = true;
  };
  read.response.then(end, end);
  return read;
}

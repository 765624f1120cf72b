import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ByteRanges } from '../../../src/map/byte-ranges.ts';

interface Asked {
  range: string | null;
  init: RequestInit;
  answer: (bytes: number[], headers?: Record<string, string>) => void;
  fail: (error: unknown) => void;
}
let asked: Asked[];

beforeEach(() => {
  asked = [];
  vi.stubGlobal(
    'fetch',
    (_url: string, init: RequestInit) =>
      new Promise<Response>((resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')));
        asked.push({
          range: new Headers(init.headers).get('range'),
          init,
          answer: (bytes, headers = {}) =>
            resolve(new Response(Uint8Array.from(bytes), { status: 206, headers: { 'content-length': String(bytes.length), ...headers } })),
          fail: reject,
        });
      }),
  );
});
afterEach(() => vi.unstubAllGlobals());

const file = () => new ByteRanges('https://example.org/a.pmtiles');
const bytes = (response: { data: ArrayBuffer }) => [...new Uint8Array(response.data)];

it('reads parts past the cache of the browser', async () => {
  const read = file().getBytes(4, 3);
  asked[0]!.answer([1, 2, 3], { etag: '"v"' });
  expect(bytes(await read)).toEqual([1, 2, 3]);
  expect((await read).etag).toBe('"v"');
  expect([asked[0]!.range, asked[0]!.init.cache]).toEqual(['bytes=4-6', 'no-store']);
});

it('asks once for a part that several want at the same time or later, and gives each its own copy', async () => {
  const ranges = file();
  const both = [ranges.getBytes(0, 2), ranges.getBytes(0, 2)];
  asked[0]!.answer([7, 8]);
  const [one, other] = await Promise.all(both);
  structuredClone(one!.data, { transfer: [one!.data] });
  expect(bytes(other!)).toEqual([7, 8]);
  expect(bytes(await ranges.getBytes(0, 2))).toEqual([7, 8]);
  expect(asked).toHaveLength(1);
});

it('does not take a part for one of another place, length or version', async () => {
  const ranges = file();
  const reads = [ranges.getBytes(0, 2), ranges.getBytes(0, 1), ranges.getBytes(1, 2), ranges.getBytes(0, 2, undefined, '"v"')];
  asked.forEach((each, i) => each.answer([i, i]));
  expect((await Promise.all(reads)).map(bytes)).toEqual([0, 1, 2, 3].map((i) => [i, i]));
});

it('asks anew for a part that did not come', async () => {
  const ranges = file();
  const lost = ranges.getBytes(0, 1);
  asked[0]!.fail(new TypeError('no network'));
  await expect(lost).rejects.toThrow('no network');
  const found = ranges.getBytes(0, 1);
  asked[1]!.answer([5]);
  expect(bytes(await found)).toEqual([5]);
});

it('ends a request once nobody waits for it, not before, and asks anew for one who comes then', async () => {
  const ranges = file();
  const [first, second] = [new AbortController(), new AbortController()];
  const reads = [ranges.getBytes(0, 1, first.signal), ranges.getBytes(0, 1, second.signal)];
  first.abort();
  expect(asked[0]!.init.signal!.aborted).toBe(false);
  second.abort();
  expect(asked[0]!.init.signal!.aborted).toBe(true);
  const later = ranges.getBytes(0, 1);
  asked[1]!.answer([9]);
  expect(bytes(await later)).toEqual([9]);
  for (const read of reads) await expect(read).rejects.toThrow('gone');
});

it('keeps what is done when its readers go away', async () => {
  const ranges = file();
  const gone = new AbortController();
  const read = ranges.getBytes(0, 1, gone.signal);
  asked[0]!.answer([1]);
  await read;
  gone.abort();
  expect(bytes(await ranges.getBytes(0, 1))).toEqual([1]);
  expect(asked).toHaveLength(1);
});

it('keeps the parts read last', async () => {
  const ranges = file();
  const read = async (offset: number) => {
    const before = asked.length;
    const reading = ranges.getBytes(offset, 1);
    if (asked.length > before) asked.at(-1)!.answer([offset]);
    await reading;
    return asked.length > before;
  };
  for (let offset = 0; offset < 32; offset++) await read(offset);
  expect(await read(0)).toBe(false);
  await read(32);
  expect([await read(0), await read(1)]).toEqual([false, true]);
});

import { afterEach, expect, test, vi } from 'vitest';
import { SCHEMA_VERSION } from '../../../../src/model/dataset.ts';
import { dataFile } from '../../../../src/ui/shell/data-file.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function answers(...responses: (() => Promise<Response>)[]) {
  const fetch = vi.fn((_url: string, _init?: RequestInit) => responses.shift()!());
  vi.stubGlobal('fetch', fetch);
  return fetch;
}
const good = () => Promise.resolve(Response.json({ schema: SCHEMA_VERSION, places: ['quay'] }));

test('a data file is fetched once, below the app’s folder', async () => {
  const fetch = answers(good);
  const load = dataFile<{ places: string[] }>('data/places.json');
  expect((await Promise.all([load('/atlas/'), load('/atlas/')])).map(({ places }) => places)).toEqual([['quay'], ['quay']]);
  expect(fetch.mock.calls.map(([url]) => url)).toEqual(['/atlas/data/places.json']);
});

test.each([
  ['an error', () => Promise.resolve(new Response('', { status: 500 })), /HTTP 500/],
  ['a page in its place', () => Promise.resolve(new Response('<!doctype html>')), /JSON/],
  ['another schema', () => Promise.resolve(Response.json({ schema: 99 })), /schema 99/],
  ['nothing', () => Promise.resolve(Response.json(null)), /null/],
  ['no connection', () => Promise.reject(new TypeError('offline')), /offline/],
])('after %s the next call tries again', async (_what, bad, message) => {
  answers(bad, good);
  const load = dataFile<{ places: string[] }>('data/places.json');
  await expect(load('/')).rejects.toThrow(message);
  expect((await load('/')).places).toEqual(['quay']);
});

test('one that hangs fails after half a minute', async () => {
  const limit = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
  const fetch = answers(
    () => new Promise((_, reject) => limit.signal.addEventListener('abort', () => reject(limit.signal.reason as Error))),
    good,
  );
  const load = dataFile<{ places: string[] }>('data/places.json');
  const hanging = load('/');
  expect(timeout).toHaveBeenCalledWith(30_000);
  expect(fetch.mock.calls[0]![1]!.signal).toBe(limit.signal);
  limit.abort(new DOMException('late', 'TimeoutError'));
  await expect(hanging).rejects.toThrow('late');
  expect((await load('/')).places).toEqual(['quay']);
});

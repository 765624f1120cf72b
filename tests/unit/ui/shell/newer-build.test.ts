// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isNewerOut } from '../../../../src/ui/shell/newer-build.ts';
import { watchBuild } from '../../../../src/ui/shell/watch-build.ts';

const NOW = 'b1';

beforeEach(() => {
  document.head.innerHTML = `<meta name="build" content="${NOW}">`;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function answer(body: string, status = 200) {
  const fetch = vi.fn((_url: string, _init?: RequestInit) => Promise.resolve(new Response(body, { status })));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}
const build = (build: string) => JSON.stringify({ build });

test.each([
  ['another build is newer', build('b2'), 200, true],
  ['the same is not', build(NOW), 200, false],
  ['a page of somebody else’s says nothing, as a hotel’s sign-in does', '<!doctype html><h1>Welcome</h1>', 200, false],
  ['nor does JSON of somebody else’s', '{"error":"sign in"}', 200, false],
  ['nor does nothing', 'null', 200, false],
  ['nor does an error', build('b2'), 503, false],
])('%s', async (_what, body, status, newer) => {
  const fetch = answer(body, status);
  expect(await isNewerOut('/atlas/')).toBe(newer);
  expect(fetch.mock.calls[0]![0]).toBe('/atlas/build.json');
  expect(fetch.mock.calls[0]![1]).toMatchObject({ cache: 'no-store' });
});

test('a page that does not know its build, as in development, takes none for newer', async () => {
  document.head.innerHTML = '';
  const fetch = answer(build('b2'));
  expect(await isNewerOut('/atlas/')).toBe(false);
  expect(fetch).not.toHaveBeenCalled();
});

test('a site that is not reached is not newer', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  expect(await isNewerOut('/atlas/')).toBe(false);
});

describe('a tab that is seen again', () => {
  const MINUTE = 60_000;
  /** The tab comes to the front after so many minutes. */
  async function seen(minutes: number, state: DocumentVisibilityState = 'visible') {
    await vi.advanceTimersByTimeAsync(minutes * MINUTE);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
  }
  function watch() {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    const onnewer = vi.fn();
    return { onnewer, stop: watchBuild('/atlas/', onnewer) };
  }

  test('after a while asks what is out, at most every quarter of an hour, and no more once there is something', async () => {
    const fetch = answer(build(NOW));
    const { onnewer } = watch();
    await seen(14);
    expect(fetch).not.toHaveBeenCalled();
    await seen(2, 'hidden');
    expect(fetch).not.toHaveBeenCalled();
    await seen(0);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(onnewer).not.toHaveBeenCalled();
    await seen(5);
    expect(fetch).toHaveBeenCalledTimes(1);
    const next = answer(build('b2'));
    await seen(11);
    expect(next).toHaveBeenCalledTimes(1);
    expect(onnewer).toHaveBeenCalledTimes(1);
    await seen(60);
    expect(next).toHaveBeenCalledTimes(1);
    expect(onnewer).toHaveBeenCalledTimes(1);
  });

  test('asks nothing once it was told to stop', async () => {
    const fetch = answer(build('b2'));
    const { onnewer, stop } = watch();
    stop();
    await seen(60);
    expect(fetch).not.toHaveBeenCalled();
    expect(onnewer).not.toHaveBeenCalled();
  });
});

// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { isNewerOut } from '../../../../src/ui/shell/newer-build.ts';

const page = (entry: string) => `<!doctype html><html><head><script type="module" crossorigin src="${entry}"></script></head></html>`;
const NOW = '/atlas/assets/index-now.js';

// Scripts named in the page are not run.
(
  window as unknown as { happyDOM: { settings: { handleDisabledFileLoadingAsSuccess: boolean } } }
).happyDOM.settings.handleDisabledFileLoadingAsSuccess = true;

beforeEach(() => {
  document.head.innerHTML = `<script type="module" crossorigin src="${NOW}"></script>`;
});

function answer(body: string, status = 200) {
  const fetch = vi.fn((_url: string, _init?: RequestInit) => Promise.resolve(new Response(body, { status })));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

test.each([
  ['another first script is another build', page('/atlas/assets/index-next.js'), 200, true],
  ['the same first script is the same build', page(NOW), 200, false],
  ['a page of somebody else’s says nothing, as a hotel’s sign-in does', '<!doctype html><h1>Welcome</h1>', 200, false],
  ['nor does an error', page('/atlas/assets/index-next.js'), 503, false],
])('%s', async (_what, body, status, newer) => {
  const fetch = answer(body, status);
  expect(await isNewerOut('/atlas/')).toBe(newer);
  expect(fetch.mock.calls[0]![0]).toBe('/atlas/');
  expect(fetch.mock.calls[0]![1]).toMatchObject({ cache: 'no-store' });
});

test('a site that is not reached is not newer', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  expect(await isNewerOut('/atlas/')).toBe(false);
});

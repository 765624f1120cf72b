// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import DataTab from '../../../../src/ui/share/DataTab.svelte';
import { dataset, find, mountComponent } from '../mount.svelte.ts';

/* The files of everything come through the page, whatever browsers do with links to be downloaded. */

const saved: { name: string; content: Blob }[] = [];

beforeEach(() => {
  saved.length = 0;
  let content: Blob;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => ((content = given as Blob), 'blob:1'));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, content });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Presses the link to all projects. @returns what is said */
async function take(answer: Response): Promise<string> {
  const fetched = vi.fn((_address: string) => Promise.resolve(answer));
  vi.stubGlobal('fetch', fetched);
  const onsay = vi.fn<(said: string) => void>();
  const site = { origin: 'https://example.org', root: '/atlas/' };
  const { target } = mountComponent(DataTab, { site, hash: '', onsay });
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  find(target, 'a[href$="projects.csv"]').dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  await vi.waitFor(() => expect(onsay).toHaveBeenCalledOnce(), 10_000);
  expect(fetched.mock.calls).toEqual([['/atlas/data/projects.csv']]);
  return onsay.mock.calls[0]![0];
}

test('a file is saved under the district’s name, and that is said', async () => {
  const name = `${dataset.district.id}-projects.csv`;
  expect(await take(new Response('id,asof'))).toBe(`Saved ${name}`);
  expect(saved.map((file) => file.name)).toEqual([name]);
  expect(await saved[0]!.content.text()).toBe('id,asof');
});

test('a file that does not come is said, and nothing is saved', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await take(new Response(null, { status: 404 }))).toContain('could not be made');
  expect(saved).toEqual([]);
});

// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import LinkTab from '../../../../src/ui/share/LinkTab.svelte';
import { button, click, mountComponent, textOf } from '../mount.svelte.ts';

const site = { origin: 'https://example.org', root: '/' };
afterEach(() => vi.restoreAllMocks());

test('a QR code that cannot be made into a file is said', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  // Browsers that guard against fingerprints may give no canvas to draw on.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const said: string[] = [];
  const { target } = mountComponent(LinkTab, { site, hash: '', onsay: (text: string) => said.push(text) });
  click(button(target, 'Save QR code'));
  await vi.waitFor(() => expect(said).toEqual(['The file could not be made. Check the connection and try again.']), { timeout: 20_000 });
});

test('the card of a source can be shared by its own link', () => {
  const choices = { selection: { kind: 'source', id: 'gazette-2030' } } as const;
  const { target } = mountComponent(LinkTab, { site, hash: '', onsay: () => undefined }, { choices });
  expect(textOf(target)).toContain('Gazette 2030');
  const [, place] = [...target.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  click(place!);
  place!.dispatchEvent(new Event('change', { bubbles: true }));
  expect(target.querySelector('textarea')!.value).toBe('https://example.org/s/gazette-2030/');
});

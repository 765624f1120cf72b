// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import LinkTab from '../../../../src/ui/share/LinkTab.svelte';
import { button, click, mountComponent } from '../mount.svelte.ts';

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

// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import PrintButton from '../../../../src/ui/panel/PrintButton.svelte';
import { button, click, mountComponent, nameOf } from '../mount.svelte.ts';

test('a sheet that could not be made says so, and after a second try offers what helps where the browser remembers the failure', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { target, atlas } = mountComponent(PrintButton, { subject: { kind: 'block', id: 'harbour' }, label: 'Print' });
  atlas.statements = { ofAll: () => Promise.reject(new TypeError('did not come')) } as never;
  const offered = async (pressed: string) => {
    click(button(target, pressed));
    await vi.waitFor(() => expect((flushSync(), target.querySelector('[role="alert"]'))).not.toBe(null), 10_000);
    return [...target.querySelectorAll('[role="alert"] button')].map(nameOf);
  };
  expect(await offered('Print')).toEqual(['Try again', 'Close']);
  expect(await offered('Try again')).toEqual(['Try again', 'Reload the page', 'Close']);
  vi.restoreAllMocks();
});

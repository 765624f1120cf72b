/** Mounts the editor's page over a copied district, with the server's own work behind it and nothing of HTTP between. */
import { flushSync, mount, unmount } from 'svelte';
import { onTestFinished, vi } from 'vitest';
import App from '../../../../src/edit/page/App.svelte';
import type { EditClient, Outcome } from '../../../../src/edit/page/client.svelte.ts';
import { Editor } from '../../../../src/edit/page/editor.svelte.ts';
import { EditedDistrict } from '../../../../src/edit/server/edited-district.ts';
import { RefusedError } from '../../../../src/edit/server/refused-error.ts';
import { copiedDistrict } from '../copied-district.ts';

export async function mountEditor(language = 'en-GB') {
  const copy = copiedDistrict();
  const district = new EditedDistrict(copy.root);
  const server = { isGone: false };
  const answer = async <T>(work: () => T): Promise<Outcome<T>> => {
    if (server.isGone) return { failed: 'unreachable' };
    try {
      return { answer: structuredClone(work()) };
    } catch (error) {
      if (error instanceof RefusedError) return { refused: error.refused };
      throw error;
    }
  };
  const client: Pick<EditClient, 'district' | 'map' | 'record' | 'check' | 'save' | 'headers' | 'starts'> = {
    starts: 0,
    headers: {},
    district: () => answer(() => district.describe()),
    map: () => answer(() => district.drawn()),
    record: (id) => answer(() => district.record(id)),
    check: (request) => answer(() => district.check(request)),
    save: (request) => answer(() => district.save(request)),
  };
  const editor = new Editor(client as EditClient, [language]);
  const target = document.body.appendChild(document.createElement('div'));
  const app = mount(App, { target, props: { editor } });
  onTestFinished(async () => {
    server.isGone = true;
    await unmount(app);
    target.remove();
  });
  await vi.waitFor(() => {
    flushSync();
    if (!editor.district) throw new Error('the district has not come');
  });
  flushSync();

  const field = <E extends HTMLElement = HTMLInputElement>(path: string): E => {
    const found = target.querySelector<E>(`#field-${path.replaceAll('.', '-')}`);
    if (!found) throw new Error(`there is no field ${path}`);
    return found;
  };
  return {
    ...copy,
    editor,
    target,
    server,
    field,
    /** Opens a record, or a new one. */
    open: async (id: string | null) => {
      await editor.open({ id });
      flushSync();
    },
    /** Types into a field as a browser tells it, and leaves it. */
    type: (path: string, value: string, inputType = 'insertText') => {
      const input = field<HTMLInputElement | HTMLSelectElement>(path);
      input.value = value;
      const isSelect = input instanceof HTMLSelectElement;
      input.dispatchEvent(isSelect ? new Event('change', { bubbles: true }) : new InputEvent('input', { bubbles: true, inputType }));
      input.dispatchEvent(new FocusEvent('blur'));
      flushSync();
    },
    /** Waits for the check of what stands in the form. */
    checked: async () => {
      await editor.form!.check();
      flushSync();
    },
    save: async () => {
      target.querySelector<HTMLButtonElement>('footer .button.primary')!.click();
      await vi.waitFor(() => {
        flushSync();
        if (editor.form?.saving !== false || (!editor.told && editor.form.shown.length === 0)) throw new Error('it is being saved');
      });
      flushSync();
    },
    /** What is told of a field, by the ids that are bound to it. */
    describedBy: (path: string): string =>
      (field(path).getAttribute('aria-describedby') ?? '')
        .split(' ')
        .filter((id) => /-(fault|warning)$/.test(id))
        .map((id) => document.getElementById(id)!.textContent!.trim())
        .join(' | '),
  };
}

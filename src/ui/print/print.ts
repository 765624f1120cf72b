import { mount, tick, unmount } from 'svelte';
import type { Atlas } from '../../state/atlas.svelte.ts';
import type { Link } from '../../share/links.ts';
import PrintSheet from './PrintSheet.svelte';
import 'virtual:atlas/print-tokens.css';
import './print.css';

/** What a sheet is about: one place, or what the list shows, of one block where that is named. */
export type PrintSubject = { kind: 'project' | 'block'; id: string } | { kind: 'list'; block?: string };

export interface PrintOptions {
  atlas: Atlas;
  /** The app's folder on the host, with slashes at both ends. */
  root: string;
  subject: PrintSubject;
  /** The link at the foot of the sheet and in its QR code. */
  link: Link;
  /** Address of a picture of the map; a list needs none. A blob's is released with the sheet. */
  mapImage?: string | undefined;
}

let remove: (() => void) | null = null;

/**
 * Puts a sheet beside the app, where only the printer sees it, and asks the browser to print. The sheet goes at the reader's
 * next touch of the page: some phones say that they have printed before they have read it.
 * @throws when what the sources say cannot be fetched
 */
export async function printSheet(options: PrintOptions): Promise<void> {
  await options.atlas.statements?.ofAll();
  remove?.();
  const target = document.createElement('div');
  target.className = 'print-sheet';
  target.lang = options.atlas.t.htmlLang;
  document.body.append(target);
  const sheet = mount(PrintSheet, { target, props: options });
  const title = document.title;
  const done = () => {
    for (const name of ['pointerdown', 'keydown'] as const) removeEventListener(name, done, true);
    removeEventListener('afterprint', wait);
    remove = null;
    void unmount(sheet);
    target.remove();
    if (options.mapImage?.startsWith('blob:')) URL.revokeObjectURL(options.mapImage);
  };
  const wait = () => {
    document.title = title;
    for (const name of ['pointerdown', 'keydown'] as const) addEventListener(name, done, { capture: true, once: true });
  };
  remove = done;
  addEventListener('afterprint', wait);
  await tick();
  await Promise.all([...target.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined)));
  // Browsers propose the page's title as the name of a PDF.
  document.title = target.querySelector('h1')?.textContent?.trim() || title;
  window.print();
}

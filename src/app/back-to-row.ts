import type { ListRows } from '../ui/list/list-rows.svelte.ts';

/**
 * Puts the list back where it was when something stood before it, and the focus on the row it came from, which then is in view.
 * @param id of what stood before it; a place of the map has none
 * @param top how far the list was scrolled, in CSS pixels
 * @param rows brings into the page what is not there, where the list is that of projects
 */
export async function backToRow(scroller: HTMLElement, id: string | undefined, top = 0, rows?: Pick<ListRows, 'bring'>): Promise<void> {
  if (rows) await rows.bring(id, top);
  scroller.scrollTo({ top });
  const row = id === undefined ? null : scroller.querySelector<HTMLElement>(`a[data-id="${CSS.escape(id)}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

/** Has the camera show what a reader's filters let through, once they rest. */
import { untrack } from 'svelte';
import { FACETS, type Filters } from '../model/choices.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import { hasCamera } from '../url/camera-hash.ts';

/** Milliseconds after which a filter counts as set: longer than between two keys of a word. */
export const REST = 500;

/** The filters that say where to look, as one text; which part of the map is in view says nothing of that. */
const placing = (filters: Filters): string => JSON.stringify([filters.q.trim(), filters.near, ...FACETS.map((facet) => filters[facet])]);

/** Asks for the camera when filters change, for as long as the component lives in which this is called. */
export function followFilters({ view, session }: Pick<Atlas, 'view' | 'session'>): void {
  const now = $derived(placing(view.choices));
  let last = untrack(() => now);
  let timer: ReturnType<typeof setTimeout> | undefined;
  $effect(() => {
    if (now === last) return;
    last = now;
    clearTimeout(timer);
    const { n } = untrack(() => session.cameraRequest);
    // Whoever asks for another camera meanwhile has said where to look.
    timer = setTimeout(() => session.cameraRequest.n === n && session.requestCamera('results'), REST);
  });
  $effect(() => {
    // A step of the history brings its own camera.
    const keep = () => hasCamera(location.hash) && clearTimeout(timer);
    window.addEventListener('popstate', keep);
    return () => {
      window.removeEventListener('popstate', keep);
      clearTimeout(timer);
    };
  });
}

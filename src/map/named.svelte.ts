/** What is named on the map, and where: what a reader points at or the page lights up, and the selection's pop-up. */
import { MediaQuery } from 'svelte/reactivity';
import type { LngLat } from '../model/dataset.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { Standing } from './feature-state.ts';
import type { LabelSpots } from './label-spots.ts';
import type { Shown } from './shown.ts';
import type { Pointing } from './pointing.svelte.ts';
import { nameable, placeOf, popupPlace, type Named } from './thing-place.ts';

export interface NamedInput {
  atlas: Atlas;
  measure: { readonly on: boolean };
  overlays: { readonly spots: LabelSpots; readonly shown: Pick<Shown, 'passed'> };
  pointing: Pick<Pointing, 'pointed'>;
  standing: () => Standing;
  /** Whether the selection has a pop-up, which then names it. */
  popups: () => boolean;
}

/** Names and places that follow the input; places in WGS-84. */
export function deriveNamed({ atlas, measure, overlays, pointing, standing, popups }: NamedInput): {
  readonly label: { thing: Named; at: LngLat } | null;
  readonly popupAt: LngLat | undefined;
} {
  const { view, session } = atlas;
  const hovering = new MediaQuery('(hover: hover)');
  const selection = $derived(view.choices.selection);
  const popupAt = $derived(atlas.selectedProject ? popupPlace(atlas.selectedProject, overlays.spots) : undefined);
  const labelled = $derived.by(() => {
    if (measure.on || session.card) return null;
    const { pointed } = pointing;
    if (pointed) return { thing: nameable(pointed.thing), at: pointed.at };
    // A tap on a row moves a mouse that nobody holds.
    const lit = hovering.current || document.activeElement?.matches(':focus-visible') ? session.hover : null;
    if (!lit) return null;
    const at = placeOf(lit, {
      ...standing(),
      spots: overlays.spots,
      passed: overlays.shown.passed,
      selected: selection?.id ?? null,
      anchor: (block) => atlas.block(block)?.anchor,
    });
    return at ? { thing: lit, at } : null;
  });
  const label = $derived(popups() && labelled?.thing.kind === 'project' && labelled.thing.id === selection?.id ? null : labelled);
  return {
    get label() {
      return label;
    },
    get popupAt() {
      return popupAt;
    },
  };
}

/** Lights up on the map what is pointed at and what is selected. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Atlas } from '../state/atlas.svelte.ts';
import { featureOf, featuresOf, markFeatures, type FeatureRef, type Standing } from './feature-state.ts';
import type { Look } from './look.svelte.ts';
import type { Pointing } from './pointing.svelte.ts';

export interface MarksFollow {
  atlas: Pick<Atlas, 'session' | 'view'>;
  /** Once it has loaded. */
  map: () => Pick<MapLibreMap, 'getSource' | 'setFeatureState'> | undefined;
  look: Pick<Look, 'style'>;
  pointing: Pick<Pointing, 'pointed'>;
  standing: () => Standing;
}

/** For as long as the component lives in which this is called. */
export function followMarks({ atlas, map, look, pointing, standing }: MarksFollow): void {
  const { session, view } = atlas;
  const selection = $derived(view.choices.selection);
  const mark = (state: 'hover' | 'selected', features: FeatureRef[]) => {
    void look.style; // A source that a new style makes anew has forgotten its states.
    const drawn = map();
    return drawn && markFeatures(drawn, state, features);
  };
  $effect(() => {
    const { pointed } = pointing;
    const own = pointed && 'members' in pointed.thing ? [featureOf(pointed.thing)] : [];
    return mark('hover', [...featuresOf(session.hover, standing), ...own]);
  });
  $effect(() => mark('selected', featuresOf(selection, standing)));
}

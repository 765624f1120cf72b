/** Moves the camera when the atlas asks for it, and when what hides the map changes. */
import { untrack } from 'svelte';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { BaseMap } from './basemap.svelte.ts';
import type { Inset } from './camera.ts';
import type { MapCamera } from './map-camera.ts';

export interface CameraFollows {
  atlas: Pick<Atlas, 'session' | 'view'>;
  base: Pick<BaseMap, 'crs'>;
  camera: Pick<MapCamera, 'reproject' | 'go' | 'forget' | 'keepInSight' | 'refit'>;
  /** Whether the map has loaded. */
  ready: () => boolean;
  /** What of the map is hidden. */
  inset: () => Inset;
}

/** For as long as the component lives in which this is called. */
export function followCamera({ atlas, base, camera, ready, inset }: CameraFollows): void {
  const { session, view } = atlas;
  const selected = $derived(view.choices.selection !== null);
  // As text, since another object may say the same.
  const hidden = $derived([inset().top, inset().right, inset().bottom, inset().left].join());
  $effect(() => {
    if (ready()) camera.reproject(base.crs);
  });
  $effect(() => {
    const { to, n } = session.cameraRequest;
    if (ready() && n > 0) untrack(() => camera.go(to));
  });
  $effect(() => {
    if (!selected) camera.forget();
  });
  $effect(() => {
    void hidden;
    if (!ready()) return;
    // A sheet that comes up to answer what was asked does not move the map away from what it was asked of.
    untrack(() => (session.card ? camera.keepInSight(session.card.at) : camera.refit()));
  });
}

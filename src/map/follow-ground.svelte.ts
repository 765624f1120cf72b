/** Keeps the picture of the ground in the map, while the ground is the embedded one. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { GroundPicture } from './ground-picture.ts';
import type { Look } from './look.svelte.ts';

/** The first layer of ours, above all of the ground. */
const ABOVE = 'blocks';

export interface GroundFollow {
  /** Once it has loaded. */
  map: () => MapLibreMap | undefined;
  look: Pick<Look, 'style'>;
  /** Whether the map is drawn on the embedded base; others fade and load as they like. */
  embedded: () => boolean;
}

/** For as long as the component lives in which this is called. */
export function followGround({ map, look, embedded }: GroundFollow): void {
  $effect(() => {
    const drawn = map();
    void look.style; // One that replaces all layers has taken it away.
    if (!drawn || !embedded()) return;
    const remove = () => {
      if (drawn.style && drawn.getLayer('ground-picture')) drawn.removeLayer('ground-picture');
    };
    const canvas = drawn.getCanvas();
    if (drawn.getLayer(ABOVE)) drawn.addLayer(new GroundPicture(drawn), ABOVE);
    // What it holds is gone with the drawing context; with the map that comes back it is made anew.
    canvas.addEventListener('webglcontextlost', remove, { capture: true });
    return () => {
      canvas.removeEventListener('webglcontextlost', remove, { capture: true });
      remove();
    };
  });
}

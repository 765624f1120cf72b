/** A long press with one finger: what a right click is to a mouse. */
import type { LngLat as MapLngLat, Map as MapLibreMap } from 'maplibre-gl';

/** Milliseconds that a finger rests before it counts. */
const LONG = 600;

/** Calls back with the place of a long press; a finger that moves, lifts or is joined by another ends it. @returns stops listening */
export function onLongPress(map: Pick<MapLibreMap, 'on'>, pressed: (at: MapLngLat) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  const listening = [
    map.on('touchstart', ({ points, lngLat }) => {
      cancel();
      if (points.length === 1) timer = setTimeout(() => pressed(lngLat), LONG);
    }),
    ...(['touchend', 'touchmove', 'touchcancel'] as const).map((end) => map.on(end, cancel)),
    map.on('movestart', cancel),
  ];
  return () => {
    cancel();
    for (const subscription of listening) subscription.unsubscribe();
  };
}

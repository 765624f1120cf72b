/** The pointer on the map: what it hovers over, clicks, and asks about. */
import type { LngLat as MapLngLat, Map as MapLibreMap } from 'maplibre-gl';
import type { Selection } from '../model/choices.ts';
import type { LngLat } from '../model/dataset.ts';
import { pointedAt, type MembersOf, type Pointed } from './hit-test.ts';
import { onLongPress } from './long-press.ts';

/** Pixels of the map, from its upper left corner. */
export interface Pixel {
  x: number;
  y: number;
}

export interface PointerHandlers {
  /** As `pointedAt` asks for them. */
  members: MembersOf;
  /** While something else wants the clicks, nothing is hovered over. */
  busy: () => boolean;
  /** What is under the pointer now, null for nothing, and where the pointer is in the map's own coordinates. A finger hovers over nothing. */
  hover: (thing: Pointed | null, at: MapLngLat) => void;
  /** Things under a click, `pointedAt`'s order, and where it was in the map's own coordinates. */
  click: (things: Pointed[], pixel: Pixel, at: MapLngLat) => void;
  /** A right click or a long press. */
  ask: (at: MapLngLat) => void;
}

/** Calls the handlers from now on. @returns stops that */
export function listenToPointer(map: MapLibreMap, { members, busy, hover, click, ask }: PointerHandlers): () => void {
  const canvas = map.getCanvasContainer();
  // After a tap browsers move a mouse that nobody holds.
  let finger = false;
  const noteKind = ({ pointerType }: PointerEvent) => (finger = pointerType === 'touch');
  for (const event of ['pointerdown', 'pointermove'] as const) canvas.addEventListener(event, noteKind, { capture: true });
  const listening = [
    map.on('mousemove', ({ point, lngLat }) => {
      if (busy() || finger) return;
      const [top = null] = pointedAt(map, point, members);
      map.getCanvas().style.cursor = top ? 'pointer' : '';
      hover(top, lngLat);
    }),
    map.on('mouseout', ({ lngLat }) => hover(null, lngLat)),
    map.on('click', ({ point, lngLat }) => click(pointedAt(map, point, members), point, lngLat)),
    map.on('contextmenu', ({ lngLat }) => ask(lngLat)),
  ];
  const endPress = onLongPress(map, ask);
  return () => {
    endPress();
    for (const event of ['pointerdown', 'pointermove'] as const) canvas.removeEventListener(event, noteKind, { capture: true });
    for (const subscription of listening) subscription.unsubscribe();
  };
}

/** What the pages around the map light up for a thing under the pointer: of a site its first record, of a count its block. */
export function hoveredBy(thing: Pointed | null): Selection {
  if (thing?.kind === 'project' || thing?.kind === 'block') return { kind: thing.kind, id: thing.id };
  if (thing?.kind === 'site') return { kind: 'project', id: thing.members[0]! };
  return thing?.kind === 'count' && thing.place.kind === 'block' ? { kind: 'block', id: thing.place.id } : null;
}

/** Whether a click meets a corner that is drawn on the map. @param corner in the map's own coordinates */
export function meetsCorner(map: Pick<MapLibreMap, 'project'>, corner: LngLat, { x, y }: Pixel): boolean {
  const drawn = map.project(corner);
  return Math.hypot(drawn.x - x, drawn.y - y) < 12;
}

import type { LngLat } from '../model/dataset.ts';
import type { View } from './view.svelte.ts';

/** Only what lies within some kilometres of a place, `[lng, lat]`; as far as before unless said. A link holds it to about a metre. */
export function searchNear(view: View, center: LngLat, km = view.choices.near?.km ?? 1): void {
  const [lng, lat] = center;
  view.choose({ near: { center: [round(lng), round(lat)], km } });
}

const round = (degrees: number): number => Number(degrees.toFixed(5));

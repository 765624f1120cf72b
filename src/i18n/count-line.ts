import type { Count, Tally } from '../model/tally.ts';
import type { ListTexts } from './list.ts';

/**
 * How many projects are shown and how many of them are on the map, what has a place on the ground apart from what has none, so that
 * neither hides the other: `171 places and works, 90 on the map; 53 platforms, companies and services`. A sort of which none is shown
 * is left out. Of what has no place, being on the map (by its block) is told only where nothing else is shown.
 * @param changed true while two dates are compared: then those that changed are counted
 */
export function countLine({ located, apart }: Tally, changed: boolean, t: ListTexts): string {
  const said = (words: 'projects' | 'located' | 'apart', { n }: Count) => t[words](n) + (changed ? t.changed : '');
  if (!apart?.n) return said(apart && located.n ? 'located' : 'projects', located) + t.onMap(located.mapped);
  if (!located.n) return said('apart', apart) + (apart.mapped ? t.onMap(apart.mapped) : '');
  return said('located', located) + t.onMap(located.mapped) + t.semicolon + said('apart', apart);
}

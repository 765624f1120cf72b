import type { District } from '../model/dataset.ts';
import type { Count, Tally } from '../model/tally.ts';
import type { ListTexts } from './list.ts';

/**
 * How many projects are shown and how many of them are on the map. In a district with words for both, what has a place on the ground
 * stands apart from what has none, so that neither hides the other: `171 places and works, 90 on the map; 53 platforms, companies and
 * services`; a sort of which none is shown is left out, and of what has no place, being on the map (by its block) is told only where
 * nothing else is shown.
 * @param changed true while two dates are compared: then those that changed are counted
 */
export function countLine({ located, apart }: Tally, changed: boolean, t: ListTexts, words: District['counted']): string {
  const end = changed ? t.changed : '';
  if (!apart || !words || located.n + apart.n === 0) {
    const [n, mapped] = (['n', 'mapped'] as const).map((of) => located[of] + (apart?.[of] ?? 0));
    return t.projects(n!) + end + t.onMap(mapped!);
  }
  const said = (sort: 'located' | 'apart', { n }: Count) => t.counted(n, words[sort]) + end;
  if (!apart.n) return said('located', located) + t.onMap(located.mapped);
  if (!located.n) return said('apart', apart) + (apart.mapped ? t.onMap(apart.mapped) : '');
  return said('located', located) + t.onMap(located.mapped) + t.semicolon + said('apart', apart);
}

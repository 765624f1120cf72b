/** Lists that are cut where nobody would read on and a phone would choke; what is left out is said, with where it is. */
import { LONG_LIST_TEXTS } from '../../i18n/long-lists.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';

/** How many things a page lists at most of one kind. */
export const MOST_LISTED = 500;

/**
 * The first things of a list as items, and one that leads to all of them where there are more.
 * @param item one `li`, by its place in the list
 */
export function itemsOf<T>(
  context: PageContext,
  list: readonly T[],
  item: (thing: T, place: number) => Markup,
  most = MOST_LISTED,
): Markup {
  const rest = list.length > most ? markup`<li>${moreInMap(context, list.length - most)}</li>\n` : NOTHING;
  return markup`${list.slice(0, most).map(item)}${rest}`;
}

/** Says how many more there are, with the way to the app's list. */
export function moreInMap(context: PageContext, n: number): Markup {
  const t = LONG_LIST_TEXTS[context.lang];
  return markup`${t.more(n)}${context.link('', t.inMap)}`;
}

/** Says that all projects are in the app's list. */
export function allInMap(context: PageContext, n: number): Markup {
  const t = LONG_LIST_TEXTS[context.lang];
  return markup`${t.all(n)}${context.link('', t.inMap)}`;
}

/** Says how many more there are, with the way to the downloads. */
export function moreInDownloads(context: PageContext, n: number): Markup {
  const t = LONG_LIST_TEXTS[context.lang];
  return markup`${t.more(n)}${context.link('data/', t.inDownloads)}`;
}

import { CARD_HEIGHT, CARD_WIDTH } from '../cards/size.ts';
import type { PageContext } from './page-context.ts';
import { Markup, markup } from './markup.ts';
import type { Page } from './page.ts';

/** The page's picture for readers without the program; with it there is the map, and the picture is not fetched. */
export function pictureOf(context: PageContext, picture: Page['picture']): Markup {
  return markup`<noscript><p class="picture"><img src="${context.file(picture.path)}" width="${CARD_WIDTH}" height="${CARD_HEIGHT}" alt="${context.t.picture(picture.shows)}" loading="lazy"></p></noscript>`;
}

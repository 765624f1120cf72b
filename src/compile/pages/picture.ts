import { CARD_HEIGHT, CARD_WIDTH } from '../cards/size.ts';
import type { Edition } from './edition.ts';
import { Markup, markup } from './markup.ts';
import type { Page } from './page.ts';

/** The page's picture for readers without the program; with it there is the map, and the picture is not fetched. */
export function pictureOf(edition: Edition, picture: Page['picture']): Markup {
  return markup`<noscript><p class="picture"><img src="${edition.file(picture.path)}" width="${CARD_WIDTH}" height="${CARD_HEIGHT}" alt="${edition.t.picture(picture.shows)}" loading="lazy"></p></noscript>`;
}

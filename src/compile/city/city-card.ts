/** The preview picture of a city's start page: what it is called beside the map of its districts. */
import { CITY_TEXTS } from '../../i18n/city.ts';
import { languagesOf } from '../../model/languages.ts';
import { MAP_COLOURS } from '../../theme/tokens.ts';
import { CARD_COLOURS as c } from '../cards/colours.ts';
import { MAP_WINDOW } from '../cards/ground.ts';
import { orderOf, panel } from '../cards/panel.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../cards/size.ts';
import { Typesetter } from '../cards/typeset.ts';
import { cardPicture } from '../cards/cards.ts';
import type { CityFile } from './city-file.ts';
import type { CityMap } from './city-map.ts';
import { creditsOf } from './start-page.ts';
import type { DistrictSummary } from './summary.ts';

const { light } = MAP_COLOURS;
/** As the page's styles have it, in the card's own pixels. */
const STYLES = `.land{fill:${light.land}}.urban{fill:${light.urban}}.hill{fill:${light.hill}}.green{fill:${light.green}}.lake{fill:${light.water}}
.river,.rail,.road{fill:none;stroke-linejoin:round;stroke-linecap:round}.river{stroke:${light.water}}.rail{stroke:${light.rail}}.road{stroke:${light.expressway}}
.thin{stroke-width:2}.road .thin{stroke-width:4}.districts{fill:none;stroke:${c.boundary};stroke-width:3}`;
/** Ground around the map, and the size of its names, in pixels. */
const MARGIN = 30;
const NAME = 24;

/** @param cache folder in which pictures are kept by what they show; null to draw it anew */
export function cityCard(
  city: Pick<CityFile, 'title' | 'tagline' | 'languages' | 'credits'>,
  districts: readonly DistrictSummary[],
  map: CityMap,
  cache: string | null,
): Promise<Uint8Array> {
  const { title, tagline } = city;
  const order = orderOf(languagesOf(city));
  const set = new Typesetter();
  const { width, height, drawing, names } = map.picture();
  const scale = Math.min((MAP_WINDOW.width - 2 * MARGIN) / width, (MAP_WINDOW.height - 2 * MARGIN) / height);
  const [left, top] = [MAP_WINDOW.x + (MAP_WINDOW.width - scale * width) / 2, (MAP_WINDOW.height - scale * height) / 2];
  const records = districts.reduce((n, district) => n + district.records, 0);
  const said = {
    name: title,
    tagline,
    stage: null,
    block: null,
    place: { zh: CITY_TEXTS.zh.projects(records), en: CITY_TEXTS.en.projects(records) },
    asof: null,
  };
  const labels = names.map(({ name, at: [x, y] }) => {
    const text = set.readable(name[order[0]]);
    return set.draw(left + scale * x - set.width(text, NAME, 'bold') / 2, top + scale * y + NAME / 3, text, NAME, c.ink, 'bold', c.paper);
  });
  const makers = creditsOf(city, districts)
    .map(({ name }) => set.readable(`© ${name[order[0]]}`))
    .join(' · ');
  const credit = makers && set.draw(CARD_WIDTH - 16 - set.width(makers, 14), CARD_HEIGHT - 14, makers, 14, c.second, 'regular', c.paper);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}" viewBox="0 0 ${CARD_WIDTH} ${CARD_HEIGHT}"><style>${STYLES}</style>
<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${c.beyond}"/>
<svg x="${left}" y="${top}" width="${scale * width}" height="${scale * height}" viewBox="0 0 ${width} ${height}">${drawing}</svg>
${labels.join('')}${credit}${panel(set, { fill: c.ink, tint: c.ink, text: c.ink }, title, said, order)}</svg>`;
  return cardPicture(svg, cache);
}

/** Whose work is to be named where the map and its data are shown. */
import type { Credit, Text } from './dataset.ts';

/** What OpenStreetMap asks to be credited by. */
export const OSM_COPYRIGHT = 'https://www.openstreetmap.org/copyright';

const isOsm = ({ url }: Credit): boolean => url === OSM_COPYRIGHT;

/** The credits without those of OpenStreetMap, of which streets have one with their date. */
export const besidesOsm = (credits: readonly Credit[]): Credit[] => credits.filter((credit) => !isOsm(credit));

/**
 * The credits of all that is shown: those the district names, and OpenStreetMap's where the site has its streets and names it for
 * nothing else.
 * @param says the beginning of the sentence on the streets
 */
export function creditsShown(credits: readonly Credit[], hasStreets: boolean, says: Text): readonly Credit[] {
  if (!hasStreets || credits.some(isOsm)) return credits;
  return [...credits, { name: { zh: 'OpenStreetMap', en: 'OpenStreetMap' }, url: OSM_COPYRIGHT, licence: 'ODbL 1.0', says }];
}

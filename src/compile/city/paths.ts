/** Where the city's own files are in its site. */

/** The names of a district, for the search across. @param path of the district's site below the city's */
export const namesPath = (path: string): string => `city/search/${path}.json`;
/** The preview picture of the start page. */
export const CITY_CARD = 'city/card.png';

/** Sizes of the earth in metres. */

/** Radius of the equator: WGS-84 and Web Mercator (EPSG:3857). */
export const EQUATORIAL_RADIUS_M = 6_378_137;

/** Mean radius (IUGG), for distances on a sphere. */
export const MEAN_RADIUS_M = 6_371_008.8;

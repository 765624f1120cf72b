/** Sizes of the earth in metres, and of the world as web maps draw it. */

/** Radius of the equator: WGS-84 and Web Mercator (EPSG:3857). */
export const EQUATORIAL_RADIUS_M = 6_378_137;

/** Mean radius (IUGG), for distances on a sphere. */
export const MEAN_RADIUS_M = 6_371_008.8;

/** Width of the world in CSS pixels at zoom 0, as MapLibre's 512-pixel tiles have it. */
export const WORLD_PX = 512;

/** Metres that a CSS pixel of a Web-Mercator map spans. @param latitude in degrees */
export const metresPerPixel = (zoom: number, latitude: number): number =>
  (2 * Math.PI * EQUATORIAL_RADIUS_M * Math.cos((latitude * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom);

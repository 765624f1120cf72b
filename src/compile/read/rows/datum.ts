/** The datum that a point was read off in, by the words with which maps and people name it. */
import type { Crs } from '../coordinates.ts';

/** The words of each, as labels of the column `crs`. CGCS2000 differs from WGS-84 by less than a metre. */
export const DATUM_WORDS: Readonly<Record<Crs, readonly string[]>> = {
  wgs84: [
    'WGS-84',
    'GPS',
    'WGS',
    'CGCS2000',
    '国家2000',
    '大地2000',
    '2000国家大地坐标系',
    '天地图',
    'Tianditu',
    'OpenStreetMap',
    'OSM',
    'EPSG:4326',
  ],
  gcj02: ['GCJ-02', '火星坐标', '火星坐标系', '高德', '高德地图', '腾讯', '腾讯地图', 'Gaode', 'Amap', 'Tencent', '国测局坐标'],
  bd09: ['BD-09', '百度', '百度地图', '百度坐标', 'Baidu', 'BD09LL'],
};

/** Maps that a text may name, by which of their words it is known. */
const MAPS: readonly [crs: Crs, name: RegExp][] = [
  ['gcj02', /高德|腾讯|gaode|amap|tencent/i],
  ['bd09', /百度|baidu/i],
  ['wgs84', /天地图|tianditu/i],
];

/** The maps that a text names, and the datum of each. Two maps are two answers, none is none. */
export function mapsNamed(text: string): { crs: Crs; map: string }[] {
  return MAPS.flatMap(([crs, name]) => {
    const found = name.exec(text);
    return found ? [{ crs, map: found[0] }] : [];
  });
}

import { distance, nearestPointOnLine } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { district } from '../district.ts';

/**
 * Surveyed positions (WGS-84) with their uncertainty in metres, from the landmark list the base was drawn to: the drawing may
 * not depart further than the list itself is sure.
 */
const STATIONS: [name: string, lng: number, lat: number, metres: number][] = [
  ['外滩大桥', 121.55463, 29.88533, 60],
  ['正大路', 121.55721, 29.89211, 60],
  ['倪家堰', 121.56264, 29.90097, 60],
  ['压赛堰', 121.57114, 29.90603, 60],
  ['大通桥', 121.57768, 29.90658, 60],
  ['孔浦', 121.58819, 29.90687, 60],
  ['路林', 121.60855, 29.91165, 60],
  ['三官堂', 121.61621, 29.91495, 60],
  ['宁波大学', 121.63086, 29.91415, 60],
  ['双东路', 121.52867, 29.89872, 60],
  ['丽江路', 121.53478, 29.91279, 60],
  ['庄桥火车站', 121.52906, 29.92446, 60],
  ['洪大路', 121.51487, 29.92385, 60],
  ['洪塘中路', 121.49679, 29.93037, 60],
  ['奥体中心', 121.48243, 29.93865, 60],
  ['金山路', 121.46612, 29.94353, 60],
  ['长兴路', 121.45768, 29.9505, 60],
  ['官山河', 121.45557, 29.96375, 60],
  ['慈城', 121.44644, 29.97787, 60],
  ['慈城西', 121.43307, 29.98725, 60],
  ['宁波大剧院', 121.54616, 29.89241, 60],
  ['湾头', 121.54699, 29.90171, 60],
  ['宁慈东路', 121.54056, 29.93293, 60],
  ['应嘉路', 121.54623, 29.95773, 60],
  ['骆兴', 121.56114, 29.97016, 60],
  ['榭嘉', 121.51561, 29.9165, 60],
  ['洪盛路', 121.51282, 29.93331, 60],
  ['洪塘', 121.50275, 29.94164, 60],
  ['开元路', 121.49483, 29.94845, 60],
  ['梅堰', 121.59132, 29.92658, 60],
  ['兴海南路', 121.60173, 29.92676, 60],
  ['兴庄路', 121.61057, 29.92361, 60],
];

/** Bridges by where they cross; names that the list has from memory are not compared. */
const CROSSINGS: [name: string, lng: number, lat: number, metres: number][] = [
  ['新江桥', 121.5551, 29.8755, 60],
  ['甬江大桥', 121.5579, 29.8773, 60],
  ['外滩大桥', 121.5598, 29.8828, 60],
  ['庆丰桥', 121.5674, 29.8916, 80],
  ['中兴大桥', 121.5821, 29.8964, 120],
  ['常洪隧道', 121.6008, 29.9015, 100],
  ['解放桥', 121.5491, 29.8817, 60],
  ['永丰桥', 121.5423, 29.8911, 80],
  ['环城北路跨姚江', 121.5413, 29.901, 120],
  ['江北大道跨姚江', 121.5242, 29.9116, 100],
  ['三官堂大桥', 121.615, 29.906, 350],
  ['青林湾大桥', 121.5086, 29.906, 200],
  ['西洪大桥', 121.4605, 29.914, 350],
];

const { base } = district();

describe('positions of the embedded base', () => {
  const stations = base.stations!.features;
  it.each(STATIONS)('draws the station %s where it is', (name, lng, lat, metres) => {
    const drawn = stations.filter((f) => f.properties?.name_zh === name && f.properties.kind === 'metro');
    expect(drawn.length).toBe(1);
    expect(distance(drawn[0]!.geometry as GeoJSON.Point, [lng, lat], { units: 'meters' })).toBeLessThanOrEqual(metres);
  });
  it.each(CROSSINGS)('draws a crossing at %s', (_name, lng, lat, metres) => {
    const nearest = Math.min(
      ...base.bridges!.features.map(
        (f) => nearestPointOnLine(f.geometry as GeoJSON.LineString, [lng, lat], { units: 'meters' }).properties.pointDistance,
      ),
    );
    expect(nearest).toBeLessThanOrEqual(metres);
  });
  it('runs every metro line through its stations', () => {
    const lines = base.rail!.features.filter((f) => f.properties?.kind === 'metro');
    for (const station of stations.filter((f) => f.properties?.kind === 'metro')) {
      const refs = station.properties!.refs as string[];
      for (const ref of refs) {
        const metres = Math.min(
          ...lines
            .filter((l) => l.properties?.ref === ref)
            .map(
              (l) =>
                nearestPointOnLine(l.geometry as GeoJSON.LineString, station.geometry as GeoJSON.Point, { units: 'meters' }).properties
                  .pointDistance,
            ),
        );
        expect(metres, `${station.properties!.name_zh} on line ${ref}`).toBeLessThanOrEqual(60);
      }
    }
  });
});

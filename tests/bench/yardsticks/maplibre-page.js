/* The yardstick with MapLibre: a clustered source, which gets the records that are shown. */
import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { openingCamera, plainPage, points } from './plain-page.js';

setWorkerUrl(workerUrl);

await plainPage(async (features, first) => {
  const container = document.querySelector('.map');
  const collection = (shown) => ({ type: 'FeatureCollection', features: points(shown).map(({ id, geometry }) => marked(id, geometry)) });
  const map = new MapLibreMap({
    container,
    ...openingCamera(),
    fadeDuration: 0,
    attributionControl: false,
    style: {
      version: 8,
      sources: { marks: { type: 'geojson', data: collection(first), cluster: true, clusterRadius: 50 } },
      layers: [
        { id: 'ground', type: 'background', paint: { 'background-color': '#f4f1ea' } },
        {
          id: 'marks',
          type: 'circle',
          source: 'marks',
          paint: {
            'circle-color': '#2563a8',
            'circle-radius': ['case', ['has', 'point_count'], 15, 8],
            'circle-stroke-color': '#fff',
            'circle-stroke-width': 1,
          },
        },
        {
          id: 'counts',
          type: 'symbol',
          source: 'marks',
          filter: ['has', 'point_count'],
          layout: { 'text-field': ['to-string', ['get', 'point_count']], 'text-size': 12, 'text-allow-overlap': true },
          paint: { 'text-color': '#fff' },
        },
      ],
    },
  });
  Object.assign(container, { atlasMap: map });
  await map.once('load');
  container.dataset.ready = 'true';
  return (matches) => map.getSource('marks').setData(collection(matches));
});

/** A mark needs its place and nothing else: what a source is given goes to a worker. */
function marked(id, geometry) {
  return { type: 'Feature', properties: { id }, geometry };
}

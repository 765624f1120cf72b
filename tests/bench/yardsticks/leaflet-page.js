/* The yardstick with Leaflet: markers made once, of which a cluster group gets those that are shown. */
import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import L from 'leaflet';
import { openingCamera, plainPage, points } from './plain-page.js';

// The plugin adds itself to the global that it finds.
window.L = L;
await import('leaflet.markercluster');

const { zoom, center } = openingCamera();
const still = { fadeAnimation: false, zoomAnimation: false, markerZoomAnimation: false };
// Leaflet's tiles are half as wide as MapLibre's, so that its zooms are one higher.
const map = L.map(document.querySelector('.map'), { center: [center[1], center[0]], zoom: zoom + 1, zoomSnap: 0, maxZoom: 19, ...still });

const icon = L.divIcon({ className: 'mark', iconSize: [16, 16] });
const iconCreateFunction = (cluster) => L.divIcon({ className: 'marks', html: String(cluster.getChildCount()), iconSize: [30, 30] });

await plainPage((features, first) => {
  const markers = new Map(
    points(features).map(({ id, geometry: { coordinates } }) => [id, L.marker([coordinates[1], coordinates[0]], { icon })]),
  );
  const group = L.markerClusterGroup({ animate: false, animateAddingMarkers: false, iconCreateFunction });
  map.addLayer(group);
  const show = (matches) => {
    group.clearLayers();
    group.addLayers(points(matches).map(({ id }) => markers.get(id)));
  };
  show(first);
  return show;
});

/** The map as a picture: alone, or with all that an image of it says. */
import { Map as MapLibreMap } from 'maplibre-gl';
import type { Atlas } from '../../state/atlas.svelte.ts';
import type { Scheme } from '../../theme/tokens.ts';
import { qrCode } from '../../share/qr.ts';
import type { Link } from '../../share/links.ts';
import { resolveMarkerImages } from '../style/marker-resolver.ts';
import { FONT_STACK } from '../../theme/tokens.ts';
import { imageContent } from './content.ts';
import { drawSnapshot } from './drawing.ts';
import { visibleSigns } from './visible-signs.ts';

export interface SnapshotOptions {
  atlas: Atlas;
  link: Link;
  /** Image pixels a CSS pixel. */
  scale: 1 | 2;
  scheme: Scheme;
  /** Whether all that the image is about is told by name below the map. */
  list?: boolean;
  /** CSS pixels of the map that something hides at the bottom: they are not in the image. */
  bottomInset?: number;
}

/** A map hidden nearly to the top is still drawn so far down. */
const SHORTEST = 200;

/** The map as it stands, with title, legend, scale, north, date, credit and code: a PNG. */
export async function snapshotImage(
  map: MapLibreMap,
  { atlas, link, scale, scheme, list = false, bottomInset = 0 }: SnapshotOptions,
): Promise<Blob> {
  const { clientWidth: width, clientHeight } = map.getContainer();
  const height = Math.max(Math.min(clientHeight, SHORTEST), clientHeight - bottomInset);
  const code = qrCode(link.href);
  const content = imageContent(
    atlas,
    { zoom: map.getZoom(), latitude: map.getCenter().lat, bearing: map.getBearing() },
    visibleSigns(
      map.queryRenderedFeatures([
        [0, 0],
        [width, height],
      ]),
    ),
    { scheme, link: link.shown, credits: creditsOf(map), qr: code !== null, list },
  );
  const picture = await mapPicture(map, scale);
  return pngOf(drawSnapshot(content, { picture, width, height }, code, { scale, scheme, lang: atlas.t.htmlLang }));
}

/** The bare map as it stands, for a printed sheet: a PNG. */
export const mapImage = async (map: MapLibreMap, scale: 1 | 2): Promise<Blob> => pngOf(await mapPicture(map, scale));

/** The map's picture at a scale. A screen of another scale is drawn again by a map of its own, so that marks and text are sharp. */
async function mapPicture(map: MapLibreMap, scale: 1 | 2): Promise<HTMLCanvasElement> {
  if (map.getPixelRatio() === scale && map.loaded()) return capture(map);
  const twin = await offscreenCopy(map, scale);
  try {
    return await capture(twin);
  } finally {
    const container = twin.getContainer();
    twin.remove();
    container.remove();
  }
}

/** A drawing buffer is kept only until the browser has shown it, so it is copied while the frame is drawn. */
function capture(map: MapLibreMap): Promise<HTMLCanvasElement> {
  return inTime(
    new Promise((resolve, reject) => {
      map.once('render', () => {
        const source = map.getCanvas();
        const copy = document.createElement('canvas');
        copy.width = source.width;
        copy.height = source.height;
        const context = copy.getContext('2d');
        if (!context) return reject(new Error('no 2D canvas, expected one beside WebGL'));
        context.drawImage(source, 0, 0);
        resolve(copy);
      });
      map.triggerRepaint();
    }),
  );
}

/** The same style, camera and marked features on a map that nobody sees. */
async function offscreenCopy(map: MapLibreMap, scale: number): Promise<MapLibreMap> {
  const { clientWidth, clientHeight } = map.getContainer();
  const container = document.createElement('div');
  container.setAttribute('aria-hidden', 'true');
  container.inert = true;
  Object.assign(container.style, {
    position: 'fixed',
    left: '-100000px',
    top: '0',
    width: `${clientWidth}px`,
    height: `${clientHeight}px`,
  });
  document.body.append(container);
  const twin = new MapLibreMap({
    container,
    style: map.getStyle(),
    center: map.getCenter(),
    zoom: map.getZoom(),
    bearing: map.getBearing(),
    pitch: map.getPitch(),
    minZoom: map.getMinZoom(),
    maxZoom: map.getMaxZoom(),
    pixelRatio: scale,
    fadeDuration: 0,
    interactive: false,
    attributionControl: false,
    trackResize: false,
    localIdeographFontFamily: FONT_STACK,
  });
  resolveMarkerImages(twin, scale);
  try {
    await inTime(new Promise<void>((resolve) => void twin.once('load', () => resolve())));
    for (const { source, sourceLayer, id, state } of map.queryRenderedFeatures())
      if (id !== undefined && Object.keys(state).length > 0)
        twin.setFeatureState({ source, id, ...(sourceLayer ? { sourceLayer } : {}) }, { ...state, hover: false });
    // A tile that never comes must not keep the rest from being drawn.
    const idle = inTime(new Promise<void>((resolve) => void twin.once('idle', () => resolve())));
    twin.triggerRepaint(); // It may have been idle before anyone listened.
    await idle.catch(() => undefined);
    return twin;
  } catch (error) {
    twin.remove();
    container.remove();
    throw error;
  }
}

/** What the sources of the map must be credited with, without their markup. */
function creditsOf(map: MapLibreMap): string[] {
  const parser = new DOMParser();
  return Object.keys(map.getStyle().sources).flatMap((id) => {
    const credit = (map.getSource(id) as { attribution?: string } | undefined)?.attribution;
    const text = credit && parser.parseFromString(credit, 'text/html').body.textContent.trim();
    return text ? [text] : [];
  });
}

const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no PNG, expected one'))), 'image/png'),
  );

/** Without a graphics card a large map takes its time. */
const LONGEST_WAIT = 60_000;

const inTime = <T>(work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the map was not drawn in time, expected a frame')), LONGEST_WAIT);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** Whether what stands after a click is what stands there when a page is opened so. */
import type { Browser } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { FacetChoice } from '../facet-choice.ts';
import { FACET } from '../facet-choice.ts';
import { MeasuredPage } from '../measured-page.ts';

type MapElement = HTMLElement & { atlasMap?: MapLibreMap };

/**
 * Opens another page with the filter in its address and the same camera. @returns the share of the pixels changed by the filter in
 * which its map differs from the one after a click, which is left as it was before the click
 */
export async function provenDifference(browser: Browser, clicked: MeasuredPage, url: string, choice: FacetChoice): Promise<number> {
  const toggle = async () => {
    const { x, y } = await clicked.placeOf(FACET, choice.option);
    await clicked.page.mouse.click(x, y);
    await clicked.quiet(1500);
  };
  const all = pixels(await clicked.page.evaluate(() => window.bench.picture()));
  await toggle();
  const without = pixels(await clicked.page.evaluate(() => window.bench.picture()));
  const camera = await clicked.page.evaluate(() => {
    const map = document.querySelector<MapElement>('.map')!.atlasMap;
    return map ? { zoom: map.getZoom(), center: map.getCenter().toArray() } : null;
  });
  await toggle();
  const fresh = await MeasuredPage.inNewWindow(browser, clicked.name);
  await fresh.open(url);
  await fresh.quiet(1500);
  await fresh.page.evaluate((camera) => camera && document.querySelector<MapElement>('.map')!.atlasMap!.jumpTo(camera), camera);
  await fresh.quiet(1500);
  const opened = pixels(await fresh.page.evaluate(() => window.bench.picture()));
  await fresh.close();
  return difference(without, opened) / Math.max(1, difference(without, all));
}

/** What a map that is one picture shows as pixels; what one of elements shows as it stands. */
const pixels = (picture: string): Uint32Array | string => {
  if (picture.includes('|')) return picture;
  const bytes = Uint8Array.from(Buffer.from(picture, 'base64'));
  return new Uint32Array(bytes.buffer, 0, bytes.length >> 2);
};

function difference(a: Uint32Array | string, b: Uint32Array | string): number {
  if (typeof a === 'string' || typeof b === 'string' || a.length !== b.length) return a === b ? 0 : 1;
  let n = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) n += 1;
  return n;
}

/**
 * The drawn district: a picture that stands in the map's place until the map is ready, and where it has to lie to coincide with it.
 * It is drawn in Web Mercator, north up; its middle is the middle of what the map opens on, the district's outline, of which it shows three widths and
 * three heights. The map opens on that, fitted into its pane less the room it keeps free at each side. A box with that room as
 * its insets therefore coincides with the map when the picture fills three times the box, whatever the window: see
 * `app/shell.css`, which places it so without a script.
 */
import type { Bounds } from './dataset.ts';
import { toPixels } from './mercator.ts';

/** Where the pictures are in the site, by the scheme they are drawn in. */
export const DISTRICT_PICTURES = { light: 'map/district-light.svg', dark: 'map/district-dark.svg' } as const;

/** How many times the width and height of the view the picture shows. */
export const PICTURE_SPAN = 3;

/** A box in pixels of a web map, from the origin at 180° W 85.05° N. */
interface PixelBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What bounds take up on a web map. @param bounds WGS-84, degrees */
function pixelBox([west, south, east, north]: Bounds, zoom: number): PixelBox {
  const [left, top] = toPixels([west, north], zoom);
  const [right, bottom] = toPixels([east, south], zoom);
  return { left, top, width: right - left, height: bottom - top };
}

/** What the picture shows, as a web map has it at a zoom. @param view the district's, WGS-84 */
export function pictureBox(view: Bounds, zoom: number): PixelBox {
  const { left, top, width, height } = pixelBox(view, zoom);
  const beyond = (PICTURE_SPAN - 1) / 2;
  return { left: left - beyond * width, top: top - beyond * height, width: PICTURE_SPAN * width, height: PICTURE_SPAN * height };
}

/** The part of the world for which marks are made, where there are too many records to make all of them. */
import { toPixels, WORLD_PX } from '../model/mercator.ts';
import type { Bounds } from '../model/dataset.ts';
import type { Camera } from '../url/camera.ts';
import type { Area } from './mark-places.ts';

/** With fewer records all their marks are made: moving the map then changes none of them. */
export const ALL_MARKS = 5000;

/** What of the view is added on each side. */
const MARGIN = 0.5;

const areaOf = ([west, south, east, north]: Bounds): Area => {
  const [[left, bottom], [right, top]] = [toPixels([west, south], 0), toPixels([east, north], 0)];
  return { left, top, right, bottom };
};

const widened = ({ left, top, right, bottom }: Area): Area => {
  const [across, along] = [MARGIN * (right - left), MARGIN * (bottom - top)];
  return { left: left - across, top: top - along, right: right + across, bottom: bottom + along };
};

/** What is seen, and a margin round it. @param bounds of the view */
export const areaRound = (bounds: Bounds): Area => widened(areaOf(bounds));

/** The same for a camera and the size of a map in CSS pixels. */
export function areaBy({ center, zoom }: Camera, { width, height }: { width: number; height: number }): Area {
  const scale = 2 ** zoom;
  const [x, y] = toPixels(center, 0);
  const [across, along] = [Math.min(width / scale, WORLD_PX) / 2, Math.min(height / scale, WORLD_PX) / 2];
  return widened({ left: x - across, top: y - along, right: x + across, bottom: y + along });
}

/** Whether the view reaches beyond it. */
export function isLeft(area: Area, bounds: Bounds): boolean {
  const { left, top, right, bottom } = areaOf(bounds);
  return left < area.left || top < area.top || right > area.right || bottom > area.bottom;
}

/** Whether a place lies in it. @param x, y in pixels at zoom 0 */
export const isInArea = ({ left, top, right, bottom }: Area, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

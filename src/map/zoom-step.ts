/** The zooms at which marks and labels are made anew: what is clear at one stays clear up to the next, since all but the signs grows apart. */
export const ZOOM_STEP = 0.5;

/** The last such zoom at or before the one the map has. */
export const zoomStep = (zoom: number): number => Math.floor(zoom / ZOOM_STEP) * ZOOM_STEP;

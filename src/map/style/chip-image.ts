/** The plate behind a count, as a signed distance field: one image that takes every colour and stretches to every width. */

export const CHIP_IMAGE = 'chip';

/** Logical pixels: the plate before it is stretched, the radius of its corners, and the room its outline has around it. */
const PLATE = 20;
const CORNER = 9;
const ROOM = 4;

/** What MapLibre's `addImage` takes of it besides the pixels: between the corners it stretches, and the text stands on the plate. */
export function chipImage(scale: number) {
  const side = (PLATE + 2 * ROOM) * scale;
  const [from, to] = [(ROOM + CORNER) * scale, (ROOM + PLATE - CORNER) * scale];
  const stretch: [number, number][] = [[from, to]];
  const plate: [number, number, number, number] = [ROOM * scale, ROOM * scale, side - ROOM * scale, side - ROOM * scale];
  return {
    image: { width: side, height: side, data: field(side, scale) },
    options: { pixelRatio: scale, sdf: true, stretchX: stretch, stretchY: stretch, content: plate },
  };
}

/** MapLibre reads the distance to the edge off the alpha: three quarters on it, and a whole less eight pixels further out. */
function field(side: number, scale: number): Uint8ClampedArray {
  const data = new Uint8ClampedArray(4 * side * side);
  const half = side / 2 - ROOM * scale;
  const corner = CORNER * scale;
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [dx, dy] = [x, y].map((at) => Math.abs(at + 0.5 - side / 2) - (half - corner)) as [number, number];
      const outside = Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
      data[4 * (y * side + x) + 3] = 255 * (0.75 - outside / scale / 8);
    }
  return data;
}

import { createRequire } from 'node:module';
import { encode } from 'fast-png';

const { nearestColorIndex, quantize } = createRequire(import.meta.url)('gifenc') as typeof import('gifenc');

/** Most colours of an image with a palette. */
const MOST = 256;

/**
 * An opaque picture as a PNG of at most 256 colours: flat areas keep their colour, the soft edges between them share the rest
 * of the palette. Nothing of the machine's own takes part, so that every machine writes the same bytes.
 * @param pixels red, green, blue, alpha of each pixel in rows
 */
export function palettePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  // The quantizer takes no subclass of an array, and reads the whole of the buffer behind it.
  const rgba = pixels.byteLength === pixels.buffer.byteLength ? new Uint8Array(pixels.buffer) : new Uint8Array(pixels);
  const palette = quantize(rgba, MOST, { format: 'rgb565' });
  const colours = new Uint32Array(rgba.buffer);
  const data = new Uint8Array(colours.length);
  // By colour and not by cell, as the quantizer's own does it: there an edge would tint the area beside it.
  const entries = new Map<number, number>();
  let entry = 0;
  for (let i = 0; i < colours.length; i++) {
    const colour = colours[i]!;
    if (i === 0 || colour !== colours[i - 1]) {
      entry = entries.get(colour) ?? nearestColorIndex(palette, [rgba[4 * i]!, rgba[4 * i + 1]!, rgba[4 * i + 2]!]);
      entries.set(colour, entry);
    }
    data[i] = entry;
  }
  return encode({ width, height, depth: 8, channels: 1, data, palette });
}

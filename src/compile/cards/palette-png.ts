import { crc32, deflateSync } from 'node:zlib';

/** Most colours of an image with a palette. */
const MOST = 256;

/** Colours are counted in cells of eight steps a channel. */
const BITS = 5;
const CELLS = 1 << (3 * BITS);

/**
 * An opaque picture as a PNG of at most 256 colours (PNG specification, third edition): flat areas keep their colour, the
 * soft edges between them share the rest of the palette.
 * @param pixels red, green, blue, alpha of each pixel in rows
 */
export function palettePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const counts = new Uint32Array(CELLS);
  const sums = [new Float64Array(CELLS), new Float64Array(CELLS), new Float64Array(CELLS)] as const;
  const cellOf = new Uint16Array(width * height);
  for (let i = 0, p = 0; i < cellOf.length; i++, p += 4) {
    const r = pixels[p]!;
    const g = pixels[p + 1]!;
    const b = pixels[p + 2]!;
    const cell = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);
    cellOf[i] = cell;
    counts[cell]!++;
    sums[0][cell]! += r;
    sums[1][cell]! += g;
    sums[2][cell]! += b;
  }

  const boxes = boxesOf(counts);
  const palette = Buffer.alloc(3 * boxes.length);
  const entryOf = new Uint8Array(CELLS);
  boxes.forEach((cells, entry) => {
    const n = cells.reduce((sum, cell) => sum + counts[cell]!, 0);
    for (const channel of [0, 1, 2] as const)
      palette[3 * entry + channel] = Math.round(cells.reduce((sum, cell) => sum + sums[channel][cell]!, 0) / n);
    for (const cell of cells) entryOf[cell] = entry;
  });

  // Each row begins with its filter: none, which suits palettes best.
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0, i = 0; y < height; y++) for (let x = 0, at = y * (width + 1) + 1; x < width; x++) rows[at++] = entryOf[cellOf[i++]!]!;

  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 7 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const made = Buffer.alloc(body.length + 8);
  made.writeUInt32BE(data.length, 0);
  made.set(body, 4);
  made.writeUInt32BE(crc32(body), body.length + 4);
  return made;
}

const channelOf = (cell: number, channel: number): number => (cell >> (BITS * (2 - channel))) & 31;

/** Median cut: the box that spreads widest over most pixels is halved until there is one for each entry of the palette. */
function boxesOf(counts: Uint32Array): number[][] {
  const used: number[] = [];
  counts.forEach((n, cell) => {
    if (n > 0) used.push(cell);
  });
  const boxes = [measure(used, counts)];
  while (boxes.length < Math.min(MOST, used.length)) {
    let widest = boxes[0]!;
    for (const box of boxes) if (box.weight > widest.weight) widest = box;
    const [low, high] = halves(widest, counts);
    boxes[boxes.indexOf(widest)] = measure(low, counts);
    boxes.push(measure(high, counts));
  }
  return boxes.map((box) => box.cells);
}

interface ColourBox {
  cells: number[];
  /** The channel in which its colours differ most. */
  channel: number;
  /** How much it would gain from being halved; nothing for a single colour. */
  weight: number;
}

function measure(cells: number[], counts: Uint32Array): ColourBox {
  let [channel, spread] = [0, -1];
  for (const candidate of [0, 1, 2]) {
    let [low, high] = [31, 0];
    for (const cell of cells) {
      const value = channelOf(cell, candidate);
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (high - low > spread) [channel, spread] = [candidate, high - low];
  }
  const pixels = cells.reduce((sum, cell) => sum + counts[cell]!, 0);
  return { cells, channel, weight: spread * spread * Math.sqrt(pixels) };
}

function halves({ cells, channel }: ColourBox, counts: Uint32Array): [number[], number[]] {
  const sorted = [...cells].sort((a, b) => channelOf(a, channel) - channelOf(b, channel) || a - b);
  const half = sorted.reduce((sum, cell) => sum + counts[cell]!, 0) / 2;
  let [at, seen] = [0, 0];
  while (at < sorted.length - 1 && (at === 0 || seen < half)) seen += counts[sorted[at++]!]!;
  return [sorted.slice(0, at), sorted.slice(at)];
}

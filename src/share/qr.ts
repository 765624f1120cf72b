import { create } from 'qrcode';

/** A QR code as one path on a grid of `size` units, its quiet zone included: dark modules on a light ground. */
export interface QrCode {
  size: number;
  path: string;
}

/** Modules that must stay light around a code. */
const QUIET = 4;

/** The code of a link; null when the link is too long for one. More of it can be damaged where there is room for that. */
export function qrCode(text: string): QrCode | null {
  for (const errorCorrectionLevel of ['M', 'L'] as const) {
    try {
      const { modules } = create(text, { errorCorrectionLevel });
      return { size: modules.size + 2 * QUIET, path: pathOf(modules.size, (x, y) => modules.get(y, x) === 1) };
    } catch {
      // Too long at this level; `create` has no other way to say so.
    }
  }
  return null;
}

/** Runs of dark modules, row by row. */
function pathOf(size: number, dark: (x: number, y: number) => boolean): string {
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!dark(x, y)) continue;
      const from = x;
      while (x + 1 < size && dark(x + 1, y)) x++;
      const width = x + 1 - from;
      path += `M${from + QUIET} ${y + QUIET}h${width}v1h-${width}z`;
    }
  }
  return path;
}

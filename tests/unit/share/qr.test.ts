import { create } from 'qrcode';
import { describe, expect, test } from 'vitest';
import { qrCode } from '../../../src/share/qr.ts';

/** Paints the path on a grid: the runs are all it may hold. */
function paint(size: number, path: string): string[] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => ' '));
  const runs = path.match(/M\d+ \d+h\d+v1h-\d+z/g) ?? [];
  expect(runs.join('')).toBe(path);
  for (const run of runs) {
    const [x, y, width] = run.match(/\d+/g)!.map(Number) as [number, number, number];
    for (let i = 0; i < width; i++) {
      expect(grid[y]![x + i]).toBe(' '); // never twice
      grid[y]![x + i] = '#';
    }
  }
  return grid.map((row) => row.join(''));
}

describe('a QR code', () => {
  test('has exactly the dark modules of the matrix, with four light ones around', () => {
    const text = 'https://atlas.example/p/new-bridge/';
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    const code = qrCode(text)!;
    expect(code.size).toBe(modules.size + 8);
    const rows = paint(code.size, code.path);
    for (const [y, row] of rows.entries())
      for (const [x, cell] of [...row].entries()) {
        const inside = x >= 4 && y >= 4 && x < modules.size + 4 && y < modules.size + 4;
        expect(cell === '#').toBe(inside && modules.get(y - 4, x - 4) === 1);
      }
    expect(rows[4]!.startsWith('    #######')).toBe(true); // a finder pattern in the corner
  });

  test('a long link still has a code, with less room for damage, and an endless one has none', () => {
    const long = (n: number) => `https://atlas.example/?q=${'a'.repeat(n)}`;
    expect(qrCode(long(2000))).not.toBeNull();
    expect(qrCode(long(2700))).not.toBeNull();
    expect(qrCode(long(3000))).toBeNull();
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { MEDIA, WIDE } from '../../../src/theme/breakpoints.ts';

/** Whether a list of `(min|max-width|height: Npx)` joined by `and` matches a viewport. */
function matches(query: string, viewport: { width: number; height: number }): boolean {
  return query.split(',').some((all) =>
    all.split(' and ').every((condition) => {
      const [, bound, side, px] = /^\s*\((min|max)-(width|height): ([\d.]+)px\)\s*$/.exec(condition)!;
      const value = viewport[side as 'width' | 'height'];
      return bound === 'min' ? value >= Number(px) : value <= Number(px);
    }),
  );
}

it.each([
  ['a phone held upright', 390, 844, true],
  ['a phone held sideways', 844, 390, true],
  ['the widest that is narrow', 760, 800, true],
  ['the narrowest that is wide', 761, 800, false],
  ['the lowest that is wide', 1280, 421, false],
  ['a desk', 1280, 800, false],
])('%s', (_name, width, height, narrow) => {
  expect(matches(MEDIA.narrow, { width, height })).toBe(narrow);
  expect(matches(WIDE, { width, height })).toBe(!narrow);
});

it('a screen is narrow or wide, at fractions of a pixel too', () => {
  for (const width of [759.98, 760, 760.25, 760.5, 761])
    for (const height of [419.98, 420, 420.25, 420.5, 421])
      expect(matches(WIDE, { width, height }), `${width} × ${height}`).toBe(!matches(MEDIA.narrow, { width, height }));
});

it('no style or script states a width or height of the screen of its own', () => {
  const root = fileURLToPath(new URL('../../../src/', import.meta.url));
  const own = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(svelte|css|ts)$/.test(path) && !path.startsWith('theme/'))
    .filter((path) => /(@media|matchMedia|MediaQuery)[^{;]*\((min|max)-(width|height)/.test(readFileSync(root + path, 'utf8')));
  expect(own).toEqual([]);
});

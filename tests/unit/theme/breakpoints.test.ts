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
  ['a phone held sideways', 844, 390, false],
  ['a small one held sideways', 568, 320, false],
  ['a page at four times its size', 320, 256, true],
  ['the widest that is narrow', 760, 800, true],
  ['the narrowest that is wide', 761, 800, false],
  ['the widest that is narrow though it is low', 560, 480, true],
  ['a desk', 1280, 800, false],
])('%s', (_name, width, height, narrow) => {
  expect(matches(MEDIA.narrow, { width, height })).toBe(narrow);
  expect(matches(WIDE.join(','), { width, height })).toBe(!narrow);
});

it('a screen is narrow or wide, at fractions of a pixel too', () => {
  for (const width of [559.98, 560, 560.25, 561, 759.98, 760, 760.25, 760.5, 761])
    for (const height of [479.98, 480, 480.25, 480.5, 481])
      expect(matches(WIDE.join(','), { width, height }), `${width} × ${height}`).toBe(!matches(MEDIA.narrow, { width, height }));
});

it('no style or script states a width or height of the screen of its own', () => {
  const root = fileURLToPath(new URL('../../../src/', import.meta.url));
  const own = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(svelte|css|ts)$/.test(path) && !path.startsWith('theme/'))
    // A drawing sees its own size.
    .filter((path) => !path.startsWith('compile/cards/'))
    .filter((path) => /(@media|matchMedia|MediaQuery)[^{;]*\((min|max)-(width|height)/.test(readFileSync(root + path, 'utf8')));
  expect(own).toEqual([]);
});

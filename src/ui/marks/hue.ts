import { blockHue } from '../../theme/hues.ts';

/** Custom properties `--hue` and `--hue-text` for a block's order (null: no block), following the page's colour scheme. */
export function hueStyle(order: number | null): string {
  const [light, dark] = [blockHue(order, 'light'), blockHue(order, 'dark')];
  return `--hue: light-dark(${light.fill}, ${dark.fill}); --hue-text: light-dark(${light.text}, ${dark.text})`;
}

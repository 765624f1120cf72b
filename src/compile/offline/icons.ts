import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { UI } from '../../theme/tokens.ts';

const require = createRequire(import.meta.url);

/** The drawing that all icons are made from, as wide as high. */
const DRAWING = new URL('../../../public/icon.svg', import.meta.url);

/** The icons of the installed app by path, their side in pixels. A maskable one may be cut to any shape around its middle. */
export const ICONS: Readonly<Record<string, { size: number; purpose: 'any' | 'maskable' }>> = {
  'icons/192.png': { size: 192, purpose: 'any' },
  'icons/512.png': { size: 512, purpose: 'any' },
  'icons/maskable-192.png': { size: 192, purpose: 'maskable' },
  'icons/maskable-512.png': { size: 512, purpose: 'maskable' },
};

/** The icon for systems that ask for one by a link of the page, and put a shape of their own around it. */
export const TOUCH_ICON = 'icons/maskable-192.png';

/** How much of a maskable icon's side the drawing takes: all of it stays within the circle that no shape cuts into. */
const SAFE = 0.75;

/** The icons as PNG by path, each drawn when it is asked for. */
export const iconFiles = (): Map<string, () => Promise<Uint8Array>> =>
  new Map(Object.entries(ICONS).map(([path, { size, purpose }]) => [path, () => draw(size, purpose === 'maskable')]));

async function draw(size: number, maskable: boolean): Promise<Uint8Array> {
  // Loaded only when there is something to draw: it is a program of the machine's own kind.
  const { renderAsync } = require('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  const drawing = readFileSync(DRAWING, 'utf8');
  const svg = maskable ? withGround(drawing) : drawing;
  return (await renderAsync(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })).asPng();
}

/** The drawing in the middle of a ground without corners. */
function withGround(drawing: string): string {
  const edge = (1 - SAFE) / 2;
  const inner = drawing.replace('<svg ', `<svg x="${edge}" y="${edge}" width="${SAFE}" height="${SAFE}" `);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1" fill="${UI.light.paper}"/>${inner}</svg>`;
}

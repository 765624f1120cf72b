/** Style sheets made from the tables in `src/theme/`. */
import { MEDIA } from '../theme/breakpoints.ts';
import {
  BACKDROP,
  FONT_STACK,
  MAP_COLOURS,
  PRINT,
  RADIUS,
  RADIUS_SMALL,
  SCALE_PX,
  SHADOW,
  TEXT_PX,
  UI,
  UI_CONTRAST,
  type MapColours,
  type UiColours,
} from '../theme/tokens.ts';

/** Pixels of text that a browser starts from. */
const ROOT_PX = 16;

const COLOURS = Object.keys(UI.light) as (keyof UiColours)[];

const variable = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
const rule = (selector: string, declarations: readonly string[]): string =>
  `${selector} {\n${declarations.map((d) => `  ${d};\n`).join('')}}\n`;
/** Four decimals are finer than a screen. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The variables of every style: colours for both schemes, for more contrast, and the sizes. */
export function tokensCss(): string {
  return [
    rule(':root', [
      ...COLOURS.map((name) => `${variable(name)}: light-dark(${UI.light[name]}, ${UI.dark[name]})`),
      `--shadow: ${SHADOW}`,
      `--backdrop: ${BACKDROP}`,
      `--radius: ${RADIUS}`,
      `--radius-small: ${RADIUS_SMALL}`,
      `--sans: ${FONT_STACK}`,
      // Relative, so that the whole scale follows readers who have asked for larger text.
      `--text: ${rounded((TEXT_PX / ROOT_PX) * 100)}%`,
      ...SCALE_PX.map((px, i) => `--size-${i + 1}: ${rounded(px / TEXT_PX)}rem`),
    ]),
    `@media (prefers-contrast: more) {\n${rule(
      ':root',
      Object.entries(UI_CONTRAST).map(([name, other]) => `${variable(name)}: var(${variable(other)})`),
    )}}\n`,
  ].join('');
}

/** The colours of the map, for maps that are drawn as pictures: `waterLine` is `--map-water-line`. */
export const mapTokensCss = (): string =>
  rule(
    ':root',
    (Object.keys(MAP_COLOURS.light) as (keyof MapColours)[]).map(
      (name) => `--map${variable(name).slice(1)}: light-dark(${MAP_COLOURS.light[name]}, ${MAP_COLOURS.dark[name]})`,
    ),
  );

/** The same for what is printed, and the line that numbers the pages: page boxes read no variables. */
export function printTokensCss(): string {
  return [
    `@media print {\n${rule(
      '.print-sheet',
      COLOURS.map((name) => `${variable(name)}: ${PRINT[name]}`),
    )}}\n`,
    `@page {\n${rule('@bottom-right', [`font: 8pt ${FONT_STACK}`, `color: ${PRINT.second}`])}}\n`,
  ].join('');
}

/**
 * Styles with each `@media (--name)` replaced by the query of that name.
 * @throws when there is no such name, or when it stands beside another condition, where a list of queries would change its meaning
 */
export function expandMedia(css: string): string {
  return css.replace(/@media\s+([^{;]*--[^{;]*)/g, (_rule, asked: string) => {
    const name = /^\(--([a-z-]+)\)\s*$/.exec(asked)?.[1] ?? '';
    if (!Object.hasOwn(MEDIA, name))
      throw new Error(
        `@media ${asked.trim()} is unknown, expected ${Object.keys(MEDIA)
          .map((n) => `(--${n})`)
          .join(' or ')} and nothing beside it`,
      );
    return `@media ${MEDIA[name as keyof typeof MEDIA]} `;
  });
}

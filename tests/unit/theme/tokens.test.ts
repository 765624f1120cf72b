import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MAP_COLOURS, PRINT, SCALE_PX, UI, type MapScheme, type UiColours } from '../../../src/theme/tokens.ts';
import { contrast } from './contrast.ts';

type Name = keyof UiColours;

/** Every text on every ground it stands on. */
const TEXTS: [Name, Name[]][] = [
  ['ink', ['paper', 'raised', 'sunk', 'hover', 'accentSoft', 'warnSoft']],
  ['second', ['paper', 'raised', 'sunk', 'hover', 'accentSoft']],
  ['accent', ['paper', 'raised', 'sunk', 'hover', 'accentSoft']],
  ['onAccent', ['accent']],
  ['warn', ['paper', 'raised', 'warnSoft']],
];
/** Edges of what can be filled in or pressed: WCAG 2.2, 1.4.11. */
const EDGES: [Name, Name[]][] = [['lineStrong', ['paper', 'raised']]];

const pairs = (table: [Name, Name[]][]) => table.flatMap(([name, grounds]) => grounds.map((ground) => [name, ground] as const));

describe.each([
  ['light', UI.light],
  ['dark', UI.dark],
  ['print', PRINT],
] as const)('the interface, %s', (_scheme, colours) => {
  it.each(pairs(TEXTS))('%s can be read on %s', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });
  it.each(pairs(EDGES))('%s can be seen on %s', (edge, ground) => {
    expect(contrast(colours[edge], colours[ground])).toBeGreaterThanOrEqual(3);
  });
});

describe.each(Object.keys(MAP_COLOURS) as MapScheme[])('the map, %s', (scheme) => {
  const c = MAP_COLOURS[scheme];
  it.each(['paper', 'land', 'urban', 'green', 'campus', 'hospital', 'retail', 'building', 'hill', 'beyond'] as const)(
    'both inks can be read on %s',
    (ground) => {
      expect(contrast(c.ink, c[ground])).toBeGreaterThanOrEqual(7);
      expect(contrast(c.secondInk, c[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );
  it('names of waters can be read on water', () => {
    expect(contrast(c.waterText, c.water)).toBeGreaterThanOrEqual(4.5);
  });
});

it('the scale of type rises', () => {
  expect([...SCALE_PX].sort((a, b) => a - b)).toEqual([...SCALE_PX]);
});

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.(ts|svelte|css|mjs)$/.test(path));
/** Colours as they are written in styles and scripts; ids of elements and private fields are none. */
const colours = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?<![\w&/.-])#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\w-]|\s*[:=(?])|\b(?:rgba?|hsla?|oklch|oklab|lab|lch)\(\s*[\d.]/gi,
    ),
  ].map((m) => m[0].toLowerCase());

describe('where colours are stated', () => {
  it('the scan sees colours, and only those', () => {
    expect(colours('a { color: #FFF; background: rgb(20 24 31 / 0.4) } fill="#1d2430"')).toEqual(['#fff', 'rgb(2', '#1d2430']);
    expect(colours('href="#list" url(#a-b) &#39; {#each} color-mix(in srgb, red 20%, blue) this.#face #add(x) #ace = 1 /#map=1/2')).toEqual(
      [],
    );
  });
  it('is the theme alone', () => {
    const stray = [...sources.filter((path) => !path.startsWith('src/theme/')), 'index.html'].flatMap((path) =>
      colours(read(path)).map((colour) => `${path} ${colour}`),
    );
    expect(sources.length).toBeGreaterThan(200);
    expect(stray).toEqual([]);
  });
  it('is one place for each', () => {
    const stated = sources.filter((path) => path.startsWith('src/theme/')).flatMap((path) => colours(read(path)));
    expect(stated.length).toBeGreaterThan(80);
    expect(stated.filter((colour, i) => stated.indexOf(colour) !== i)).toEqual([]);
  });
  it('the icon, which is a file of its own, has those of the light theme', () => {
    const water = '#8dbdd6'; // Deeper than the map's, to be seen at 16 pixels.
    expect(new Set(colours(read('public/icon.svg')))).toEqual(new Set([UI.light.paper, UI.light.accent, '#fff', water]));
  });
});

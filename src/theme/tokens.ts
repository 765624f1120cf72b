/**
 * Every colour, size and font of the product but the hues of blocks, each stated once. The styles' variables are made from this
 * table (`src/compile/theme-plugin.ts`); the map, cards and images read it as it is.
 */

export type Scheme = 'light' | 'dark';

/** What the map also has for readers who ask for more contrast. */
export type MapScheme = Scheme | 'contrast' | 'contrast-dark';

const WHITE = '#ffffff';
const BLACK = '#000000';
const NIGHT = '#14181f';

/** A colour with an alpha from 0 to 1. */
const faint = (hex: string, alpha: number): string =>
  hex +
  Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0');

/** Colours of the interface. Each is a variable in styles: `lineStrong` is `--line-strong`. */
export interface UiColours {
  /** The ground of panels and pages. */
  paper: string;
  /** What stands on the paper or floats over the map: cards, buttons, fields. */
  raised: string;
  sunk: string;
  hover: string;
  line: string;
  /** The edge of what can be filled in or pressed: at least 3:1 on the paper. */
  lineStrong: string;
  ink: string;
  second: string;
  accent: string;
  onAccent: string;
  accentSoft: string;
  warn: string;
  warnSoft: string;
}

export const UI: Record<Scheme, UiColours> = {
  light: {
    paper: '#fbfaf7',
    raised: WHITE,
    sunk: '#f3f0e9',
    hover: '#f1eee6',
    line: '#e4e0d8',
    lineStrong: '#8c8a83',
    ink: '#1d2430',
    second: '#565f6d',
    accent: '#1b4f72',
    onAccent: WHITE,
    accentSoft: '#e3edf4',
    warn: '#8a3b12',
    warnSoft: '#fbeee2',
  },
  dark: {
    paper: NIGHT,
    raised: '#1c222b',
    sunk: '#0f1318',
    hover: '#242b36',
    line: '#2f3743',
    lineStrong: '#7d8694',
    ink: '#eef1f5',
    second: '#aeb6c2',
    accent: '#8cc4ec',
    onAccent: '#10202d',
    accentSoft: '#22384a',
    warn: '#f2b48c',
    warnSoft: '#3a2a1e',
  },
};

/** For readers who ask for more contrast, what stands in the place of what. */
export const UI_CONTRAST = { line: 'lineStrong', second: 'ink' } as const satisfies Partial<Record<keyof UiColours, keyof UiColours>>;

/** Paper is white and its ink dark, whatever the screen is. */
export const PRINT: UiColours = { ...UI.light, paper: WHITE, raised: WHITE };

/** Colours of the embedded map. */
export interface MapColours {
  paper: string;
  land: string;
  beyond: string;
  urban: string;
  green: string;
  /** Grounds of schools, hospitals and shops. */
  campus: string;
  hospital: string;
  retail: string;
  building: string;
  hill: string;
  water: string;
  waterLine: string;
  waterText: string;
  road: string;
  roadCasing: string;
  expressway: string;
  rail: string;
  metro: string;
  boundary: string;
  ink: string;
  secondInk: string;
  halo: string;
  accent: string;
}

/** What the map shares with the interface around it. */
const shared = ({ paper, ink, second, accent }: Pick<UiColours, 'paper' | 'ink' | 'second' | 'accent'>) => ({
  paper,
  halo: paper,
  ink,
  secondInk: second,
  accent,
});

export const MAP_COLOURS: Record<MapScheme, MapColours> = {
  light: {
    ...shared(UI.light),
    land: '#fbfaf6',
    beyond: '#efece4',
    urban: '#f4f0e6',
    green: '#e3ecd9',
    campus: '#f1e9d3',
    hospital: '#f6e4dd',
    retail: '#f0e5ee',
    building: '#e9e3d7',
    hill: '#e6ecdc',
    water: '#bcd6e4',
    waterLine: '#9fc3d6',
    waterText: '#2c5d79',
    road: WHITE,
    roadCasing: '#ddd6c8',
    expressway: '#f3e3bf',
    rail: '#b3aca0',
    metro: '#c3b9dc',
    boundary: '#8f8a80',
  },
  dark: {
    ...shared(UI.dark),
    land: '#1b2028',
    beyond: '#12161c',
    urban: '#20262f',
    green: '#1d2a22',
    campus: '#2b2a22',
    hospital: '#35262a',
    retail: '#2b2636',
    building: '#2a313c',
    hill: '#1e2823',
    water: '#1d3848',
    waterLine: '#2a4d62',
    waterText: '#86b4cf',
    road: '#3c4553',
    roadCasing: NIGHT,
    expressway: '#4b4634',
    rail: '#4f5560',
    metro: '#4d4668',
    boundary: '#6d7480',
  },
  contrast: {
    ...shared({ paper: WHITE, ink: BLACK, second: '#222222', accent: '#003a63' }),
    land: WHITE,
    beyond: '#e8e8e8',
    urban: WHITE,
    green: '#e6f0dd',
    campus: '#f7ecca',
    hospital: '#ffe3d6',
    retail: '#f3e3f5',
    building: '#dedad2',
    hill: '#edf2e6',
    water: '#9cc9e3',
    waterLine: '#1f6a94',
    waterText: '#0b4566',
    road: WHITE,
    roadCasing: '#6b6b6b',
    expressway: '#ffe08a',
    rail: '#444444',
    metro: '#6a4fc0',
    boundary: BLACK,
  },
  'contrast-dark': {
    ...shared({ paper: BLACK, ink: WHITE, second: '#e6e6e6', accent: '#a9d8ff' }),
    land: BLACK,
    beyond: '#1a1a1a',
    urban: BLACK,
    green: '#0f2414',
    campus: '#2e2a10',
    hospital: '#3a1a1a',
    retail: '#2a1a3a',
    building: '#262b33',
    hill: '#0d1c10',
    water: '#0f4666',
    waterLine: '#69bce8',
    waterText: '#bfe5fb',
    road: '#3d3d3d',
    roadCasing: '#9a9a9a',
    expressway: '#8a7220',
    rail: '#c0c0c0',
    metro: '#b6a4ff',
    boundary: WHITE,
  },
};

/** A QR code is read by machines: black on white in every scheme. */
export const QR_COLOURS = { light: WHITE, dark: BLACK } as const;

/** What lies over everything else casts this. */
export const SHADOW = `0 1px 2px ${faint(NIGHT, 0.08)}, 0 6px 24px ${faint(NIGHT, 0.12)}`;
/** What a dialog dims the page with. */
export const BACKDROP = faint(NIGHT, 0.45);

/** Corners of cards, buttons and fields, and of what lies in them. */
export const RADIUS = '10px';
export const RADIUS_SMALL = '8px';

/** Pixels of running text, and of the scale from notes to headings, for readers who have not asked for larger text. */
export const TEXT_PX = 14;
export const SCALE_PX = [12, 13.5, 14, 16, 20] as const;

/** The reader's own font; then what systems have for Chinese. */
export const FONT_FAMILIES = [
  'system-ui',
  '-apple-system',
  'Segoe UI',
  'PingFang SC',
  'Hiragino Sans GB',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'sans-serif',
] as const;

/** The same as a value of `font-family`. */
export const FONT_STACK = FONT_FAMILIES.map((name) => (name.includes(' ') ? `"${name}"` : name)).join(', ');

import type { Scheme } from '../../theme/theme.ts';

/** Colours of the embedded map. */
export interface MapColours {
  paper: string;
  land: string;
  beyond: string;
  urban: string;
  green: string;
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

export const MAP_COLOURS: Record<Scheme | 'contrast' | 'contrast-dark', MapColours> = {
  light: {
    paper: '#fbfaf7',
    land: '#fbfaf6',
    beyond: '#efece4',
    urban: '#f4f0e6',
    green: '#e3ecd9',
    hill: '#e6ecdc',
    water: '#bcd6e4',
    waterLine: '#9fc3d6',
    waterText: '#2c5d79',
    road: '#ffffff',
    roadCasing: '#ddd6c8',
    expressway: '#f3e3bf',
    rail: '#b3aca0',
    metro: '#c3b9dc',
    boundary: '#8f8a80',
    ink: '#1d2430',
    secondInk: '#565f6d',
    halo: '#fbfaf7',
    accent: '#1b4f72',
  },
  dark: {
    paper: '#14181f',
    land: '#1b2028',
    beyond: '#12161c',
    urban: '#20262f',
    green: '#1d2a22',
    hill: '#1e2823',
    water: '#1d3848',
    waterLine: '#2a4d62',
    waterText: '#86b4cf',
    road: '#343c48',
    roadCasing: '#14181f',
    expressway: '#4b4634',
    rail: '#4f5560',
    metro: '#4d4668',
    boundary: '#6d7480',
    ink: '#eef1f5',
    secondInk: '#aeb6c2',
    halo: '#14181f',
    accent: '#8cc4ec',
  },
  contrast: {
    paper: '#ffffff',
    land: '#ffffff',
    beyond: '#e8e8e8',
    urban: '#ffffff',
    green: '#e6f0dd',
    hill: '#edf2e6',
    water: '#9cc9e3',
    waterLine: '#1f6a94',
    waterText: '#0b4566',
    road: '#ffffff',
    roadCasing: '#6b6b6b',
    expressway: '#ffe08a',
    rail: '#444444',
    metro: '#6a4fc0',
    boundary: '#000000',
    ink: '#000000',
    secondInk: '#222222',
    halo: '#ffffff',
    accent: '#003a63',
  },
  'contrast-dark': {
    paper: '#000000',
    land: '#000000',
    beyond: '#1a1a1a',
    urban: '#000000',
    green: '#0f2414',
    hill: '#0d1c10',
    water: '#0f4666',
    waterLine: '#69bce8',
    waterText: '#bfe5fb',
    road: '#3d3d3d',
    roadCasing: '#9a9a9a',
    expressway: '#8a7220',
    rail: '#c0c0c0',
    metro: '#b6a4ff',
    boundary: '#ffffff',
    ink: '#ffffff',
    secondInk: '#e6e6e6',
    halo: '#000000',
    accent: '#a9d8ff',
  },
};

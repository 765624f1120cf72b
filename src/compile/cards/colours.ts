/** Colours of the cards, always the light ones: a picture cannot follow the reader's theme. */
export const CARD_COLOURS = {
  paper: '#fbfaf7',
  land: '#fbfaf6',
  beyond: '#efece4',
  urban: '#f4f0e6',
  green: '#e3ecd9',
  hill: '#e6ecdc',
  water: '#bcd6e4',
  waterText: '#33637f',
  road: '#ffffff',
  casing: '#ddd6c8',
  expressway: '#f3e3bf',
  rail: '#b3aca0',
  boundary: '#8f8a80',
  line: '#e4e0d8',
  ink: '#1d2430',
  second: '#565f6d',
} as const;

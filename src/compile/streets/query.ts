/** The question to an Overpass server, in its language. */
import type { Bounds } from '../../model/dataset.ts';
import { HIGHWAYS, WATERWAYS } from './classify.ts';

/** Seconds that the server may work on one box. */
const TIMEOUT = 180;

/**
 * Roads, waterways, water, parks and buildings in a box, each whole with its shape; and what lies about the military and about
 * flying, so that all within it can be left out.
 */
export function query([west, south, east, north]: Bounds): string {
  const box = `(${[south, west, north, east].join(',')})`;
  const asked = [
    `way["highway"~"^(${Object.keys(HIGHWAYS).join('|')})$"]`,
    `way["waterway"~"^(${Object.keys(WATERWAYS).join('|')})$"]`,
    'nwr["natural"="water"]',
    'nwr["waterway"="riverbank"]',
    'nwr["landuse"~"^(reservoir|basin|military)$"]',
    'nwr["leisure"~"^(park|garden)$"]',
    'nwr["building"]',
    'nwr["military"]',
    'nwr["aeroway"]',
  ];
  return `[out:json][timeout:${TIMEOUT}];\n(\n${asked.map((each) => `  ${each}${box};`).join('\n')}\n);\nout geom qt;\n`;
}

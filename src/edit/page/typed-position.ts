/** Reads a position as people type it or copy it from a map. */
import { isWithin } from '../../model/bounds.ts';
import type { Bounds, LngLat } from '../../model/dataset.ts';
import { grown } from '../../model/extent.ts';

export interface TypedPosition {
  /** Longitude first, in whatever system it was read off. */
  point: LngLat;
  /** Whether the latitude came first. */
  swapped: boolean;
  /** Whether it is far from the district in either order. */
  far: boolean;
}

type Axis = 'lng' | 'lat';

/** A number of degrees, with minutes and seconds or without, and what says of which axis it is, before or after it. */
const PART =
  /(东经|西经|经度|北纬|南纬|纬度|longitude|latitude|lng|lon|lat|[NSEW])?\s*[:=]?\s*(-?\d+(?:\.\d+)?)\s*[°度]?\s*(?:(\d+(?:\.\d+)?)\s*[′'分]\s*)?(?:(\d+(?:\.\d+)?)\s*(?:[″"秒]|'')\s*)?([NSEW](?![a-z]))?/giu;

/**
 * Two numbers as a position: `121.54, 29.93`, `29.93，121.54`, `东经121.54 北纬29.93`, `29°55′48″N 121°32′24″E`. Where nothing says
 * which is which, the longitude comes first, unless only the other order leads to the district. Null for anything else.
 * @param bounds of the district; what lies as far from them as they are wide and high is still of it
 */
export function typedPosition(text: string, bounds: Bounds): TypedPosition | null {
  const plain = text.normalize('NFKC').replace(/[′’]/g, "'").replace(/[″”“]/g, '"');
  const parts = [...plain.matchAll(PART)];
  const between = plain.replace(PART, ' ').replace(/[\s,;:/|()[\]{}]+/g, '');
  if (parts.length !== 2 || between !== '') return null;
  const [first, second] = parts.map(degrees) as [Degrees, Degrees];
  if (first.axis !== null && first.axis === second.axis) return null;
  const near = grown(bounds);
  const asTyped: LngLat = [first.value, second.value];
  const other: LngLat = [second.value, first.value];
  const named = first.axis !== null || second.axis !== null;
  const swapped = named
    ? first.axis === 'lat' || second.axis === 'lng'
    : !isWithin(near, asTyped) && (isWithin(near, other) || Math.abs(asTyped[1]) > 90);
  const point = swapped ? other : asTyped;
  return { point, swapped, far: !isWithin(near, point) };
}

interface Degrees {
  value: number;
  axis: Axis | null;
}

function degrees([, before = '', whole, minutes = '0', seconds = '0', after = '']: RegExpMatchArray): Degrees {
  const name = (before || after).toLowerCase();
  const axis = /^(东经|西经|经度|lo|lng|e|w)/.test(name) ? 'lng' : name === '' ? null : 'lat';
  const amount = Math.abs(Number(whole)) + Number(minutes) / 60 + Number(seconds) / 3600;
  const isNegative = whole!.startsWith('-') || /^(西经|南纬|w|s)$/.test(name);
  return { value: rounded(isNegative ? -amount : amount), axis };
}

/** To about a tenth of a metre. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

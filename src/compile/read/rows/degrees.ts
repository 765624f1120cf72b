/** Longitudes and latitudes as maps and people write them. */
import { numberOf } from './cells.ts';

/** Decimal degrees from `121.5438`, `121.5438°E`, `东经121.5438°` or `121°32′38.4″`. Null for anything else. */
export function degreesOf(cell: string): number | null {
  const text = cell
    .normalize('NFKC')
    .replace(/[′’‘']/g, '′')
    .replace(/[”“"]|′′/g, '″')
    .replace(/^(东经|北纬|经度|纬度|[en])[:\s]*|\s*[en]$/gi, '')
    .replace(/\s+/g, '')
    .replace(/度/, '°')
    .replace(/分/, '′')
    .replace(/秒/, '″');
  const [, degrees, minutes, seconds] = /^(\d{1,3})°(\d{1,2}(?:\.\d+)?)′(?:(\d{1,2}(?:\.\d+)?)″)?$/.exec(text) ?? [];
  if (degrees === undefined) return numberOf(text.replace(/°$/, ''));
  const [m, s] = [Number(minutes), Number(seconds ?? 0)];
  return m >= 60 || s >= 60 ? null : Number((Number(degrees) + m / 60 + s / 3600).toFixed(6));
}

/** Both of `121.5438, 29.9305`, in the order in which they stand. Null where they are not two. */
export function pairOf(cell: string): [number, number] | null {
  const parts = cell
    .normalize('NFKC')
    .replace(/^[([]|[)\]]$/g, '')
    .split(/[,;、\s]+/)
    .filter(Boolean)
    .map(degreesOf);
  return parts.length === 2 && parts[0] !== null && parts[1] !== null ? [parts[0]!, parts[1]!] : null;
}

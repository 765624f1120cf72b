/** Lines as SVG path data in whole units, short to write. */
import { simplify } from '@turf/turf';
import type { Position } from 'geojson';

/** A line of drawn positions in whole units, without what nobody sees. @param tolerance units that it may be off */
export function simplified(line: Position[], tolerance: number): Position[] {
  const { coordinates } = simplify({ type: 'LineString', coordinates: line }, { tolerance, highQuality: true });
  return coordinates.map((position) => position.map(Math.round));
}

/** A line as steps from point to point, which are short to write. */
export function steps(line: readonly Position[]): string {
  let [x, y] = line[0] as [number, number];
  let path = '';
  for (const [toX, toY] of line.slice(1) as [number, number][]) {
    if (toX === x && toY === y) continue;
    const [dx, dy] = [String(toX - x), String(toY - y)];
    path += `${path && !dx.startsWith('-') ? ' ' : ''}${dx}${dy.startsWith('-') ? '' : ' '}${dy}`;
    [x, y] = [toX, toY];
  }
  return `M${line[0]!.join(' ')}${path && `l${path}`}`;
}

/** The area of a block as a row says it: a box, a centre with a radius, or a shape from a file beside the table. */
import { circle } from '@turf/turf';
import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import { fold } from '../../model/search.ts';
import type { BroughtShapes } from '../import-shapes/brought.ts';
import { drawnGeometry, together } from '../import-shapes/drawn-geometry.ts';
import { namesOf } from '../import-shapes/match.ts';
import { nearest } from '../read/rows/near.ts';
import { didYouMean } from '../import-shapes/things.ts';
import type { Crs } from '../read/coordinates.ts';
import type { Lexicon } from '../read/rows/lexicon.ts';
import type { Row } from './cells.ts';
import type { BlockColumn } from './columns.ts';

export interface Area {
  geometry: Polygon | MultiPolygon;
  /** What is said of it where nobody says more: how it came about, and its limits in words. */
  made: Record<string, unknown>;
}

const BOX = ['west', 'south', 'east', 'north'] as const;
const DEGREES = 'degrees as a number, for example 121.5438';
const DATUM_LACKS = 'crs is missing, expected wgs84, gcj02 (高德, 腾讯) or bd09 (百度), in the column 坐标系 or for all rows by --crs';

/** The area of a row; null where it says none. What stands against it is added to the row's problems. */
export function areaOf(
  row: Row<BlockColumn>,
  names: readonly string[],
  words: Lexicon,
  { crs: said, shapes }: { crs?: Crs | undefined; shapes?: BroughtShapes | undefined },
): Area | null {
  const before = row.problems.length;
  const box = BOX.map((side) => row.decimal(side, DEGREES));
  const [lon, lat, radius] = [row.decimal('lon', DEGREES), row.decimal('lat', DEGREES), row.decimal('radius_m', 'metres as a number')];
  const crs = (row.term('crs', words) as Crs | undefined) ?? said;
  const isBox = row.says(...BOX);
  const isCircle = row.says('lon', 'lat', 'radius_m');
  if (row.problems.length > before) return null;
  if (isBox && isCircle) row.problems.push('has a box and a centre, expected one of them');
  if (isBox && box.some((side) => side === undefined))
    row.problems.push(`${BOX.filter((_, i) => box[i] === undefined).join(', ')} missing, expected all four sides of the box`);
  if (isCircle && (lon === undefined || lat === undefined || radius === undefined))
    row.problems.push('lon, lat and radius_m belong together, expected all three');
  if ((isBox || isCircle) && crs === undefined) row.problems.push(DATUM_LACKS);
  if (row.problems.length > before) return null;
  if (isBox) {
    const [w, s, e, n] = box as [number, number, number, number];
    if (w >= e || s >= n)
      row.problems.push(`the box is empty (${[w, s, e, n].join(', ')}), expected west below east and south below north`);
    const ring = [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ];
    return drawnArea(row, { type: 'Polygon', coordinates: [ring] }, crs!, {
      origin: 'A box of four limits, from a table',
      extent_zh: '示意范围：一个方框。',
      extent_en: 'Indicative: a box.',
    });
  }
  if (isCircle) {
    if (radius! <= 0) row.problems.push('radius_m is not above zero, expected metres');
    else
      return drawnArea(row, circle([lon!, lat!], radius! / 1000, { steps: 48 }).geometry, crs!, {
        origin: `A circle of ${radius} m around a point, from a table`,
        extent_zh: `示意范围：以一点为中心、半径${radius}米的圆。`,
        extent_en: `Indicative: a circle of ${radius} m around a point.`,
      });
  }
  return shapes || row.says('shape') ? fromShapes(row, names, shapes) : null;
}

/** The features of a file that are named as the row says, or as the block is. */
function fromShapes(row: Row<BlockColumn>, names: readonly string[], shapes: BroughtShapes | undefined): Area | null {
  const said = row.text('shape');
  if (!shapes) {
    row.problems.push('shape stands without a file of shapes, expected one beside the table (--shapes file.zip)');
    return null;
  }
  const wanted = new Set((said === undefined ? names : [said]).map(fold));
  const found = shapes.features.filter((feature) => namesOf(feature).some((text) => wanted.has(fold(text))));
  if (found.length === 0) {
    const all = shapes.features.flatMap((feature) => namesOf(feature));
    if (said !== undefined)
      row.problems.push(`shape "${said}" is in no feature of the file of shapes${didYouMean(nearest(fold(said), all.map(fold)))}`);
    return null;
  }
  const whole = together(found.flatMap(({ geometry }) => geometry ?? []));
  return drawnArea(row, whole, shapes.crs, found[0]!.properties);
}

function drawnArea(row: Row<BlockColumn>, geometry: Geometry | null, crs: Crs, made: Record<string, unknown>): Area | null {
  const drawn = drawnGeometry(geometry, crs);
  if ('problem' in drawn) row.problems.push(`the area ${drawn.problem}`);
  else if (drawn.type === 'Polygon' || drawn.type === 'MultiPolygon') return { geometry: drawn, made };
  else row.problems.push('the area is a line, expected an area');
  return null;
}

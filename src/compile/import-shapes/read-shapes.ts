/** A file of shapes as features: GeoJSON, or a zip with a shapefile or a GeoJSON in it. */
import type { Crs } from '../read/coordinates.ts';
import { UnreadableError, unpack } from '../workbook/archive.ts';
import type { BroughtShapes } from './brought.ts';
import { readGeojson } from './geojson.ts';
import { isShapefile, readShapefile } from './shapefile.ts';

/**
 * @param names of the files in the zip; none where the file is no zip
 * @param said the system that the coordinates are said to be in
 * @param layer its name, where there are several
 * @throws UnreadableError
 */
export async function readShapes(bytes: Uint8Array, names: readonly string[], said?: Crs, layer?: string): Promise<BroughtShapes> {
  if (isShapefile(names)) return readShapefile(bytes, said, layer);
  if (names.length === 0) return readGeojson(textOf(bytes), said);
  const [file, ...others] = names.filter(isGeojson).filter((name) => layer === undefined || name === layer);
  if (file === undefined || others.length > 0)
    throw new UnreadableError(`is a zip with ${names.slice(0, 10).join(', ')}, expected one shapefile or one GeoJSON in it`);
  return readGeojson(textOf((await unpack(bytes, (name) => name === file)).get(file)!), said);
}

/** Whether a file is GeoJSON by its name. */
export const isGeojson = (name: string): boolean => /\.(geo)?json$/i.test(name) && !name.startsWith('__MACOSX/');

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableError('is not UTF-8, which GeoJSON is in, expected it saved anew as UTF-8', { cause: error });
  }
}

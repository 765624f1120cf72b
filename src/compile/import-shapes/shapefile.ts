/** A zipped shapefile as features. */
import { parseDbf, parseShp } from 'shpjs';
import type { Crs } from '../read/coordinates.ts';
import { UnreadableError, unpack } from '../workbook/archive.ts';
import { CRS_NAMES, type BroughtShapes } from './brought.ts';
import { datumOf } from './projection.ts';

/** The files of one layer, by their endings. */
type Layer = Partial<Record<'shp' | 'dbf' | 'prj' | 'cpg', Uint8Array>>;

const PARTS = /^(.*)\.(shp|dbf|prj|cpg)$/i;

/** Whether a zip holds a shapefile, by the names of its files. */
export const isShapefile = (names: readonly string[]): boolean => names.some((name) => /\.shp$/i.test(name) && isShown(name));

/** A copy that macOS adds of each file, and hidden files. */
const isShown = (name: string): boolean => !name.startsWith('__MACOSX/') && !/(^|\/)\./.test(name);

/**
 * @param said the system that the coordinates are said to be in; without it, that of the `.prj`
 * @param name of the layer, where there are several
 * @throws UnreadableError
 */
export async function readShapefile(bytes: Uint8Array, said?: Crs, name?: string): Promise<BroughtShapes> {
  const layers = new Map<string, Layer>();
  for (const [path, content] of await unpack(bytes, (file) => isShown(file) && PARTS.test(file))) {
    const [, stem = '', ending = ''] = PARTS.exec(path) ?? [];
    layers.set(stem, { ...layers.get(stem), [ending.toLowerCase()]: content });
  }
  const drawn = [...layers].filter(([, { shp }]) => shp);
  const layer = name === undefined ? drawn : drawn.filter(([stem]) => stem === name || stem.endsWith(`/${name}`));
  const names = drawn.map(([stem]) => `"${stem}"`).join(', ');
  if (name !== undefined && layer.length === 0) throw new UnreadableError(`has no layer "${name}", expected one of ${names}`);
  if (layer.length > 1) throw new UnreadableError(`holds the layers ${names}, expected one of them to be named (--sheet)`);
  const [, { shp, dbf, prj, cpg }] = layer[0]!;
  const wkt = prj && new TextDecoder().decode(prj);
  const datum = wkt === undefined ? undefined : datumOf(wkt);
  if (datum === undefined && said === undefined)
    throw new UnreadableError('has no .prj, which would say where its coordinates are from, expected --crs wgs84, gcj02 or bd09');
  const rows = dbf ? reading(() => parseDbf(sound(dbf), encodingOf(dbf, cpg))) : [];
  // Degrees stay as they are; only metres have to be brought to them.
  const geometries = reading(() => parseShp(shp!, /^\s*proj/i.test(wkt ?? '') ? wkt : undefined));
  return {
    features: geometries.map((geometry, i) => ({ number: i + 1, id: undefined, properties: rows[i] ?? {}, geometry })),
    crs: said ?? 'wgs84',
    told: said ? `Its coordinates are read as ${CRS_NAMES[said]}, as --crs says.` : `Its coordinates are those of its .prj (${datum}).`,
  };
}

function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError(`is a shapefile that cannot be read (${(error as Error).message}), expected one that opens in a GIS`, {
      cause: error,
    });
  }
}

/** A table whose head says of no more rows than there are: the reader goes by it. */
function sound(dbf: Uint8Array): Uint8Array {
  const view = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength);
  const [rows, head, length] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  if (length === 0 || head + rows * length > dbf.length + 1)
    throw new UnreadableError('has a .dbf that is cut off, expected one that opens in a GIS');
  return dbf;
}

/** The `.cpg` names the encoding; without it, it is UTF-8 where it can be, else what a Chinese Windows writes. */
function encodingOf(dbf: Uint8Array, cpg: Uint8Array | undefined): string {
  const named = cpg && new TextDecoder().decode(cpg).trim();
  if (named && /gb|936/i.test(named)) return 'gb18030';
  if (named) return named;
  try {
    // The head before the names of the fields is binary.
    new TextDecoder('utf-8', { fatal: true }).decode(dbf.subarray(32));
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

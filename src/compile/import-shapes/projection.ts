/** What the `.prj` of a shapefile says of its coordinates. */
import { UnreadableError } from '../workbook/archive.ts';

/** Data whose coordinates are those of WGS-84 within less than a line is wide. */
const LIKE_WGS84 = /^d?(wgs1984|worldgeodeticsystem1984(ensemble)?|china2000|china(geodeticcoordinatesystem)?2000|cgcs2000)$/;

/**
 * The name of its datum.
 * @throws UnreadableError where coordinates in it cannot be brought to WGS-84
 */
export function datumOf(prj: string): string {
  const [, datum] = /(?:DATUM|ENSEMBLE)\s*\[\s*"([^"]+)"/i.exec(prj) ?? [];
  if (datum === undefined)
    throw new UnreadableError('has a .prj that names no datum, expected one in WGS-84 or CGCS2000 (save it anew in a GIS)');
  if (!LIKE_WGS84.test(datum.toLowerCase().replace(/[^a-z0-9]/g, '')))
    throw new UnreadableError(
      `is in the datum "${datum}", which is not known to lie on WGS-84, expected WGS-84 or CGCS2000 (convert it in a GIS)`,
    );
  return datum;
}

import iconv from 'iconv-lite';
import { strToU8, zipSync } from 'fflate';

type Ring = [number, number][];

export const WGS84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** An area for a shapefile: its rings, outer ones clockwise as the format has them, and what its table says of it. */
export interface MadeArea {
  rings: Ring[];
  row: Record<string, string>;
}

/** A zipped shapefile as a GIS saves it. */
export function madeShapefile(
  areas: readonly MadeArea[],
  { prj = WGS84, encoding = 'utf8', cpg }: { prj?: string | undefined; encoding?: string; cpg?: string } = {},
  name = 'zones',
): Uint8Array {
  return zipSync({
    [`${name}.shp`]: shp(areas),
    [`${name}.dbf`]: dbf(areas, encoding),
    ...(prj ? { [`${name}.prj`]: strToU8(prj) } : {}),
    ...(cpg ? { [`${name}.cpg`]: strToU8(cpg) } : {}),
  });
}

function shp(areas: readonly MadeArea[]): Uint8Array {
  const records = areas.map(({ rings }, i) => {
    const points = rings.flat();
    const record = new DataView(new ArrayBuffer(8 + 44 + rings.length * 4 + points.length * 16));
    record.setInt32(0, i + 1);
    record.setInt32(4, (record.byteLength - 8) / 2);
    record.setInt32(8, 5, true);
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((n, k) => record.setFloat64(12 + k * 8, n, true));
    record.setInt32(44, rings.length, true);
    record.setInt32(48, points.length, true);
    let at = 0;
    rings.forEach((ring, r) => {
      record.setInt32(52 + r * 4, at, true);
      at += ring.length;
    });
    points.forEach(([x, y], p) => {
      record.setFloat64(52 + rings.length * 4 + p * 16, x, true);
      record.setFloat64(60 + rings.length * 4 + p * 16, y, true);
    });
    return Buffer.from(record.buffer);
  });
  const head = new DataView(new ArrayBuffer(100));
  head.setInt32(0, 9994);
  head.setInt32(24, (100 + records.reduce((sum, r) => sum + r.length, 0)) / 2);
  head.setInt32(28, 1000, true);
  head.setInt32(32, 5, true);
  return Buffer.concat([Buffer.from(head.buffer), ...records]);
}

const WIDTH = 40;

function dbf(areas: readonly MadeArea[], encoding: string): Uint8Array {
  const fields = Object.keys(areas[0]!.row);
  const head = Buffer.alloc(32 + fields.length * 32 + 1);
  head[0] = 3;
  head.writeUInt32LE(areas.length, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(1 + fields.length * WIDTH, 10);
  fields.forEach((field, f) => {
    iconv.encode(field, encoding).copy(head, 32 + f * 32, 0, 10);
    head[32 + f * 32 + 11] = 'C'.charCodeAt(0);
    head[32 + f * 32 + 16] = WIDTH;
  });
  head[head.length - 1] = 13;
  const rows = areas.map(({ row }) =>
    Buffer.concat([
      Buffer.from(' '),
      ...fields.map((field) => {
        const cell = Buffer.alloc(WIDTH, ' ');
        iconv.encode(row[field]!, encoding).copy(cell);
        return cell;
      }),
    ]),
  );
  return Buffer.concat([head, ...rows]);
}

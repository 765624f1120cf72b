import { strToU8, zipSync } from 'fflate';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { drawnGeometry } from '../../../../src/compile/import-shapes/drawn-geometry.ts';
import { readShapes } from '../../../../src/compile/import-shapes/read-shapes.ts';
import { UnreadableError } from '../../../../src/compile/workbook/archive.ts';
import type { Crs } from '../../../../src/compile/read/coordinates.ts';
import { madeShapefile } from './made-shapefile.ts';

/** Clockwise, as shapefiles have outer rings. */
const SQUARE: [number, number][] = [
  [121.5, 29.9],
  [121.5, 29.91],
  [121.51, 29.91],
  [121.51, 29.9],
  [121.5, 29.9],
];
const NAMES = ['zones.shp', 'zones.dbf', 'zones.prj'];
const shapefile = (options: Parameters<typeof madeShapefile>[1] = {}) =>
  madeShapefile([{ rings: [SQUARE], row: { 名称: '港湾区块', CODE: 'A1' } }], options);
const read = (bytes: Uint8Array, crs?: Crs, names = NAMES) => readShapes(bytes, names, crs);
const geojson = (whole: unknown) => readShapes(strToU8(JSON.stringify(whole)), []);

describe('a shapefile', () => {
  test.each([
    ['in UTF-8 by its .cpg', { cpg: 'UTF-8' }],
    ['in UTF-8 without one', {}],
    ['as a Chinese Windows writes it, without one', { encoding: 'gb18030' }],
    ['as a Chinese Windows writes it, by its .cpg', { encoding: 'gb18030', cpg: 'ANSI 936' }],
  ])('gives its areas and what its table says of them, %s', async (_, options) => {
    const { features, crs, told } = await read(shapefile(options));
    expect(features).toEqual([
      {
        number: 1,
        id: undefined,
        properties: { 名称: '港湾区块', CODE: 'A1' },
        geometry: expect.objectContaining({ type: 'Polygon', coordinates: [SQUARE] }) as unknown,
      },
    ]);
    expect([crs, told]).toEqual(['wgs84', 'Its coordinates are those of its .prj (D_WGS_1984).']);
  });

  test('in metres of CGCS2000 comes out in degrees', async () => {
    const prj =
      'PROJCS["CGCS2000_3_Degree_GK_CM_120E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",120.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
    // 1.5 degrees east of the meridian at 29.9 north lies some 145 km east of it.
    const ring = SQUARE.map(([x, y]): [number, number] => [644_900 + (x - 121.5) * 96_500, 3_310_800 + (y - 29.9) * 110_850]);
    const { features } = await read(madeShapefile([{ rings: [ring], row: { name: 'a' } }], { prj }));
    const shape = drawnGeometry(features[0]!.geometry, 'wgs84');
    const [x, y] = (shape as Polygon).coordinates[0]![0] as [number, number];
    expect(x).toBeCloseTo(121.5, 1);
    expect(y).toBeCloseTo(29.9, 1);
  });

  test('without a .prj is asked about, and taken for what is said', async () => {
    await expect(read(shapefile({ prj: '' }))).rejects.toThrow('has no .prj, which would say where its coordinates are from');
    expect((await read(shapefile({ prj: '' }), 'gcj02')).crs).toBe('gcj02');
  });

  test('in a datum that does not lie on WGS-84 is refused', async () => {
    const prj =
      'GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
    await expect(read(shapefile({ prj }))).rejects.toThrow('is in the datum "D_Xian_1980", which is not known to lie on WGS-84');
  });

  test('that is cut off, or has several layers, is refused in a sentence', async () => {
    const cut = zipSync({ 'zones.shp': new Uint8Array(130).fill(1), 'zones.prj': strToU8('DATUM["WGS_1984"') });
    await expect(read(cut)).rejects.toThrow(UnreadableError);
    const endless = Buffer.alloc(40);
    endless.writeUInt32LE(4e9, 4);
    await expect(
      read(zipSync({ 'a.shp': new Uint8Array(100), 'a.dbf': endless, 'a.prj': strToU8('DATUM["WGS_1984"') }), undefined, ['a.shp']),
    ).rejects.toThrow('has a .dbf that is cut off');
    const two = zipSync({ 'a.shp': new Uint8Array(100), 'b.shp': new Uint8Array(100), '__MACOSX/._a.shp': new Uint8Array(9) });
    await expect(read(two, undefined, ['a.shp', 'b.shp'])).rejects.toThrow('holds the layers "a", "b", expected one of them to be named');
  });
});

describe('GeoJSON', () => {
  test('is WGS-84 unless it or somebody says otherwise', async () => {
    const feature = { type: 'Feature', id: 7, properties: null, geometry: { type: 'Polygon', coordinates: [SQUARE] } };
    expect((await geojson(feature)).features[0]).toMatchObject({ number: 1, id: '7', properties: {} });
    expect((await geojson(feature)).told).toContain('read as WGS-84');
    const named = (name: string) =>
      geojson({ type: 'FeatureCollection', crs: { type: 'name', properties: { name } }, features: [feature] });
    expect((await named('urn:ogc:def:crs:OGC:1.3:CRS84')).crs).toBe('wgs84');
    await expect(named('urn:ogc:def:crs:EPSG::4549')).rejects.toThrow('says that its coordinates are in urn:ogc:def:crs:EPSG::4549');
  });

  test('may stand in a zip', async () => {
    const bytes = zipSync({ 'a.geojson': strToU8(JSON.stringify({ type: 'FeatureCollection', features: [] })) });
    expect((await readShapes(bytes, ['a.geojson'])).features).toEqual([]);
  });

  test.each([
    ['{"type":', 'is no JSON'],
    ['[1]', 'is JSON of another kind'],
    ['{"type":"Topology"}', 'is GeoJSON of the type Topology'],
    ['\u00ff', 'is no JSON'],
  ])('%s is refused in a sentence', async (text, sentence) => {
    await expect(readShapes(strToU8(text), [])).rejects.toThrow(sentence);
  });
});

describe('a geometry as the files have it', () => {
  test('areas are wound anew, without heights, to five decimals and without positions that are then equal', () => {
    const high = SQUARE.map(([x, y]) => [x, y, 12]);
    const twice = [high[0]!, [121.5000001, 29.9000001, 3], ...high.slice(1)];
    expect(drawnGeometry({ type: 'Polygon', coordinates: [twice] }, 'wgs84')).toEqual({
      type: 'Polygon',
      coordinates: [SQUARE.toReversed()],
    });
  });

  test('coordinates of a Chinese web map are moved', () => {
    const shape = drawnGeometry({ type: 'LineString', coordinates: SQUARE.slice(0, 2) }, 'gcj02') as { coordinates: number[][] };
    const [x, y] = shape.coordinates[0] as [number, number];
    expect([121.5 - x, y - 29.9].map((d) => Math.abs(d) > 0.001 && Math.abs(d) < 0.01)).toEqual([true, true]);
  });

  test('lines are simplified only where that is asked for', () => {
    const line = { type: 'LineString' as const, coordinates: Array.from({ length: 50 }, (_, i) => [121 + i / 1000, 29.9 + (i % 2) / 1e5]) };
    expect(drawnGeometry(line, 'wgs84')).toMatchObject({ coordinates: { length: 50 } });
    expect(drawnGeometry(line, 'wgs84', 10)).toMatchObject({ coordinates: { length: 2 } });
  });

  test.each([
    [null, 'has no shape'],
    [{ type: 'Point', coordinates: [1, 2] }, 'is a Point, expected lines, or areas (a point stands in a table'],
    [{ type: 'Polygon', coordinates: [1, 2] }, 'is none that can be drawn'],
    [{ type: 'Polygon' }, 'has coordinates that are no numbers'],
    [
      {
        type: 'LineString',
        coordinates: [
          [644900, 3310000],
          [644901, 3310001],
        ],
      },
      'has coordinates that are no degrees',
    ],
    [
      {
        type: 'LineString',
        coordinates: [
          [121.5, 29.9],
          [121.500001, 29.9],
        ],
      },
      'is smaller than a metre',
    ],
    [{ type: 'GeometryCollection', geometries: [] }, 'expected lines'],
  ])('%j is refused in words', (geometry, words) => {
    expect(drawnGeometry(geometry as Parameters<typeof drawnGeometry>[0], 'wgs84')).toEqual({ problem: expect.stringContaining(words) });
  });
});

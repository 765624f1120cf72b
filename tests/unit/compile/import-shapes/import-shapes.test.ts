import type { FeatureCollection, Geometry } from 'geojson';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { BroughtFeature, BroughtShapes } from '../../../../src/compile/import-shapes/brought.ts';
import { importShapes, type ShapesOf } from '../../../../src/compile/import-shapes/import-shapes.ts';
import type { ShapeOptions } from '../../../../src/compile/import-shapes/options.ts';
import { groupedFaults } from '../../../../src/compile/import-shapes/outcome.ts';
import type { ProjectFile } from '../../../../src/compile/read/schema.ts';
import { tinyDistrict } from '../tiny-district.ts';

const square = (x: number, y: number, size = 0.01): Geometry => {
  const [east, north] = [x + size, y + size].map((degrees) => Math.round(degrees * 1e5) / 1e5) as [number, number];
  const ring = [
    [x, y],
    [east, y],
    [east, north],
    [x, north],
    [x, y],
  ];
  return { type: 'Polygon', coordinates: [ring] };
};
const LINE: Geometry = {
  type: 'LineString',
  coordinates: [
    [9.98, 49.99],
    [9.99, 49.995],
  ],
};
const shapes = (...features: [properties: Record<string, unknown>, geometry: Geometry | null][]): BroughtShapes => ({
  features: features.map(([properties, geometry], i): BroughtFeature => ({ number: i + 1, id: undefined, properties, geometry })),
  crs: 'wgs84',
  told: 'WGS-84.',
});
const KNOWN: ShapeOptions = { precision: 50, basis: { zh: '规划图', en: 'Planning map' } };
const bring = (brought: BroughtShapes, options: ShapeOptions = KNOWN, of?: ShapesOf) => importShapes(brought, tinyDistrict(), options, of);
const features = (text: string | undefined) => (JSON.parse(text ?? '{"features":[]}') as FeatureCollection).features;

describe('areas of blocks', () => {
  test('replace the outlines of those they are named like, in either language; what the earlier one says that still holds stays', () => {
    const { lines, faults, files } = bring(
      shapes([{ 名称: '港湾' }, square(9.985, 49.98)], [{ NAME: 'old town' }, square(10.005, 50.005)]),
    );
    expect(faults).toEqual([]);
    expect(lines).toEqual([
      'feature 1: 港湾区块 → harbour: outline replaced (5 positions)',
      expect.stringMatching(/^feature 2: .* → old-town: outline replaced \(5 positions\)$/),
    ]);
    const [harbour, oldTown, hillside] = features(files.get('geo/blocks.geojson'));
    expect(harbour).toEqual({
      type: 'Feature',
      id: 'harbour',
      properties: {
        precision_m: 50,
        confidence: 'medium',
        extent: { zh: '编造：河以南。', en: 'Made up: south of the river.' },
        anchor: [9.99, 49.984],
        origin: 'Planning map',
      },
      geometry: square(9.985, 49.98),
    });
    // The label stood outside the new area, and its published size still holds.
    expect(oldTown!.properties).toMatchObject({ anchor: [10.01, 50.01], area_km2: 2.1 });
    expect(hillside!.properties).toEqual(tinyDistrict().blockShapes.value.features[2]!.properties);
  });

  test('several features of one block are its area together', () => {
    const { lines, files } = bring(shapes([{ id: 'harbour' }, square(9.98, 49.98)], [{ id: 'harbour' }, square(9.995, 49.98)]));
    expect(lines).toEqual(['feature 1 + 2: 港湾区块 → harbour: outline replaced (10 positions)']);
    expect(features(files.get('geo/blocks.geojson'))[0]!.geometry.type).toBe('MultiPolygon');
  });

  test('features that are named like nothing are left out, with what they were probably meant to be', () => {
    const { lines } = bring(
      shapes([{ name: '港湾' }, square(9.98, 49.98)], [{ name: 'hillsdie' }, square(10, 50)], [{ OBJECTID: 3 }, LINE]),
    );
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/^feature 2: left out: "hillsdie" is the id or name of no block, did you mean .*\(hillside\)\?$/),
      'feature 3: left out: says by no property which block it is, expected id or name, or --name with one of OBJECTID',
    ]);
    expect(bring(shapes([{ MYNAME: 'harbour' }, square(9.98, 49.98)]), { ...KNOWN, field: 'MYNAME' }).faults).toEqual([]);
  });

  test('how exact they are and what they were drawn from is asked, of all of them at once', () => {
    const two = shapes([{ id: 'harbour' }, square(9.98, 49.98)], [{ id: 'hillside' }, LINE], [{ id: 'old-town' }, square(10, 50)]);
    const { faults, files } = bring(two, { basis: {} });
    expect(groupedFaults(faults, 'feature')).toEqual([
      'features 1, 3: how far the drawing may be from the thing is not said, expected metres (--precision 50, or a property precision_m)',
      'features 1, 3: what it was drawn from is not said, expected a few words (--basis "…", or a property origin)',
      'feature 2: is a line, expected the area of a block',
    ]);
    expect(files.size).toBe(0);
    const said = { id: 'harbour', precision_m: 30, origin: '测绘' };
    expect(bring(shapes([said, square(9.98, 49.98)]), { basis: {} }).faults).toEqual([]);
  });

  test('those of the district itself change nothing', () => {
    const own = tinyDistrict().blockShapes.value.features.map(({ id, geometry }): [Record<string, unknown>, Geometry] => [
      { id },
      geometry as Geometry,
    ]);
    const { lines, files, faults } = bring(shapes(...own), { basis: {} });
    expect([faults, files.size]).toEqual([[], 0]);
    expect(lines.every((line) => line.endsWith(': unchanged'))).toBe(true);
  });
});

describe('lines and areas of records', () => {
  test('a record stands at its shape from now on, and the point that it had is gone', () => {
    const { lines, faults, files } = bring(shapes([{ 项目名称: '夜间博物馆' }, square(10, 50, 0.002)]));
    expect(faults).toEqual([]);
    expect(lines[0]).toMatch(/^feature 1: 夜间博物馆 → night-museum: shape added \(5 positions\), .*shape night-museum$/);
    const record = parse(files.get('data/projects/night-museum.yaml')!) as ProjectFile;
    expect(record.location).toMatchObject({ uncertainty_m: 50, shape: 'night-museum', basis: { zh: '规划图', en: 'Planning map' } });
    expect(record.location.point).toBeUndefined();
    expect(features(files.get('geo/projects.geojson')).at(-1)).toMatchObject({ id: 'night-museum', properties: { precision_m: 50 } });
  });

  test('a shape that a record has is replaced under its id', () => {
    const { lines, files } = bring(shapes([{ name: 'Tram Line 1' }, LINE]));
    expect(lines[0]).toContain('tram-line-1: shape replaced (2 positions)');
    expect(features(files.get('geo/projects.geojson')).map(({ id }) => id)).toEqual(['river-park', 'tram-line-1']);
  });

  test('one that is known worse than any precision allows is refused', () => {
    const { faults } = bring(shapes([{ name: 'Tram Line 1' }, LINE]), { ...KNOWN, precision: 90_000 });
    expect(faults.map(({ message }) => message)).toEqual([
      'no precision in data/vocab.yaml allows 90000 m, expected a shape that is known better',
    ]);
  });
});

describe('what shapes are of', () => {
  test('a single area is the outline of the district where that is said, or where it is named like it', () => {
    for (const [properties, of] of [
      [{}, 'district'],
      [{ name: '示例区' }, undefined],
    ] as const) {
      const { files } = bring(shapes([properties, square(9.9, 49.9, 0.2)]), KNOWN, of);
      const [outline] = features(files.get('geo/district.geojson'));
      expect(outline).toMatchObject({ id: 'exampleton', properties: { name: { zh: '示例区' }, precision_m: 50 } });
    }
  });

  test('is asked where it cannot be told', () => {
    const { faults } = bring(shapes([{ name: '港湾' }, square(9.98, 49.98)], [{ name: 'Tram Line 1' }, LINE]));
    expect(faults[0]!.message).toBe(
      'what the shapes are of cannot be told: as many of them are named like blocks as like projects, expected --as blocks, projects, district',
    );
    expect(bring(shapes([{ name: '别处' }, LINE])).faults[0]!.message).toContain(
      'none of them is named like a block, a project or the district',
    );
  });
});

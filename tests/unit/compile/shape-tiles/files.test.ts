import { VectorTile } from '@mapbox/vector-tile';
import { bbox } from '@turf/turf';
import type { Position } from 'geojson';
import { PbfReader } from 'pbf';
import { beforeAll, describe, expect, test } from 'vitest';
import { columnFiles, listed } from '../../../../src/compile/dataset/columns.ts';
import { compile, type Compiled } from '../../../../src/compile/dataset/compile.ts';
import { isTiled, shapeTileFiles } from '../../../../src/compile/shape-tiles/files.ts';
import { siteFiles } from '../../../../src/compile/site.ts';
import { MORE_PATH, type MoreFile } from '../../../../src/model/columns.ts';
import { toPixels, WORLD_PX } from '../../../../src/model/mercator.ts';
import { NAMES_FROM, SHAPE_LAYER, SHAPE_ZOOMS, type OutlinesFile } from '../../../../src/model/shape-tiles.ts';
import { ZOOMS } from '../../../../src/url/camera.ts';
import { builtIndex } from '../pages/pages-reader.ts';
import { archiveOf } from './read-archive.ts';

const compiled = compile('tests/fixtures/tiny-district');
const files = (of: Compiled) => new Map(shapeTileFiles(of));
const bytesOf = async (of: Compiled) => (await files(of).get(`map/shapes-${of.dataset.version}.pmtiles`)!()) as Uint8Array;
const outlinesOf = (of: Compiled) => JSON.parse(files(of).get('map/outlines.json')!() as string) as OutlinesFile;

/** The same with so many more positions in each line: that of a straight line is where it was. */
function withPositions(n: number): Compiled {
  const features = compiled.shapes.projects.features.map((feature) => {
    const { geometry } = feature;
    if (geometry.type !== 'LineString') return feature;
    const [from] = geometry.coordinates as [Position];
    return { ...feature, geometry: { ...geometry, coordinates: [...Array.from({ length: n }, () => from), ...geometry.coordinates] } };
  });
  return { ...compiled, shapes: { ...compiled.shapes, projects: { ...compiled.shapes.projects, features } } };
}

describe('the tiles', () => {
  let bytes: Uint8Array;
  beforeAll(async () => void (bytes = await bytesOf(compiled)));

  /** What a tile holds at a place. */
  async function at([lng, lat]: Position, z: number): Promise<({ bounds: number[] } & Record<string, unknown>)[]> {
    const [x, y] = toPixels([lng!, lat!], z).map((pixel) => Math.floor(pixel / WORLD_PX)) as [number, number];
    const found = await archiveOf(bytes).getZxy(z, x, y);
    const layer = found && new VectorTile(new PbfReader(new Uint8Array(found.data))).layers[SHAPE_LAYER];
    return Array.from({ length: layer?.length ?? 0 }, (_, i) => layer!.feature(i)).map((feature) => ({
      ...feature.properties,
      row: feature.id,
      bounds: bbox(feature.toGeoJSON(x, y, z)),
    }));
  }
  const zooms = Array.from({ length: SHAPE_ZOOMS.to - SHAPE_ZOOMS.from + 1 }, (_, i) => SHAPE_ZOOMS.from + i);

  test('begin where maps do', () => expect(SHAPE_ZOOMS.from).toBe(ZOOMS.min));

  test.each(zooms)('of zoom %i hold every line and area where it lies, with block, stage and what the style reads', async (z) => {
    const tram = (await at([9.99, 49.995], z)).find(({ id }) => id === 'tram-line-1');
    expect(tram).toMatchObject({ kind: 'project', shape: 'line', stage: 'construction', solid: false, block: expect.any(String) });
    const park = (await at([9.99, 49.99], z)).find(({ id }) => id === 'river-park');
    expect(park).toMatchObject({ kind: 'project', shape: 'area', stage: 'proposed', solid: false });
    // A quarter of a pixel, and 16 pixels beyond the tile.
    const slack = (360 / (WORLD_PX * 2 ** z)) * 0.5;
    for (const [i, degrees] of park!.bounds.entries()) expect(Math.abs(degrees - [9.985, 49.989, 9.995, 49.991][i]!)).toBeLessThan(slack);
  });

  test('know each by the place of its record in the list', async () => {
    const rows = (await at([9.99, 49.99], SHAPE_ZOOMS.to)).map(({ id, row }) => [id, row]);
    const list = listed(compiled.dataset).map(({ id }) => id);
    expect(rows.sort()).toEqual(['river-park', 'tram-line-1'].map((id) => [id, list.indexOf(id)]));
    expect(list).not.toEqual(compiled.dataset.projects.map(({ id }) => id));
  });

  test('name lines, in each language, from where names are drawn', async () => {
    const named = async (z: number) => (await at([9.99, 49.995], z)).flatMap((p) => ('zh' in p || 'en' in p ? [p] : []));
    expect(await named(NAMES_FROM - 1)).toEqual([]);
    const { zh, en } = compiled.dataset.projects.find(({ id }) => id === 'tram-line-1')!.name;
    expect(await named(NAMES_FROM)).toEqual([expect.objectContaining({ id: 'tram-line-1', zh, en })]);
  });

  test('name them in the languages of the district alone', async () => {
    const { dataset } = compiled;
    const one = { ...compiled, dataset: { ...dataset, district: { ...dataset.district, languages: ['en'] as const } } };
    const whole = [...(await archiveText(await bytesOf(one)))].join('');
    expect(whole).toContain(dataset.projects.find(({ id }) => id === 'tram-line-1')!.name.en);
    expect(whole).not.toContain(dataset.projects.find(({ id }) => id === 'tram-line-1')!.name.zh);
  });

  test('lack what no source has named', async () => {
    const { dataset } = compiled;
    const projects = dataset.projects.map((p) => (p.id === 'river-park' ? { ...p, observations: [] } : p));
    const text = await archiveText(await bytesOf({ ...compiled, dataset: { ...dataset, projects } }));
    expect(text).toContain('tram-line-1');
    expect(text).not.toContain('river-park');
  });

  test('are the same bytes for the same data', async () => {
    expect(Buffer.compare(bytes, await bytesOf(compile('tests/fixtures/tiny-district')))).toBe(0);
  });

  /** All texts in the tiles of an archive. */
  async function archiveText(archive: Uint8Array): Promise<string> {
    const texts: string[] = [];
    for (const z of zooms) {
      const found = await Promise.all([9.976, 9.99, 10.01].map(async (lng) => tileAt(archive, [lng, 49.99], z)));
      texts.push(...found.map((data) => Buffer.from(data ?? new ArrayBuffer()).toString()));
    }
    return texts.join('');
  }
  async function tileAt(archive: Uint8Array, [lng, lat]: [number, number], z: number) {
    const [x, y] = toPixels([lng, lat], z).map((pixel) => Math.floor(pixel / WORLD_PX)) as [number, number];
    return (await archiveOf(archive).getZxy(z, x, y))?.data;
  }
});

test('what the map needs besides: outlines, and the extents of all in the order of the list', () => {
  const { version, district, blocks, bounds, extents } = outlinesOf(compiled);
  expect(version).toBe(compiled.dataset.version);
  expect([district, blocks]).toEqual([compiled.shapes.district, compiled.shapes.blocks]);
  expect(bounds).toEqual([9.975, 49.985, 10.02, 50.01]);
  expect(extents).toHaveLength(8);
});

describe('a site', () => {
  const frame = { index: builtIndex(), base: '/', cache: null };
  const ofMap = (of: Compiled) => [...siteFiles(of, frame).keys()].filter((path) => path.startsWith('map/') && !path.includes('streets'));
  const form = (of: Compiled) => {
    const make = siteFiles(of, frame).get(MORE_PATH)!;
    return (JSON.parse(make() as string) as MoreFile).district.tiled;
  };

  test('with few positions in its lines and areas has them in one piece alone, and says nothing of tiles', () => {
    expect(isTiled(compiled)).toBe(false);
    expect(ofMap(compiled).filter((path) => /pmtiles|outlines/.test(path))).toEqual([]);
    expect(ofMap(compiled)).toContain('map/shapes.json');
    expect(form(compiled)).toBeUndefined();
    expect(JSON.stringify(columnFiles(compiled.dataset).get(MORE_PATH)!())).not.toContain('tiled');
  });

  test('with many has them as tiles too, and says so', () => {
    const many = withPositions(20_000);
    expect(isTiled(many)).toBe(true);
    expect(ofMap(many)).toEqual(
      expect.arrayContaining(['map/shapes.json', `map/shapes-${many.dataset.version}.pmtiles`, 'map/outlines.json']),
    );
    expect(form(many)).toBe(true);
  });
});

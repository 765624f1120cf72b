import { readFileSync } from 'node:fs';
import { createExpression, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../../src/compile/dataset/compile.ts';
import { downloads } from '../../../../src/compile/downloads/downloads.ts';
import { protomapsBase } from '../../../../src/map/basemaps/pmtiles-base.ts';
import { rasterBase } from '../../../../src/map/basemaps/raster-base.ts';
import { fromStyle } from '../../../../src/map/basemaps/style-base.ts';
import { MAP_COLOURS } from '../../../../src/theme/tokens.ts';
import type { StyleContext } from '../../../../src/map/style/style-context.ts';
import { blockData, blockLabelData, countData, leaderData } from '../../../../src/map/label-data.ts';
import { markPlaces } from '../../../../src/map/mark-places.ts';
import { haloData, nearData, pointData, shapeData } from '../../../../src/map/overlay-data.ts';
import { clustersOf } from '../../../../src/map/clusters.ts';
import { markRows } from '../../../../src/map/mark-rows.ts';
import { shownOf } from '../../../../src/map/shown.ts';
import { sitesOf } from '../../../../src/map/sites.ts';
import { BASE } from '../../../../src/map/style/base-source.ts';
import type { TiledShapes } from '../../../../src/map/style/shape-source.ts';
import { atlasStyle, type Linework, type Overlays } from '../../../../src/map/style/style.ts';
import { latestDate, snapshot } from '../../../../src/model/snapshot.ts';
import type { Dataset } from '../../../../src/model/dataset.ts';
import { rowsOf } from '../../atlas-of.ts';

const files = downloads(compile('tests/fixtures/tiny-district'));
const dataset = JSON.parse(files.get('data/atlas.json')!) as Dataset;
const linework: Linework = {
  base: JSON.parse(files.get('map/base.json')!),
  shapes: JSON.parse(files.get('map/shapes.json')!),
  site: 'https://atlas.example/',
};
const entries = snapshot(dataset.projects, latestDate(dataset));
const { at } = rowsOf(dataset);

function look(scheme: 'light' | 'dark', contrast: boolean, lang: 'zh' | 'en'): StyleContext {
  return {
    colours: MAP_COLOURS[contrast ? (scheme === 'dark' ? 'contrast-dark' : 'contrast') : scheme],
    scheme,
    lang,
    blocks: dataset.blocks,
  };
}

function overlays(scheme: 'light' | 'dark', lang: 'zh' | 'en', zoom: number): Overlays {
  const { blocks } = dataset;
  const rows = markRows(at, blocks);
  const clusters = clustersOf(rows, zoom);
  const passed = at.known;
  const [apart, shown] = [sitesOf(rows).order[0]!, shownOf(rows, passed, blocks.length)];
  return {
    points: pointData(markPlaces({ rows, clusters, passed, apart }), apart, rows, {
      clusters,
      blocks,
      stages: dataset.vocab.stages,
      moves: new Map([[entries[1]!.project.id, 'new']]),
      scheme,
      lang,
    }),
    blocks: blockData(linework.shapes.blocks, [blocks[0]!.id]),
    counts: countData(shown, dataset, new Map(), true, scheme, lang),
    halos: haloData(entries, blocks, scheme),
    'block-labels': blockLabelData(shown, blocks, new Map(), new Set(), [], scheme, lang),
    leaders: leaderData([{ id: `block:${blocks[0]!.id}`, from: [10, 50], to: blocks[0]!.anchor }], shown, blocks, [], scheme),
    shapes: shapeData(linework.shapes.projects, entries, () => true, lang, dataset.vocab.stages),
    near: nearData({ center: blocks[0]!.anchor, km: 1 }),
    measure: { type: 'FeatureCollection', features: [] },
  };
}

const TILES: TiledShapes = { version: '0a1b2c', bounds: [9.975, 49.985, 10.02, 50.01], extents: [] };
const NOTHING: Overlays['shapes'] = { type: 'FeatureCollection', features: [] };

/** A small style of somebody else's, with what can go wrong: relative addresses, a border, a font of its own. */
const foreignStyle = JSON.parse(readFileSync(new URL('../../../fixtures/foreign-style.json', import.meta.url), 'utf8'));

const bases = {
  embedded: () => null,
  raster: (of: StyleContext) =>
    rasterBase(
      {
        id: 'r',
        kind: 'raster',
        name: { zh: '图', en: 'Map' },
        layers: [['https://tiles.example/a/{z}/{x}/{y}.png'], ['https://tiles.example/b/{z}/{x}/{y}.png']],
        tileSize: 256,
        maxZoom: 18,
        crs: 'wgs84',
        credit: { zh: '<b>', en: '<b>' },
      },
      of.lang,
    ),
  pmtiles: (of: StyleContext) => protomapsBase(of, 'pmtiles://https://tiles.example/base.pmtiles', 'credit'),
  style: () => fromStyle(foreignStyle, 'https://tiles.example/styles/plain/style.json'),
};

describe('every style the app can make', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const contrast of [false, true])
      for (const lang of ['zh', 'en'] as const)
        for (const [name, base] of Object.entries(bases))
          it(`is valid: ${scheme}${contrast ? ', high contrast' : ''}, ${lang}, ${name}`, () => {
            const of = look(scheme, contrast, lang);
            const drawn = overlays(scheme, lang, 14);
            const inTiles = atlasStyle(of, linework, { ...drawn, shapes: NOTHING }, 'credit', base(of), TILES);
            expect(validateStyleMin(inTiles).map((e) => e.message)).toEqual([]);
            const style = atlasStyle(of, linework, drawn, 'credit', base(of));
            expect(inTiles.layers.map((l) => l.id)).toEqual(style.layers.map((l) => l.id));
            expect(validateStyleMin(style).map((e) => e.message)).toEqual([]);
            const ids = style.layers.map((l) => l.id);
            expect(new Set(ids).size).toBe(ids.length);
            for (const layer of style.layers) if ('source' in layer) expect(Object.keys(style.sources)).toContain(layer.source);
          });
});

describe('lines and areas of projects that come as tiles', () => {
  const styled = (tiles: TiledShapes | null, lang: 'zh' | 'en' = 'zh') =>
    atlasStyle(look('light', false, lang), linework, overlays('light', lang, 14), 'credit', null, tiles);
  const ofShapes = ({ layers }: ReturnType<typeof atlasStyle>) => layers.filter((l) => 'source' in l && l.source === 'shapes');

  it("are asked for by ranges of one file in the site's own folder, where there are any", () => {
    expect(styled(TILES).sources['shapes']).toEqual({
      type: 'vector',
      tiles: ['pmtiles://https://atlas.example/map/shapes-0a1b2c.pmtiles/{z}/{x}/{y}'],
      bounds: TILES.bounds,
      minzoom: 8,
      maxzoom: 13,
    });
  });
  it('are drawn by the same layers, each of which names the layer of the tiles', () => {
    expect(ofShapes(styled(TILES)).map((l) => 'source-layer' in l && l['source-layer'])).toEqual(
      ofShapes(styled(null)).map(() => 'shapes'),
    );
    expect(JSON.stringify(styled(null))).not.toContain('source-layer":"shapes');
  });
  it('are solid or dashed by a state, since no filter knows the date; each line is seen in one of both', () => {
    const lines = ofShapes(styled(TILES)).filter((l) => /^project-lines(-open)?$/.test(l.id));
    expect(lines).toHaveLength(2);
    const seen = (id: string, properties: object, state: object) => {
      const layer = lines.find((l) => l.id === id)!;
      expect(JSON.stringify('filter' in layer && layer.filter)).not.toContain('solid');
      const made = createExpression((layer.paint as Record<string, unknown>)['line-opacity'], 'line-opacity');
      if (made.result === 'error') throw new Error(JSON.stringify(made.value));
      return made.value.evaluate({ zoom: 12 }, { type: 'LineString', properties: { ...properties } } as never, { ...state }) as number;
    };
    for (const [properties, state, solid, open] of [
      [{ solid: true }, {}, 1, 0],
      [{ solid: false }, {}, 0, 1],
      [{ solid: true }, { solid: false, stage: 'construction' }, 0, 1],
      [{ solid: false }, { solid: true }, 1, 0],
      [{ solid: true }, { out: true }, 0, 0],
      [{ solid: false }, { out: true, hover: true }, 0, 0],
    ] as const) {
      expect([seen('project-lines', properties, state), seen('project-lines-open', properties, state)]).toEqual([solid, open]);
    }
  });
  it("have their names in the reader's language", () => {
    const field = (lang: 'zh' | 'en') => JSON.stringify(ofShapes(styled(TILES, lang)).find((l) => l.id === 'line-names')?.layout);
    expect([field('zh'), field('en')]).toEqual([expect.stringContaining('["get","zh"]'), expect.stringContaining('["get","en"]')]);
  });
});

describe('streets', () => {
  const of = look('light', false, 'zh');
  const styled = (given: Linework, base: ReturnType<(typeof bases)[keyof typeof bases]> = null) =>
    atlasStyle(of, given, overlays('light', 'zh', 14), 'credit', base);
  const { streets: _extent, ...bare } = linework.base;
  const streetsIn = (style: ReturnType<typeof atlasStyle>) =>
    style.layers.filter((l) => 'source' in l && l.source === 'streets').map((l) => l.id);

  it("are asked for tile by tile below the site's own folder, from zoom 13", () => {
    expect(styled({ ...linework, site: 'https://atlas.example/some/folder/' }).sources['streets']).toEqual({
      type: 'vector',
      tiles: ['https://atlas.example/some/folder/map/streets/{z}/{x}/{y}.mvt'],
      bounds: [9.94104, 49.96601, 10.05896, 50.03696],
      minzoom: 13,
      maxzoom: 14,
    });
  });
  it('lie under blocks and projects, their names under ours', () => {
    const style = styled(linework);
    const ids = style.layers.map((l) => l.id);
    const ground = streetsIn(style).filter((id) => style.layers[ids.indexOf(id)]!.type !== 'symbol');
    expect(ground).toEqual(expect.arrayContaining(['street-parks', 'street-water', 'street-buildings', 'street-casings', 'street-roads']));
    for (const id of ground) expect(ids.indexOf(id)).toBeLessThan(ids.indexOf('blocks'));
    for (const id of streetsIn(style)) expect(ids.indexOf(id)).toBeLessThan(ids.indexOf('block-names'));
  });
  it('stand in for hand-drawn roads, bridges and waters, and for nothing else', () => {
    const yields = styled(linework).layers.filter((l) => 'filter' in l && JSON.stringify(l.filter).includes('"covered"'));
    const of = (file: string) =>
      styled(linework).layers.filter((l) => 'source' in l && l.source === BASE && JSON.stringify(l.filter).includes(`"${file}"]`));
    const all = ['roads', 'bridges', 'water'].flatMap(of).map((l) => l.id);
    expect(all.length).toBeGreaterThan(10);
    expect(yields.map((l) => l.id).sort()).toEqual(all.sort());
  });
  it('are not there without their file: no source, no layer, no line that gives way', () => {
    const style = styled({ ...linework, base: bare });
    expect(style.sources).not.toHaveProperty('streets');
    expect(streetsIn(style)).toEqual([]);
    expect(style.layers.filter((l) => l.id.startsWith('street-'))).toEqual([]);
    expect(JSON.stringify(style.layers)).not.toContain('covered');
  });
  it("are not asked for under somebody else's map", () => {
    for (const base of [bases.style(), bases.raster(of), bases.pmtiles(of)]) {
      expect(styled(linework, base).sources).not.toHaveProperty('streets');
      expect(streetsIn(styled(linework, base))).toEqual([]);
    }
  });
});

describe('sub-districts', () => {
  const layers = (base: Parameters<typeof atlasStyle>[4]) =>
    atlasStyle(look('light', false, 'zh'), linework, overlays('light', 'zh', 12), 'credit', base).layers;

  it('are named by our own layers alone, which join a count to its name', () => {
    const naming = layers(null).filter((l) => l.type === 'symbol' && JSON.stringify(l.filter ?? '').includes('subdistrict'));
    expect(naming.map((l) => l.id)).toEqual(['subdistrict-names', 'subdistrict-counts']);
  });
  it('are named by a foreign base itself, but for those that have a count', () => {
    const ids = layers(bases.style()).map((l) => l.id);
    expect(ids).toContain('subdistrict-counts');
    expect(ids).not.toContain('subdistrict-names');
  });
  it('have their counts above the names of blocks, so that no mark is placed into them', () => {
    const ids = layers(null).map((l) => l.id);
    expect(ids.indexOf('block-counts')).toBeGreaterThan(ids.indexOf('points'));
    expect(ids.indexOf('block-names')).toBeGreaterThan(ids.indexOf('subdistrict-counts'));
  });
});

describe('a foreign base', () => {
  const of = look('light', false, 'zh');
  it('keeps our areas under its labels and our marks above them', () => {
    const ids = atlasStyle(of, linework, overlays('light', 'zh', 12), 'credit', bases.style()).layers.map((l) => l.id);
    const label = ids.indexOf('foreign:place-name');
    expect(label).toBeGreaterThan(ids.indexOf('blocks'));
    expect(label).toBeGreaterThan(ids.indexOf('project-lines'));
    expect(label).toBeLessThan(ids.indexOf('points'));
    expect(ids).not.toContain('district');
  });
  it('brings no border of entries or provinces', () => {
    for (const base of [bases.style(), bases.pmtiles(of)])
      for (const layer of [...base.ground, ...base.labels])
        expect(JSON.stringify([layer.id, 'source-layer' in layer && layer['source-layer']])).not.toMatch(/boundar|border/i);
  });
  it('uses a font its glyph server has for our names, and local fonts without one', () => {
    const fonts = (base: ReturnType<(typeof bases)[keyof typeof bases]>) =>
      atlasStyle(of, linework, overlays('light', 'zh', 12), 'credit', base)
        .layers.filter((l) => l.id === 'point-names')
        .map((l) => (l.type === 'symbol' ? l.layout?.['text-font'] : null));
    expect(fonts(bases.style())).toEqual([['Plain Sans']]);
    expect(fonts(null)[0]).toContain('sans-serif');
  });
  it('makes relative addresses absolute and keeps their placeholders', () => {
    expect(bases.style().glyphs).toBe('https://tiles.example/styles/plain/fonts/{fontstack}/{range}.pbf');
  });
  it('leaves the embedded base beneath raster tiles, so that a missing one shows it', () => {
    const ids = atlasStyle(of, linework, overlays('light', 'zh', 12), 'credit', bases.raster(of)).layers.map((l) => l.id);
    expect(ids.indexOf('district')).toBeGreaterThanOrEqual(0);
    expect(ids.indexOf('foreign:raster-0')).toBeGreaterThan(ids.indexOf('rivers'));
    expect(ids.indexOf('foreign:raster-1')).toBeGreaterThan(ids.indexOf('blocks'));
  });
  it('is credited beside our own data, also where no source of its own says anything', () => {
    const base = { ...bases.style(), credit: 'Maker' };
    const credited = (of: ReturnType<typeof atlasStyle>) => (of.sources.blocks as { attribution?: string }).attribution;
    expect(credited(atlasStyle(of, linework, overlays('light', 'zh', 12), 'ours', base))).toBe('ours · Maker');
    expect(credited(atlasStyle(of, linework, overlays('light', 'zh', 12), 'ours', bases.style()))).toBe('ours');
  });
  it('takes a credit as text, never as HTML', () => {
    const source = bases.raster(of).sources['foreign:raster-0'];
    expect(source && 'attribution' in source && source.attribution).toBe('&#60;b&#62;');
  });
});

import type { StyleSpecification } from 'maplibre-gl';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { protomapsBase } from '../../../../src/map/basemaps/pmtiles-base.ts';
import { fromStyle, styleBase } from '../../../../src/map/basemaps/style-base.ts';
import { MAP_COLOURS } from '../../../../src/theme/tokens.ts';

const URL_OF_STYLE = 'https://tiles.example/styles/plain/style.json';
const style = (over: Partial<StyleSpecification>): StyleSpecification => ({ version: 8, sources: {}, layers: [], ...over });

afterEach(() => void vi.restoreAllMocks());

describe('the addresses of a style', () => {
  const { sources, glyphs, sprite } = fromStyle(
    style({
      glyphs: '../fonts/{fontstack}/{range}.pbf',
      sprite: [{ id: 'default', url: 'sprite' }],
      sources: {
        tilejson: { type: 'vector', url: '../../tiles.json' },
        tiles: { type: 'raster', tiles: ['{z}/{x}/{y}.png', '/root/{z}/{x}/{y}.png?a=%2520', 'https://other.example/{z}/{x}/{y}.png'] },
        geojson: { type: 'geojson', data: 'land.geojson' },
        inline: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
        image: {
          type: 'image',
          url: '//cdn.example/a.png',
          coordinates: [
            [0, 1],
            [1, 1],
            [1, 0],
            [0, 0],
          ],
        },
        video: {
          type: 'video',
          urls: ['a.mp4'],
          coordinates: [
            [0, 1],
            [1, 1],
            [1, 0],
            [0, 0],
          ],
        },
        pmtiles: { type: 'vector', url: 'pmtiles://https://tiles.example/base.pmtiles' },
      },
    }),
    URL_OF_STYLE,
  );

  test('are absolute, whatever kind of source they are of, and keep their placeholders', () => {
    expect(sources).toMatchObject({
      'foreign:tilejson': { url: 'https://tiles.example/tiles.json' },
      'foreign:tiles': {
        tiles: [
          'https://tiles.example/styles/plain/{z}/{x}/{y}.png',
          'https://tiles.example/root/{z}/{x}/{y}.png?a=%2520',
          'https://other.example/{z}/{x}/{y}.png',
        ],
      },
      'foreign:geojson': { data: 'https://tiles.example/styles/plain/land.geojson' },
      'foreign:inline': { data: { type: 'FeatureCollection', features: [] } },
      'foreign:image': { url: 'https://cdn.example/a.png' },
      'foreign:video': { urls: ['https://tiles.example/styles/plain/a.mp4'] },
      'foreign:pmtiles': { url: 'pmtiles://https://tiles.example/base.pmtiles' },
    });
    expect(glyphs).toBe('https://tiles.example/styles/fonts/{fontstack}/{range}.pbf');
    expect(sprite).toEqual([{ id: 'default', url: 'https://tiles.example/styles/plain/sprite' }]);
  });
});

describe('the credit of a base map', () => {
  const answer = (body: unknown, status = 200) =>
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(JSON.stringify(body), { status }));
  const described = { id: 's', kind: 'style', name: { zh: '图', en: 'Map' }, url: URL_OF_STYLE } as const;
  const { signal } = new AbortController();

  test('that the deployer gives a style is kept, as text, beside what the style says itself', async () => {
    answer(style({ sources: { land: { type: 'vector', url: 'land.json', attribution: 'Land' } } }));
    const base = await styleBase({ ...described, credit: { zh: '<b>甲</b>', en: 'A & B' } }, 'en', signal);
    expect(base.credit).toBe('A &#38; B');
    expect(base.sources['foreign:land']).toMatchObject({ attribution: 'Land' });
    answer(style({}));
    expect((await styleBase(described, 'zh', signal)).credit).toBe(undefined);
  });

  test('of a PMTiles file is its own where none is given', () => {
    const context = { colours: MAP_COLOURS.light, scheme: 'light', lang: 'zh', blocks: [] } as const;
    expect(protomapsBase(context, 'pmtiles://x', 'Maker').sources['foreign:protomaps']).toMatchObject({ attribution: 'Maker' });
    expect(protomapsBase(context, 'pmtiles://x').sources['foreign:protomaps']).not.toHaveProperty('attribution');
  });

  test('what is no style, or is not there, is told', async () => {
    answer({ hello: 1 });
    await expect(styleBase(described, 'zh', signal)).rejects.toThrow('not a MapLibre style');
    answer({}, 404);
    await expect(styleBase(described, 'zh', signal)).rejects.toThrow('HTTP 404');
  });
});

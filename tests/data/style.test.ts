import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile/dataset/compile.ts';
import { downloads } from '../../src/compile/downloads/downloads.ts';
import { blockLabelData, countData, haloData, nearData, pointData, shapeData } from '../../src/map/overlay-data.ts';
import { clustersOf, sitesOf } from '../../src/map/sites.ts';
import { MAP_COLOURS } from '../../src/theme/tokens.ts';
import { atlasStyle, type Linework } from '../../src/map/style/style.ts';
import { latestDate, snapshot } from '../../src/model/snapshot.ts';
import type { Dataset } from '../../src/model/dataset.ts';

/* The style of the embedded base with all that data/ and geo/ hold. What styles are made of is tested with the tiny district. */

const files = downloads(compile('.'));
const dataset = JSON.parse(files.get('data/atlas.json')!) as Dataset;
const linework: Linework = { base: JSON.parse(files.get('map/base.json')!), shapes: JSON.parse(files.get('map/shapes.json')!), site: 'https://atlas.example/' };
const entries = snapshot(dataset.projects, latestDate(dataset));
const LANGUAGES = ['zh', 'en'] as const;
const SCHEMES = ['light', 'dark'] as const;

test.each(LANGUAGES.flatMap((lang) => SCHEMES.map((scheme) => [lang, scheme] as const)))('is valid: %s, %s', (lang, scheme) => {
  const look = { scheme, lang, colours: MAP_COLOURS[scheme], blocks: dataset.blocks };
  const { blocks, vocab } = dataset;
  const style = atlasStyle(
    look,
    linework,
    {
      points: pointData({
        clusters: clustersOf(entries, blocks, 14),
        sites: sitesOf(entries),
        matches: entries,
        blocks,
        stages: vocab.stages,
        apart: null,
        moves: null,
        scheme,
        lang,
        zoom: 14,
      }),
      counts: countData(entries, dataset, new Map(), scheme, lang),
      halos: haloData(entries, sitesOf(entries), blocks, scheme),
      'block-labels': blockLabelData(entries, blocks, new Map(), scheme, lang),
      shapes: shapeData(linework.shapes.projects, entries, lang, vocab.stages),
      near: nearData(null),
      measure: { type: 'FeatureCollection', features: [] },
    },
    'credit',
    null,
  );
  expect(validateStyleMin(style).map((e) => e.message)).toEqual([]);
});

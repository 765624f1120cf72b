import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { rowsOf } from '../unit/atlas-of.ts';
import { expect, test } from 'vitest';
import { district } from '../district.ts';
import { downloads } from '../../src/compile/downloads/downloads.ts';
import { blockData, blockLabelData, countData, countMarks, leaderData } from '../../src/map/label-data.ts';
import { labelSpots, leaders, standingLabels } from '../../src/map/label-spots.ts';
import { markPlaces, obstaclesOf } from '../../src/map/mark-places.ts';
import { haloData, nearData, pointData, shapeData } from '../../src/map/overlay-data.ts';
import { clustersOf } from '../../src/map/clusters.ts';
import { markRows } from '../../src/map/mark-rows.ts';
import { shownOf } from '../../src/map/shown.ts';
import { MAP_COLOURS } from '../../src/theme/tokens.ts';
import { atlasStyle, type Linework } from '../../src/map/style/style.ts';
import { latestDate, snapshot } from '../../src/model/snapshot.ts';
import type { Dataset } from '../../src/model/dataset.ts';

/* The style of the embedded base with all that data/ and geo/ hold. What styles are made of is tested with the tiny district. */

const files = downloads(district());
const dataset = JSON.parse(files.get('data/atlas.json')!) as Dataset;
const linework: Linework = { base: JSON.parse(files.get('map/base.json')!), shapes: JSON.parse(files.get('map/shapes.json')!), site: 'https://atlas.example/' };
const entries = snapshot(dataset.projects, latestDate(dataset));
const { at } = rowsOf(dataset);
const LANGUAGES = ['zh', 'en'] as const;
const SCHEMES = ['light', 'dark'] as const;

test.each(LANGUAGES.flatMap((lang) => SCHEMES.map((scheme) => [lang, scheme] as const)))('is valid: %s, %s', (lang, scheme) => {
  const look = { scheme, lang, colours: MAP_COLOURS[scheme], blocks: dataset.blocks };
  const { blocks, vocab } = dataset;
  const rows = markRows(at, blocks);
  const [clusters, passed] = [clustersOf(rows, 11), at.known];
  const marks = markPlaces({ rows, clusters, passed, apart: -1 });
  const shown = shownOf(rows, passed, blocks.length);
  const labels = { blocks, subdistricts: dataset.subdistricts, counted: countMarks(rows), lang };
  const spots = labelSpots(standingLabels(labels, obstaclesOf(marks), 11));
  const style = atlasStyle(
    look,
    linework,
    {
      blocks: blockData(linework.shapes.blocks, []),
      points: pointData(marks, -1, rows, { clusters, blocks, stages: vocab.stages, moves: null, scheme, lang }),
      counts: countData(shown, dataset, spots, true, scheme, lang),
      halos: haloData(entries, blocks, scheme),
      'block-labels': blockLabelData(shown, blocks, spots, labels.counted, [], scheme, lang),
      leaders: leaderData(leaders(labels, spots, 11), shown, blocks, [], scheme),
      shapes: shapeData(linework.shapes.projects, entries, () => false, lang, vocab.stages),
      near: nearData(null),
      measure: { type: 'FeatureCollection', features: [] },
    },
    'credit',
    null,
  );
  expect(validateStyleMin(style).map((e) => e.message)).toEqual([]);
});

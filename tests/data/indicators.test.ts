import { readdirSync, readFileSync } from 'node:fs';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { expect, test } from 'vitest';
import { divisions } from '../../src/model/breakdowns.ts';
import { district } from '../district.ts';

/* What holds of the indicators in data/, however many there are. */

const { dataset, indicators, overview } = district();
const byId = new Map(indicators.map((i) => [i.id, i]));

test('the main indicators fill one screen, and each group has some', () => {
  const main = indicators.filter((i) => i.headline);
  expect(main.length).toBeGreaterThanOrEqual(35);
  expect(main.length).toBeLessThanOrEqual(45);
  expect([...new Set(main.map((i) => i.group))].sort()).toEqual(dataset.vocab.groups.map((g) => g.id).sort());
});

test('the overview begins with a scorecard and with eight to twelve numbers of at least five topics', () => {
  const scorecard = byId.get(overview.scorecard!)!;
  expect(divisions(scorecard, byId, dataset.vocab.units)).toHaveLength(scorecard.breakdowns!.length);
  expect(overview.lead.length).toBeGreaterThanOrEqual(8);
  expect(overview.lead.length).toBeLessThanOrEqual(12);
  expect(new Set(overview.lead.map((id) => byId.get(id)!.group)).size).toBeGreaterThanOrEqual(5);
  expect(overview.lead.filter((id) => !byId.get(id)!.headline)).toEqual([]);
});

test('a number that is typed with a nought at its end says how many places are printed', () => {
  const lost: string[] = [];
  for (const name of readdirSync('data/indicators')) {
    visit(parseDocument(readFileSync(`data/indicators/${name}`, 'utf8')), {
      Map(_key, map) {
        const value = map.get('value', true);
        if (!isScalar(value) || !/\.\d*0$/.test(value.source ?? '')) return;
        const places = value.source!.split('.')[1]!.length;
        if (isMap(map) && map.get('decimals') !== places) lost.push(`${name}: ${value.source}`);
      },
    });
  }
  expect(lost).toEqual([]);
});

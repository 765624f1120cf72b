import { expect, test } from 'vitest';
import { district } from '../district.ts';
import { LAND_STATES, parcels } from '../../src/model/land.ts';
import { latestDate, snapshot } from '../../src/model/snapshot.ts';

/* What of the district's land is told as on offer: no more than a source says. */

const { dataset } = district();
const asof = latestDate(dataset);
const found = parcels(snapshot(dataset.projects, asof), asof, dataset.vocab);
const of = (state: (typeof LAND_STATES)[number]) => found.filter((p) => p.state === state).map((p) => p.entry.project.id);

test('what is marketed, what is only wanted sold and what has been sold are apart', () => {
  expect(of('offered')).toEqual(['cement-plant-plot', 'xincheng-tod-plot']);
  expect(of('recommended')).toEqual(['dayuanchen-plot', 'olympic-north-west-plot', 'sunhu-zhujiashan-plot', 'wantou-head-plot']);
  expect(of('sold')).toEqual(['yuanzhou-south-plot']);
});

test('whatever stands at an offered stage has one of these states', () => {
  const offered = new Set(dataset.vocab.stages.flatMap((s) => (s.land === 'offered' ? [s.id] : [])));
  const at = snapshot(dataset.projects, asof).filter((s) => offered.has(s.stage));
  expect(at.map((s) => s.project.id).sort()).toEqual([...of('offered'), ...of('recommended'), ...of('sold')].sort());
});

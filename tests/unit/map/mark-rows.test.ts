import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import { markRows, pointAt } from '../../../src/map/mark-rows.ts';
import { isApproximate } from '../../../src/model/precision.ts';
import { latestDate, snapshot } from '../../../src/model/snapshot.ts';
import { countedIn } from '../../../src/model/standpoint.ts';
import { rowsOf } from '../atlas-of.ts';

const { dataset } = compile('tests/fixtures/tiny-district');
const dates = [dataset.dates[0]!, latestDate(dataset)];

test.each(dates)('the columns say of each record what its object does: %s', (asof) => {
  const { at } = rowsOf(dataset, asof);
  const rows = markRows(at, dataset.blocks);
  const known = new Map(snapshot(dataset.projects, asof).map((s) => [s.project.id, s]));
  const leads = new Set(dataset.blocks.flatMap((b) => b.lead));
  for (const project of dataset.projects) {
    const record = rows.numberOf(project.id)!;
    const entry = known.get(project.id);
    expect(rows.id(record)).toBe(project.id);
    expect(rows.wholeId(record)).toBe(project.within ?? project.id);
    expect(rows.name(record, 'zh')).toBe(project.name.zh);
    expect(rows.line[record]).toBe(project.shape === 'line' ? 1 : 0);
    expect(dataset.blocks[rows.block[record]!]?.id ?? null).toBe(project.block);
    const cited = project.observations.reduce((n, o) => n + o.paragraphs.length, 0);
    expect(rows.weight[record]).toBe(cited + (leads.has(project.id) ? 4 : 0) + (project.precision === 'exact' ? 1 : 0));
    if (entry) expect(dataset.vocab.stages[rows.stage[record]!]?.id ?? 'unstated').toBe(entry.stage);
    if (entry?.project.point) {
      expect(pointAt(rows, record)).toEqual(project.point);
      expect(rows.approximate[record]).toBe(isApproximate(project) ? 1 : 0);
    } else expect(rows.lng[record]).toBeNaN();
    expect(rows.places[rows.counted[record]!] ?? null).toEqual(entry ? countedIn(project) : null);
  }
});

test('the same records at the same date are the same columns', () => {
  const { at } = rowsOf(dataset);
  expect(markRows(at, dataset.blocks)).toBe(markRows(at, dataset.blocks));
});

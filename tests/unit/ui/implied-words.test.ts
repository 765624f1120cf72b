// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import ResultList from '../../../src/ui/list/ResultList.svelte';
import CompareLeads from '../../../src/ui/compare/CompareLeads.svelte';
import MapPopup from '../../../src/ui/on-map/MapPopup.svelte';
import PipelineCard from '../../../src/ui/pipeline/PipelineCard.svelte';
import PipelineView from '../../../src/ui/pipeline/PipelineView.svelte';
import PrintProject from '../../../src/ui/print/PrintProject.svelte';
import PrintTable from '../../../src/ui/print/PrintTable.svelte';
import TableRow from '../../../src/ui/table/TableRow.svelte';
import type { Column } from '../../../src/ui/table/columns.ts';
import { projectProfile } from '../../../src/model/profile.ts';
import { RecordIndex } from '../../../src/model/record-index.ts';
import { snapshot } from '../../../src/model/snapshot.ts';
import { dataset, find, mountComponent, textOf } from './mount.svelte.ts';
import { told } from './told-district.ts';

/* Every place that words a stage says when it is implied. */

const over = { dataset: told };
const whole = { ...dataset, ...told };
const entry = snapshot(whole.projects, '2031-03').find((s) => s.project.id === 'market-hall')!;
const profile = projectProfile(new RecordIndex(whole), entry.project, 'en');
const SHORT = 'In use, by implication';
const FULL = `${SHORT}: holds a market daily`;

test.each<[string, string, () => HTMLElement]>([
  ['the list', SHORT, () => find(mountComponent(ResultList, {}, over).target, '[data-id="market-hall"]')],
  ['the pop-up', FULL, () => mountComponent(MapPopup, { project: entry.project }, over).target],
  ['a lead project of a comparison', SHORT, () => mountComponent(CompareLeads, { leads: [entry], order: 1 }, over).target],
  ['a card of the pipeline', FULL, () => mountComponent(PipelineCard, { entry, before: null }, over).target],
  [
    'a row of the table',
    SHORT,
    () => mountComponent(TableRow, { entry, row: 0, index: 0, columns: ['stage'] as Column[], measure: () => {} }, over).target,
  ],
  ['a printed row', SHORT, () => mountComponent(PrintTable, { entries: [entry], blocks: true }, over).target],
  ['a printed sheet', FULL, () => mountComponent(PrintProject, { profile }, over).target],
])('%s', (_where, words, open) => expect(textOf(open())).toContain(words));

test('a card of the pipeline says what shows it once that has come', async () => {
  const { atlas, target } = mountComponent(PipelineView, {}, { ...over, told: false });
  expect(textOf(target)).toContain(SHORT);
  expect(textOf(target)).not.toContain(FULL);
  await atlas.statements!.ofAll();
  flushSync();
  expect(textOf(target)).toContain(FULL);
});

describe('what is due', () => {
  const popup = (id: string) => textOf(mountComponent(MapPopup, { project: whole.projects.find((p) => p.id === id)! }, over).target);

  test('stands in the pop-up, and neutrally once it has passed', () => {
    expect(popup('tram-line-1')).toContain('due by May 2032');
    expect(popup('north-terrace')).toContain('was due by December 2030');
    expect(popup('market-hall')).not.toContain('due');
  });

  test('stands in a column of the table', () => {
    const row = (id: string) => {
      const shown = snapshot(whole.projects, '2031-03').find((s) => s.project.id === id)!;
      return textOf(
        mountComponent(TableRow, { entry: shown, row: 0, index: 0, columns: ['due'] as Column[], measure: () => {} }, over).target,
      );
    };
    expect([row('tram-line-1'), row('north-terrace'), row('market-hall')]).toEqual(['2032-05', '2030-12 was due', '']);
  });
});

test('the printed sheet names the whole, the parts and the blocks of which it lies in one', () => {
  const sheet = (id: string) =>
    textOf(
      mountComponent(
        PrintProject,
        {
          profile: projectProfile(
            new RecordIndex(whole),
            whole.projects.find((p) => p.id === id)!,
            'en',
          ),
        },
        over,
      ).target,
    );
  expect(sheet('harbour-homes')).toContain('Part of: River Park');
  expect(sheet('river-park')).toContain('Parts: Harbour Homes');
  expect(sheet('night-museum')).toContain('In one of: Harbour, Old Town');
  expect(sheet('night-museum')).not.toContain('No block stated');
});

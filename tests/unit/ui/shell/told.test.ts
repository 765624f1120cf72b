// @vitest-environment happy-dom
import type { Component } from 'svelte';
import { expect, test, vi } from 'vitest';
import { ROWS_PER_SHARD } from '../../../../src/model/columns.ts';
import type { Choices } from '../../../../src/model/choices.ts';
import { Statements } from '../../../../src/state/statements.svelte.ts';
import Changes from '../../../../src/ui/list/Changes.svelte';
import CompareView from '../../../../src/ui/compare/CompareView.svelte';
import LandView from '../../../../src/ui/land/LandView.svelte';
import PipelineView from '../../../../src/ui/pipeline/PipelineView.svelte';
import Detail from '../../../../src/ui/panel/Detail.svelte';
import TableView from '../../../../src/ui/table/TableView.svelte';
import { many } from '../many.ts';
import { dataset, mountComponent, textOf } from '../mount.svelte.ts';

/** Of a thousand records, in four files of what the sources say, one is land, one in a block, one in another. */
const [block, other] = dataset.blocks.map(({ id }) => id);
const land = 'land';
const vocab = { ...dataset.vocab, sectors: [...dataset.vocab.sectors, { id: land, icon: 'park', land: true, zh: '地块', en: 'Parcels' }] };
const projects = many(1000).map((project, i) => ({
  ...project,
  id: `p${1000 + i}`,
  one_of: [],
  block: i === 300 ? block! : i === 310 ? other! : null,
  sector: i === 320 ? land : 'transport',
  observations: project.observations.map((o) => ({ ...o, stage: 'construction' })),
}));

test.each<[string, readonly string[], Component, Partial<Choices>]>([
  ['the table', ['p1320'], TableView, { sector: [land] }],
  ['the land on offer', ['p1320'], LandView, {}],
  ['the comparison', ['p1300', 'p1310'], CompareView, { compare: [block!, other!] }],
  ['a block’s panel', ['p1300'], Detail, { selection: { kind: 'block', id: block! } }],
])('%s waits for what is said of the records that it tells, and for no other', async (_name, told, component, choices) => {
  const came = vi.spyOn(Statements.prototype, 'add').mockClear();
  const { target, atlas } = mountComponent(component, {}, { choices, told: false, dataset: { projects, vocab } });
  await vi.waitFor(() => expect(atlas.statements!.told(atlas.rows.find(told[0]!)!)).not.toBe(null));
  await vi.waitFor(() => expect(target.querySelector('[data-id]')).not.toBe(null));
  const files = new Set(told.map((id) => Math.floor(atlas.rows.rowOf(id)! / ROWS_PER_SHARD)));
  expect(new Set(came.mock.calls.map(([shard]) => shard))).toEqual(files);
});

test.each<[string, Component]>([
  ['what moved', Changes],
  ['the table of it', TableView],
  ['its stages side by side', PipelineView],
])(
  'between two dates: %s waits for all that is said, and says meanwhile neither that nothing did nor how many',
  async (_name, component) => {
    const { target, atlas } = mountComponent(
      component,
      {},
      { choices: { since: '2030-03', q: 'Project' }, told: false, dataset: { projects } },
    );
    expect(atlas.awaitsChanges).toBe(true);
    expect(atlas.countLine).toBe('');
    expect(textOf(target)).not.toMatch(/\bno\b|\b0\b/i);
    await vi.waitFor(() => expect(atlas.awaitsChanges).toBe(false));
    expect(atlas.changes!.length).toBeGreaterThan(0);
    await vi.waitFor(() => expect(target.querySelector('[data-id]')).not.toBe(null));
  },
);

// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import type { Choices, Selection } from '../../../../src/model/choices.ts';
import type { Dataset, Project } from '../../../../src/model/dataset.ts';
import EmbedOverlay from '../../../../src/ui/shell/EmbedOverlay.svelte';
import { dataset, find, mountComponent, textOf } from '../mount.svelte.ts';
import { told } from '../told-district.ts';

/** The frame of a view, and what its card says. */
function frame(choices: Partial<Choices>, over: Partial<Dataset> = {}) {
  const mounted = mountComponent(EmbedOverlay, {}, { choices: { embed: true, ...choices }, dataset: over });
  flushSync();
  return {
    ...mounted,
    card: () => textOf(find(mounted.target, '.said')),
    whole: () => find(mounted.target, '.frame').classList.contains('whole'),
  };
}
const project = (id: string, projects: readonly Project[] = dataset.projects): Project => projects.find((p) => p.id === id)!;
const selected = (id: string): { selection: Selection } => ({ selection: { kind: 'project', id } });

describe('a project without a place', () => {
  const nowhere = {
    ...told,
    projects: told.projects!.map((p) => ({ ...p, precision: 'none', block: null, subdistrict: null, point: undefined })),
  } as Partial<Dataset>;

  test('is a card over the whole frame: name, stage with its date, the two newest statements with citations, and that no place is stated', () => {
    const { card, whole, target } = frame(selected('market-hall'), nowhere);
    const { name, observations } = project('market-hall', told.projects);
    expect(whole()).toBe(true);
    expect(textOf(find(target, 'h1'))).toBe(name.en);
    expect(card()).toMatch(/In use, by implication: holds a market daily · as of \w+ 20\d\d/);
    expect(card()).toContain('No source states where it is, so there is no map of it.');
    expect(target.querySelectorAll('li')).toHaveLength(Math.min(2, observations.length));
    for (const { text } of observations.slice(-2)) expect(card()).toContain(text.en);
    expect(target.querySelectorAll('cite')).toHaveLength(Math.min(2, observations.length));
    expect(find<HTMLAnchorElement>(target, 'a.open').href).toBe('https://example.org/p/market-hall/');
  });

  test('that by its kind is none says that', () => {
    expect(frame(selected('night-museum'), nowhere).card()).toContain('It is of the kind “Title”, not a place, so there is no map of it.');
  });
});

test('a project with a place leaves the map to be seen, and has it to itself while it is selected', () => {
  const placed = dataset.projects.find((p) => p.point)!;
  const { atlas, card, whole } = frame(selected(placed.id));
  expect(whole()).toBe(false);
  expect(card()).toContain(placed.name.en);
  expect(card()).not.toContain('no map');
  expect(atlas.snapshot.map((s) => s.project.id)).toEqual([placed.id]);
  atlas.view.select(null);
  flushSync();
  expect(atlas.snapshot).toHaveLength(dataset.projects.length);
});

test('what belongs together stays together', () => {
  const { atlas } = frame(selected('river-park'), told);
  expect(atlas.snapshot.map((s) => s.project.id).sort()).toEqual(['harbour-homes', 'river-park']);
});

test('what the reader finds in a frame of the district does not take the rest away', () => {
  const { atlas } = frame({});
  atlas.view.select({ kind: 'project', id: dataset.projects[0]!.id });
  flushSync();
  expect(atlas.snapshot).toHaveLength(dataset.projects.length);
});

test('a project known by its block alone says so, beside the map', () => {
  const counted = dataset.projects.find((p) => p.precision === 'block')!;
  const { whole, card } = frame(selected(counted.id));
  expect(whole()).toBe(false);
  expect(card()).toContain(counted.name.en);
});

test('a block tells its own counts', () => {
  const block = dataset.blocks.find((b) => dataset.projects.some((p) => p.block === b.id && !p.point))!;
  const own = dataset.projects.filter((p) => p.block === block.id);
  const { card } = frame({ selection: { kind: 'block', id: block.id } });
  expect(card()).toMatch(new RegExp(`^${block.name.en} ${own.length} projects?: `));
  expect(card()).toContain(`${own.filter((p) => !p.point).length} known only by block`);
});

test('a filter tells what it is and how many it leaves; the whole district needs neither', () => {
  const [block] = dataset.blocks;
  const { card } = frame({ block: [block!.id] });
  const n = dataset.projects.filter((p) => p.block === block!.id).length;
  expect(card()).toContain(`Block: ${block!.short.en}`);
  expect(card()).toMatch(new RegExp(`${n} projects?, \\d on the map`));
  expect(frame({}).card()).not.toMatch(/\d projects?/);
});

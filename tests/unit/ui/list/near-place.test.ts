// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compile } from '../../../../src/compile/dataset/compile.ts';
import KnownNear from '../../../../src/ui/list/KnownNear.svelte';
import NoResults from '../../../../src/ui/list/NoResults.svelte';
import ResultList from '../../../../src/ui/list/ResultList.svelte';
import { button, click, dataset, mountComponent, textOf } from '../mount.svelte.ts';

const { placeIndex } = compile('tests/fixtures/tiny-district');
const { point } = placeIndex.places[0]!;
beforeEach(() => vi.stubGlobal('fetch', async () => Response.json({ schema: 1, ...placeIndex })));
afterEach(() => vi.unstubAllGlobals());

const projects = dataset.projects.map((p) =>
  p.id === 'night-museum' ? { ...p, basis: { zh: '在示例广场一带', en: 'Somewhere about Example Square' } } : p,
);

test('what is known to be in a place without a spot stands beside what is near it; a link holds but its id', async () => {
  const near = { center: point, km: 1, place: 'example-square' };
  const { target } = mountComponent(KnownNear, {}, { choices: { near }, dataset: { projects } });
  await vi.waitFor(() => (flushSync(), expect(textOf(target)).toContain('Known to be in or near Example Square, spot unknown 1')), 10_000);
  expect(textOf(target)).toContain('Night Museum');
});

test.each([
  ['a place that there is not', { center: point, km: 1, place: 'nowhere' }],
  ['a place that is elsewhere', { center: [10.1, 50.1] as [number, number], km: 1, place: 'example-square' }],
])('%s is told and left out; the point stays', async (_what, near) => {
  const { atlas } = mountComponent(KnownNear, {}, { choices: { near } });
  await vi.waitFor(() => expect(atlas.session.ignored).toEqual([{ param: 'near', value: near.place }]), 10_000);
  expect(atlas.view.choices.near).toEqual({ center: near.center, km: near.km });
});

test('rows say how far they are, and the stage with its date', () => {
  const { target } = mountComponent(ResultList, {}, { choices: { near: { center: [9.985, 50.02], km: 1 } } });
  const [row] = target.querySelectorAll('li');
  expect(textOf(row!)).toMatch(/^North Terrace ?北排屋 ?Under construction \(2030-03\) · Housing ?220 m$/);
  expect(row!.title).toMatch(/^Last mentioned: /);
});

test('nothing within the distance: the next that has something is one press away', () => {
  const { atlas, target } = mountComponent(NoResults, {}, { choices: { near: { center: [10.002, 50.055], km: 0.5 } } });
  expect(textOf(target)).toContain('within 0.5 km of this point');
  const [wider] = [...target.querySelectorAll('button')].filter((b) => b.textContent!.startsWith('Within 5 km'));
  const said = textOf(wider!);
  click(button(target, said));
  expect(atlas.view.choices.near?.km).toBe(5);
  expect(said).toContain(`${atlas.results.length} project`);
});

// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import type { Atlas } from '../../../src/state/atlas.svelte.ts';
import { atlasOf } from '../atlas-of.ts';
import { View } from '../../../src/state/view.svelte.ts';

const { dataset, aliases } = compile('tests/fixtures/tiny-district');

/** How often what is shown was derived anew while `act` ran, as a component that reads it sees. */
function derivations(atlas: Atlas, act: () => void): number {
  let runs = 0;
  const stop = $effect.root(() => {
    $effect(() => {
      void [atlas.results, atlas.changes, atlas.countLine];
      runs += 1;
    });
  });
  flushSync();
  const before = runs;
  expect(before).toBe(1);
  flushSync(act);
  stop();
  return runs - before;
}

const moveMap = (atlas: Atlas) => () => (atlas.session.bounds = [10, 50, 10.01, 50.01]);

test('a move of the map derives nothing anew', () => {
  const atlas = atlasOf(dataset, new View(), aliases, 'zh');
  expect(derivations(atlas, moveMap(atlas))).toBe(0);
});

test('unless the reader asked for what is in view', () => {
  const atlas = atlasOf(dataset, new View(), aliases, 'zh');
  atlas.view.choose({ inView: true });
  expect(derivations(atlas, moveMap(atlas))).toBe(1);
});

test('what passes under the pointer derives nothing anew', () => {
  const atlas = atlasOf(dataset, new View(), aliases, 'zh');
  expect(derivations(atlas, () => (atlas.session.hover = { kind: 'block', id: 'harbour' }))).toBe(0);
});

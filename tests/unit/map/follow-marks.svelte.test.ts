// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { followMarks } from '../../../src/map/follow-marks.svelte.ts';
import type { Look } from '../../../src/map/look.svelte.ts';
import type { Pointing } from '../../../src/map/pointing.svelte.ts';
import { clustersOf } from '../../../src/map/clusters.ts';
import { View } from '../../../src/state/view.svelte.ts';
import { rowsFor } from './entries.ts';

test('what is pointed at and what is selected is lit up, and goes out again; a new style is told anew', () => {
  const rows = rowsFor([]);
  const view = new View();
  const lit = new Set<string>();
  const drawn = {
    getSource: () => ({}),
    setFeatureState: ({ source, id }: { source: string; id: string }, state: Record<string, boolean>) => {
      for (const [name, on] of Object.entries(state)) lit[on ? 'add' : 'delete'](`${name} ${source}/${id}`);
    },
  };
  let pointed: Pointing['pointed'] = $state.raw(null);
  let style = $state.raw({}) as Look['style'];
  const stop = $effect.root(() =>
    followMarks({
      atlas: { session: view.session, view },
      map: () => drawn as never,
      look: {
        get style() {
          return style;
        },
      },
      pointing: {
        get pointed() {
          return pointed;
        },
      },
      standing: () => ({ rows, clusters: clustersOf(rows, 12), project: () => undefined }),
    }),
  );
  const after = (act: () => void) => {
    flushSync(act);
    return [...lit].sort();
  };
  expect(after(() => view.choose({ selection: { kind: 'block', id: 'quay' } }))).toEqual(['selected blocks/quay']);
  expect(after(() => (pointed = { thing: { kind: 'cluster', id: 'cluster:a', members: ['a', 'b'] }, at: [10, 50] }))).toEqual([
    'hover points/cluster:a',
    'selected blocks/quay',
  ]);
  expect(after(() => (pointed = null))).toEqual(['selected blocks/quay']);
  expect(after(() => (view.session.hover = { kind: 'block', id: 'hill' }))).toContain('hover blocks/hill');
  lit.clear();
  expect(after(() => (style = {} as never))).toEqual(['hover blocks/hill', 'selected blocks/quay']);
  stop();
  expect([...lit]).toEqual([]);
});

// @vitest-environment happy-dom
import type { FeatureCollection } from 'geojson';
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { followLook } from '../../../src/map/follow-look.svelte.ts';
import type { Look } from '../../../src/map/look.svelte.ts';
import { OVERLAY_SOURCES, type Overlays } from '../../../src/map/style/style.ts';

const data = (): FeatureCollection => ({ type: 'FeatureCollection', features: [] });
const styled = (name: string) => ((overlays: Overlays) => ({ name, points: overlays.points })) as unknown as Look['style'];

function open() {
  const log: unknown[] = [];
  const drawn = {
    setStyle: (style: unknown) => void log.push(style),
    getSource: (id: string) => ({ setData: (to: unknown) => void log.push({ id, to }) }),
  };
  let map: typeof drawn | undefined = $state.raw();
  let style = $state.raw(styled('day'));
  let points = $state.raw(data());
  const overlays = Object.defineProperty(Object.fromEntries(OVERLAY_SOURCES.map((id) => [id, data()])), 'points', {
    get: () => points,
  }) as unknown as Overlays;
  let opening: () => unknown;
  const stop = $effect.root(() => {
    opening = followLook(
      () => map as never,
      {
        get style() {
          return style;
        },
      },
      overlays,
    );
  });
  flushSync();
  return {
    log,
    stop,
    opening: opening!,
    load: () => flushSync(() => (map = drawn)),
    look: (to: Look['style']) => flushSync(() => (style = to)),
    set: (to: FeatureCollection) => flushSync(() => (points = to)),
  };
}

test('a map that opens with the style of the day is sent nothing more', () => {
  const { log, opening, load } = open();
  const style = opening() as { name: string; points: unknown };
  expect(style.name).toBe('day');
  load();
  expect(log).toEqual([]);
});

test('another look is a style with the data of the moment; data that change alone are sent alone', () => {
  const { log, opening, load, look, set } = open();
  opening();
  load();
  const changed = data();
  set(changed);
  expect(log).toEqual([{ id: 'points', to: changed }]);
  expect((log[0] as { to: unknown }).to).toBe(changed);
  look(styled('night'));
  expect(log.slice(1)).toEqual([{ name: 'night', points: changed }]);
});

test('what changed before the map had loaded is made good then', () => {
  const { log, opening, load, look, set } = open();
  opening();
  look(styled('night'));
  const changed = data();
  set(changed);
  expect(log).toEqual([]);
  load();
  expect(log).toEqual([{ name: 'night', points: changed }]);
});

// @vitest-environment happy-dom
import type { FeatureCollection } from 'geojson';
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { followLook } from '../../../src/map/follow-look.svelte.ts';
import type { Derived } from '../../../src/map/overlays.svelte.ts';
import type { Look } from '../../../src/map/look.svelte.ts';
import { OVERLAY_SOURCES, type Overlays } from '../../../src/map/style/style.ts';

const data = (): FeatureCollection => ({ type: 'FeatureCollection', features: [] });
const styled = (name: string) => ((overlays: Overlays) => ({ name, near: overlays.near })) as unknown as Look['style'];

/** @param tiled whether lines and areas come as tiles */
function open(tiled = false) {
  const log: unknown[] = [];
  const told: unknown[] = [];
  let images: string[] = [];
  let resting: (() => void) | undefined;
  const drawn = {
    setStyle: (style: unknown) => void log.push(style),
    getSource: (id: string) =>
      tiled && id === 'shapes' ? { type: 'vector' } : { type: 'geojson', setData: (to: unknown) => void log.push({ id, to }) },
    setFeatureState: ({ source, id }: { source: string; id: string }, state: object) => void told.push([source, id, state]),
    removeFeatureState: ({ source, id }: { source: string; id: string }, key: string) => void told.push([source, id, key]),
    isMoving: () => false,
    isSourceLoaded: () => true,
    triggerRepaint: () => undefined,
    on: (event: string, told: () => void) => {
      if (event === 'idle') resting = told;
      return { unsubscribe: () => (resting = undefined) };
    },
    listImages: () => images,
    removeImage: (id: string) => void (images = images.filter((each) => each !== id)),
  };
  let map: typeof drawn | undefined = $state.raw();
  let style = $state.raw(styled('day'));
  let near = $state.raw(data());
  let out: ReadonlySet<string> = $state.raw(new Set());
  let tileStates: ReadonlyMap<number, number> = $state.raw(new Map());
  const overlays = Object.defineProperties(Object.fromEntries(OVERLAY_SOURCES.map((id) => [id, data()])), {
    near: { get: () => near },
    out: { get: () => out },
    faded: { value: new Set() },
    shapeIds: { value: tiled ? [] : ['tram', 'park'] },
    blockIds: { value: [] },
    tileStates: { get: () => tileStates },
    stages: { value: [] },
  }) as unknown as Overlays & Derived;
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
    told,
    leaveOut: (...ids: string[]) => flushSync(() => (out = new Set(ids))),
    leaveOutOfTiles: (...rows: number[]) => flushSync(() => (tileStates = new Map(rows.map((row) => [row, 1])))),
    /** The map comes to rest with these pictures. @returns which it then has */
    rest: (pictures: string[]) => {
      images = pictures;
      resting?.();
      return images;
    },
    set: (to: FeatureCollection) => flushSync(() => (near = to)),
  };
}

test('a map that opens with the style of the day is sent nothing more', () => {
  const { log, opening, load } = open();
  const style = opening() as { name: string; near: unknown };
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
  expect(log).toEqual([{ id: 'near', to: changed }]);
  expect((log[0] as { to: unknown }).to).toBe(changed);
  look(styled('night'));
  expect(log.slice(1)).toEqual([{ name: 'night', near: changed }]);
});

test('what changed before the map had loaded is made good then', () => {
  const { log, opening, load, look, set } = open();
  opening();
  look(styled('night'));
  const changed = data();
  set(changed);
  expect(log).toEqual([]);
  load();
  expect(log).toEqual([{ name: 'night', near: changed }]);
});

test('what the filters leave out is told where it changed; a new style, which may have forgotten it, is told all', () => {
  const { opening, load, look, leaveOut, told } = open();
  opening();
  load();
  const said = (out: boolean, ...ids: string[]) => ids.map((id) => ['shapes', id, { out }]);
  expect(told.splice(0)).toEqual(said(false, 'tram', 'park'));
  leaveOut('tram');
  expect(told.splice(0)).toEqual(said(true, 'tram'));
  look(styled('night'));
  expect(told).toEqual([...said(true, 'tram'), ...said(false, 'park')]);
});

test('of lines and areas that come as tiles, what is told is told by itself, and again after a new style', () => {
  const { opening, load, look, leaveOutOfTiles, told } = open(true);
  opening();
  load();
  expect(told).toEqual([]);
  leaveOutOfTiles(1, 2);
  expect(told.splice(0)).toEqual([1, 2].map((row) => ['shapes', row, { out: true }]));
  look(styled('night'));
  expect(told.splice(0)).toEqual([1, 2].map((row) => ['shapes', row, { out: true }]));
  leaveOutOfTiles(2);
  expect(told).toEqual([['shapes', 1, 'out']]);
});

test('a map at rest lets go of pictures that no mark has any more', () => {
  const { opening, load, rest, stop } = open();
  const pictures = Array.from({ length: 1200 }, (_, i) => `ring|#a|#b|#c|dot:${i + 1}`);
  opening();
  expect(rest(pictures)).toEqual(pictures);
  load();
  expect(rest(pictures)).toEqual(pictures.slice(-500));
  stop();
  expect(rest(pictures)).toEqual(pictures);
});

// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { WGS84 } from '../../../src/map/crs.ts';
import { followCamera } from '../../../src/map/follow-camera.svelte.ts';
import type { Inset } from '../../../src/map/camera.ts';
import { View } from '../../../src/state/view.svelte.ts';

const FREE: Inset = { top: 0, right: 0, bottom: 0, left: 0 };

function open() {
  const view = new View();
  const asked: string[] = [];
  const camera = {
    reproject: () => {},
    go: (to: unknown) => void asked.push(`go ${String(to)}`),
    forget: () => void asked.push('forget'),
    keepInSight: (at: unknown) => void asked.push(`keep ${String(at)}`),
    refit: () => void asked.push('refit'),
  };
  let ready = $state(false);
  let inset = $state.raw(FREE);
  $effect.root(() =>
    followCamera({ atlas: { session: view.session, view }, base: { crs: WGS84 }, camera, ready: () => ready, inset: () => inset }),
  );
  flushSync();
  const since = (act: () => void) => {
    asked.length = 0;
    flushSync(act);
    return [...asked];
  };
  return { view, since, load: () => since(() => (ready = true)), hide: (by: Inset) => since(() => (inset = by)) };
}

test('a map that has not loaded is moved by nothing; once it has, by what is asked', () => {
  const { view, since, load } = open();
  expect(since(() => view.session.requestCamera('district'))).toEqual([]);
  load();
  expect(since(() => view.session.requestCamera('results'))).toEqual(['go results']);
});

test('what hides the map moves it only when its size changes', () => {
  const { load, hide } = open();
  load();
  expect(hide({ ...FREE, bottom: 90 })).toEqual(['refit']);
  expect(hide({ ...FREE, bottom: 90 })).toEqual([]);
});

test('a sheet that comes up with an answer keeps in sight what was asked of', () => {
  const { view, load, hide } = open();
  load();
  view.session.card = { kind: 'place', at: [10, 50] };
  expect(hide({ ...FREE, bottom: 300 })).toEqual(['keep 10,50']);
});

test('what was left is forgotten once nothing is selected, and at no other choice', () => {
  const { view, since, load } = open();
  load();
  expect(since(() => view.choose({ selection: { kind: 'project', id: 'a' } }))).toEqual([]);
  expect(since(() => view.choose({ q: 'x' }))).toEqual([]);
  expect(since(() => view.choose({ selection: null }))).toEqual(['forget']);
  expect(since(() => view.choose({ q: 'y' }))).toEqual([]);
});

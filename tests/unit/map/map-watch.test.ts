import { Evented } from 'maplibre-gl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PATIENCE, watchMap, type MapTrouble } from '../../../src/map/map-watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watch() {
  const map = new (class extends Evented {})();
  const told: (MapTrouble | null)[] = [];
  const stop = watchMap(map as never, (trouble) => told.push(trouble));
  const fire = (type: string, more: object = {}) => map.fire({ type, ...more } as never);
  const workerFails = () => fire('error', { error: new Error('Worker failed to load. Check that the worker URL is correct.') });
  return { told, stop, fire, workerFails };
}

test('a map that loads in time is no trouble', () => {
  const { told, fire } = watch();
  vi.advanceTimersByTime(PATIENCE.start - 1);
  fire('style.load');
  fire('load');
  vi.advanceTimersByTime(PATIENCE.start * 10);
  expect(told).toEqual([]);
});

test('one whose worker does not come is broken at once, and stays so', () => {
  const { told, workerFails } = watch();
  workerFails();
  vi.advanceTimersByTime(PATIENCE.start * 10);
  expect(told).toEqual(['broken']);
});

test('one that takes long is said to, once, until it comes after all', () => {
  const { told, fire } = watch();
  vi.advanceTimersByTime(PATIENCE.start);
  expect(told).toEqual(['slow']);
  fire('load');
  expect(told).toEqual(['slow', null]);
});

test('other errors, and an error of the worker after the map has loaded, are no trouble', () => {
  const { told, fire, workerFails } = watch();
  fire('error', { error: new Error('HTTP 500') });
  fire('load');
  workerFails();
  expect(told).toEqual([]);
});

test('a lost drawing context is told at once, and its return when there is something to draw', () => {
  const { told, fire } = watch();
  fire('load');
  fire('webglcontextlost');
  expect(told).toEqual(['lost']);
  fire('webglcontextrestored');
  expect(told).toEqual(['lost']);
  fire('style.load');
  expect(told).toEqual(['lost', null]);
  vi.advanceTimersByTime(PATIENCE.context * 10);
  expect(told).toEqual(['lost', null]);
});

test('one that does not come back is gone after a while, and welcome later', () => {
  const { told, fire } = watch();
  fire('load');
  fire('webglcontextlost');
  vi.advanceTimersByTime(PATIENCE.context);
  expect(told).toEqual(['lost', 'gone']);
  fire('style.load');
  expect(told).toEqual(['lost', 'gone', null]);
});

test('nothing is told of a map that has been given up', () => {
  const { told, stop, fire, workerFails } = watch();
  stop();
  vi.advanceTimersByTime(PATIENCE.start);
  workerFails();
  fire('webglcontextlost');
  expect(told).toEqual([]);
});

test('MapLibre still words the failure of its worker as it is told apart here', async () => {
  const { readFileSync } = await import('node:fs');
  expect(readFileSync('node_modules/maplibre-gl/dist/maplibre-gl.mjs', 'utf8')).toContain('Worker failed to load');
});

import { afterEach, expect, test, vi } from 'vitest';
import { WholeFrames, type Paintable } from '../../../src/map/whole-frames.ts';

afterEach(() => void vi.useRealTimers());

function open() {
  vi.useFakeTimers();
  const loaded = new Set<string>();
  const listeners = new Map<string, (event: { sourceDataType?: string }) => void>();
  let [painted, moving] = [0, false];
  const map = {
    triggerRepaint: () => void (painted += 1),
    isMoving: () => moving,
    isSourceLoaded: (id: string) => loaded.has(id),
    getSource: (id: string) => (id === 'gone' ? undefined : {}),
    on: (event: string, told: (event: { sourceDataType?: string }) => void) => {
      listeners.set(event, told);
      return { unsubscribe: () => listeners.delete(event) };
    },
  };
  const frames = new WholeFrames(map as unknown as Paintable);
  return {
    map,
    frames,
    listeners,
    painted: () => painted,
    move: () => (moving = true),
    came: (id: string) => {
      loaded.add(id);
      listeners.get('sourcedata')?.({});
    },
    /** As MapLibre tells of new data before it has them. */
    announce: (id: string) => {
      loaded.add(id);
      listeners.get('sourcedata')?.({ sourceDataType: 'metadata' });
      loaded.delete(id);
    },
  };
}

test('nothing is painted until all that was sent has come, and then once', () => {
  const { map, frames, painted, came, announce } = open();
  map.triggerRepaint();
  expect(painted()).toBe(1);
  frames.await('points');
  frames.await('counts');
  frames.await('gone');
  map.triggerRepaint();
  for (const id of ['points', 'counts']) announce(id);
  expect(painted()).toBe(1);
  came('points');
  map.triggerRepaint();
  expect(painted()).toBe(1);
  came('counts');
  expect(painted()).toBe(2);
  map.triggerRepaint();
  expect(painted()).toBe(3);
});

test('what does not come is waited for only so long, and not at all after an error or while the map moves', () => {
  const { map, frames, painted, listeners, move } = open();
  const ask = () => {
    frames.await('points');
    map.triggerRepaint();
  };
  ask();
  vi.advanceTimersByTime(199);
  expect(painted()).toBe(0);
  vi.advanceTimersByTime(1);
  expect(painted()).toBe(1);
  ask();
  listeners.get('error')!({});
  expect(painted()).toBe(2);
  move();
  ask();
  expect(painted()).toBe(3);
});

test('a map that is left paints as it did before', () => {
  const { map, frames, painted, listeners } = open();
  frames.await('points');
  map.triggerRepaint();
  frames.end();
  expect(painted()).toBe(1);
  expect(listeners.size).toBe(0);
  map.triggerRepaint();
  expect(painted()).toBe(2);
});

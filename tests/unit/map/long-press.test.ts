import { Evented, LngLat } from 'maplibre-gl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onLongPress } from '../../../src/map/long-press.ts';

const PLACE = new LngLat(10, 50);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function finger() {
  const map = new (class extends Evented {})();
  const pressed = vi.fn();
  const stop = onLongPress(map as unknown as Parameters<typeof onLongPress>[0], pressed);
  const fire = (type: string, fingers = 1) => map.fire(type as never, { lngLat: PLACE, points: Array(fingers).fill({ x: 1, y: 1 }) });
  return { fire, pressed, stop };
}

test('a finger that rests asks about its place, once', () => {
  const { fire, pressed } = finger();
  fire('touchstart');
  vi.advanceTimersByTime(599);
  expect(pressed).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(pressed.mock.calls).toEqual([[PLACE]]);
  vi.advanceTimersByTime(5000);
  expect(pressed).toHaveBeenCalledTimes(1);
});

test.each(['touchend', 'touchmove', 'touchcancel', 'movestart'])('%s ends it', (type) => {
  const { fire, pressed } = finger();
  fire('touchstart');
  vi.advanceTimersByTime(300);
  fire(type);
  vi.advanceTimersByTime(5000);
  expect(pressed).not.toHaveBeenCalled();
});

test('two fingers are no long press, nor one that another joins', () => {
  const { fire, pressed } = finger();
  fire('touchstart', 2);
  vi.advanceTimersByTime(5000);
  fire('touchstart', 1);
  vi.advanceTimersByTime(300);
  fire('touchstart', 2);
  vi.advanceTimersByTime(5000);
  expect(pressed).not.toHaveBeenCalled();
});

test('nothing is asked after listening has stopped', () => {
  const { fire, pressed, stop } = finger();
  fire('touchstart');
  stop();
  vi.advanceTimersByTime(5000);
  fire('touchstart');
  vi.advanceTimersByTime(5000);
  expect(pressed).not.toHaveBeenCalled();
});

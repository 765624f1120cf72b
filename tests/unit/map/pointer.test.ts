// @vitest-environment happy-dom
import { Evented } from 'maplibre-gl';
import { expect, test, vi } from 'vitest';
import { hoveredBy, listenToPointer } from '../../../src/map/pointer.ts';

const members = ['a', 'b'];

test('a thing under the pointer lights up what stands for it elsewhere', () => {
  expect(hoveredBy({ kind: 'project', id: 'a', ground: true })).toEqual({ kind: 'project', id: 'a' });
  expect(hoveredBy({ kind: 'block', id: 'harbour' })).toEqual({ kind: 'block', id: 'harbour' });
  expect(hoveredBy({ kind: 'site', id: 'site:a', whole: 'hall', members })).toEqual({ kind: 'project', id: 'a' });
  expect(hoveredBy({ kind: 'count', id: 'block:harbour', place: { kind: 'block', id: 'harbour' }, members })).toEqual({
    kind: 'block',
    id: 'harbour',
  });
});

test('a cluster, the count of a sub-district and nothing light up nothing', () => {
  expect(hoveredBy({ kind: 'cluster', id: 'cluster:a', members })).toBe(null);
  expect(hoveredBy({ kind: 'count', id: 'subdistrict:quay', place: { kind: 'subdistrict', id: 'quay' }, members })).toBe(null);
  expect(hoveredBy(null)).toBe(null);
});

test('a mouse hovers over what it meets, a finger over nothing, and afterwards a mouse does again', () => {
  const container = document.createElement('div');
  const map = Object.assign(new (class extends Evented {})(), {
    getCanvasContainer: () => container,
    getCanvas: () => container,
    getLayer: (id: string) => id === 'blocks',
    queryRenderedFeatures: () => [{ source: 'blocks', properties: { id: 'harbour' } }],
  });
  const hover = vi.fn();
  const stop = listenToPointer(map as never, { members: () => [], busy: () => false, hover, click: () => {}, ask: () => {} });
  const move = (pointerType: string) => {
    container.dispatchEvent(new PointerEvent('pointermove', { pointerType }));
    map.fire('mousemove' as never, { point: { x: 1, y: 1 }, lngLat: 'there' } as never);
  };
  move('mouse');
  expect(hover.mock.calls).toEqual([[{ kind: 'block', id: 'harbour' }, 'there']]);
  container.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch' }));
  map.fire('mousemove' as never, { point: { x: 1, y: 1 }, lngLat: 'there' } as never);
  expect(hover).toHaveBeenCalledTimes(1);
  move('mouse');
  expect(hover).toHaveBeenCalledTimes(2);
  stop();
  move('mouse');
  expect(hover).toHaveBeenCalledTimes(2);
});

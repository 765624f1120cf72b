import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, it, vi } from 'vitest';
import { leaveOutSky } from '../../../src/map/create-map.ts';

it('leaves out the sky of one map, and nothing else that it draws', () => {
  const draw = { sky: vi.fn(), fill: vi.fn() };
  const map = { painter: { drawFunctions: draw } };
  leaveOutSky(map as unknown as MapLibreMap);
  map.painter.drawFunctions.sky();
  map.painter.drawFunctions.fill();
  expect(draw.sky).not.toHaveBeenCalled();
  expect(draw.fill).toHaveBeenCalledOnce();
});

it('lets a MapLibre that draws otherwise do so', () => {
  const map = { painter: { drawFunctions: { fill: vi.fn() } } };
  const before = map.painter.drawFunctions;
  leaveOutSky(map as unknown as MapLibreMap);
  expect(map.painter.drawFunctions).toBe(before);
});

import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { GroundPicture } from '../../../src/map/ground-picture.ts';

const LAYERS = ['water', 'roads', 'ground-picture', 'blocks', 'points'];

class Layer {
  isHidden(): boolean {
    return false;
  }
}

/** A map that draws its layers as MapLibre does: those that are not hidden, and in their midst the picture. */
function open() {
  const listeners = new Map<string, (event: object) => void>();
  const layers = new Map(LAYERS.map((id) => [id, new Layer()]));
  const drawn: string[] = [];
  let [buffers, images] = [0, 3];
  const size = { drawingBufferWidth: 800, drawingBufferHeight: 600 };
  const draw = new Map<number, unknown>();
  const gl = new Proxy(size, {
    get: (target, name) => {
      if (name in target) return target[name as keyof typeof target];
      if (name === 'createFramebuffer' || name === 'createTexture') return () => ({ made: ++buffers });
      if (name === 'READ_FRAMEBUFFER') return 1;
      if (name === 'DRAW_FRAMEBUFFER') return 2;
      if (name === 'bindFramebuffer') return (target: number, to: unknown) => draw.set(target, to);
      if (name === 'blitFramebuffer') return () => drawn.push(draw.get(2) === null ? 'picture' : 'taken');
      return () => undefined;
    },
  }) as unknown as WebGL2RenderingContext;
  const map = {
    getLayer: (id: string) => layers.get(id),
    getLayersOrder: () => LAYERS,
    listImages: () => Array.from({ length: images }),
    on: (event: string, told: (event: object) => void) => {
      listeners.set(event, told);
      return { unsubscribe: () => listeners.delete(event) };
    },
  } as unknown as MapLibreMap;
  const picture = new GroundPicture(map);
  let camera = [1, 0];
  const tell = (event: string, what: object = {}) => listeners.get(event)?.(what);
  return {
    tell,
    layers,
    listeners,
    size,
    look: (to: number[]) => (camera = to),
    addImage: () => {
      images += 1;
      tell('data', { dataType: 'style' });
    },
    remove: () => picture.onRemove(map, gl),
    frame: () => {
      drawn.length = 0;
      picture.prerender(gl, { modelViewProjectionMatrix: camera } as never);
      for (const id of LAYERS)
        if (id === picture.id) picture.render(gl);
        else if (!layers.get(id)!.isHidden()) drawn.push(id);
      return drawn.join(' ');
    },
  };
}
const ALL = 'water roads blocks points';
const TAKEN = 'water roads taken blocks points';
const PICTURE = 'picture blocks points';

test('once the map rests the ground is kept, and drawn as a picture for as long as the camera stands', () => {
  const { frame, tell, look, size } = open();
  expect(frame()).toBe(ALL);
  tell('idle');
  expect(frame()).toBe(TAKEN);
  expect([frame(), frame()]).toEqual([PICTURE, PICTURE]);
  look([2, 0]);
  expect([frame(), frame()]).toEqual([TAKEN, PICTURE]);
  size.drawingBufferWidth = 400;
  expect([frame(), frame()]).toEqual([TAKEN, PICTURE]);
});

test('another tile of the ground or another style is drawn by its layers until the map rests again; marks and their pictures are no affair of the ground', () => {
  const { frame, tell, addImage } = open();
  tell('idle');
  frame();
  tell('data', { dataType: 'source', sourceId: 'points' });
  expect(frame()).toBe(PICTURE);
  addImage();
  addImage();
  // The style says of new pictures once more with the next frame.
  tell('data', { dataType: 'style' });
  expect(frame()).toBe(PICTURE);
  for (const event of [{ dataType: 'style' }, { dataType: 'source', sourceId: 'base' }]) {
    tell('data', event);
    expect([frame(), frame()]).toEqual([ALL, ALL]);
    tell('idle');
    expect([frame(), frame()]).toEqual([TAKEN, PICTURE]);
  }
});

test('between frames, and after it is gone, every layer answers for itself', () => {
  const { frame, tell, layers, listeners, remove } = open();
  tell('idle');
  frame();
  expect(frame()).toBe(PICTURE);
  expect([...layers.values()].some((layer) => layer.isHidden())).toBe(false);
  remove();
  expect(listeners.size).toBe(0);
});

import { expect, test, vi } from 'vitest';
import { hasWebGL } from '../../../src/map/webgl.ts';

const canvas = (getContext: (kind: string) => unknown) => () => ({ getContext }) as unknown as HTMLCanvasElement;

test('a browser that draws is told so, and the context of the question is lost at once', () => {
  const loseContext = vi.fn();
  const getExtension = vi.fn(() => ({ loseContext }));
  expect(hasWebGL(canvas((kind) => (kind === 'webgl2' ? { getExtension } : null)))).toBe(true);
  expect(getExtension).toHaveBeenCalledWith('WEBGL_lose_context');
  expect(loseContext).toHaveBeenCalledTimes(1);
});

test('one without that extension draws all the same', () => {
  expect(hasWebGL(canvas(() => ({ getExtension: () => null })))).toBe(true);
});

test('one that gives no context, or throws, does not draw', () => {
  expect(hasWebGL(canvas(() => null))).toBe(false);
  expect(
    hasWebGL(() => {
      throw new Error('no canvas');
    }),
  ).toBe(false);
});

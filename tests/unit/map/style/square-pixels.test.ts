// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { squarePixels } from '../../../../src/map/style/square-pixels.ts';

/** What was drawn on which canvas, in order. */
let drawn: string[] = [];
let canvases = 0;

beforeEach(() => {
  drawn = [];
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (this: HTMLCanvasElement) {
    const name = `${++canvases}`;
    const note =
      (what: string) =>
      (...of: unknown[]) =>
        void drawn.push([`${what} on ${name}`, ...of].join(' '));
    return {
      save: note('save'),
      restore: note('restore'),
      clearRect: note('clear'),
      fill: note('fill'),
      getImageData: (...of: number[]) => ({ of: name, size: of.slice(2) }),
    } as unknown as CanvasRenderingContext2D;
  } as never);
});
afterEach(() => vi.restoreAllMocks());

test('one picture after another is drawn on the same canvas, emptied and as new', () => {
  const first = squarePixels(31, (context) => context.fill());
  expect(squarePixels(31, (context) => context.fill())).toEqual(first);
  const one = ['save', 'clear', 'fill', 'restore'];
  expect(drawn.map((what) => what.split(' ')[0])).toEqual([...one, ...one]);
  expect(new Set(drawn.map((what) => what.split(' ')[2]))).toHaveProperty('size', 1);
  expect(drawn.filter((what) => what.startsWith('clear')).every((what) => what.endsWith(' 0 0 31 31'))).toBe(true);
  expect(first).toMatchObject({ size: [31, 31] });
});

test('pictures of another size have another', () => {
  expect(squarePixels(32, () => {})).not.toEqual(squarePixels(33, () => {}));
});

test('one that cannot be drawn leaves the canvas as new', () => {
  const broken = () =>
    squarePixels(34, () => {
      throw new Error('no such glyph');
    });
  expect(broken).toThrow('no such glyph');
  expect(drawn.at(-1)).toMatch(/^restore/);
});

test('a browser without one is told', () => {
  vi.mocked(HTMLCanvasElement.prototype.getContext).mockReturnValue(null as never);
  expect(() => squarePixels(35, () => {})).toThrow('no 2D canvas, expected one beside WebGL');
});

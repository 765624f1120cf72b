import { describe, expect, test } from 'vitest';
import {
  blockRoom,
  labelSpots,
  leaders,
  plateRoom,
  standingLabels,
  type LabelInput,
  type Obstacle,
  type Room,
} from '../../../src/map/label-spots.ts';
import type { LngLat, Subdistrict } from '../../../src/model/dataset.ts';
import { toPixels } from '../../../src/model/mercator.ts';

const block = (id: string, anchor: LngLat, half = 0.001): LabelInput['blocks'][number] => ({
  id,
  anchor,
  bounds: [anchor[0] - half, anchor[1] - half, anchor[0] + half, anchor[1] + half],
  short: { zh: '港湾新城', en: 'Harbour' },
});
const mark = (point: LngLat, reach = 18): Obstacle => ({ point, reach });
const quay = (anchor: LngLat): Subdistrict => ({ id: 'quay', name: { zh: '码头街道', en: 'Quay' }, anchor });
const one = block('one', [10, 50]);
const input = (over: Partial<LabelInput>): LabelInput => ({ blocks: [one], subdistricts: [], counted: new Set(), lang: 'zh', ...over });

/** Pixels between two places at a zoom, to the right and down. */
function between(a: LngLat, b: LngLat, zoom: number): [number, number] {
  const [[ax, ay], [bx, by]] = [toPixels(a, zoom), toPixels(b, zoom)];
  return [bx - ax, by - ay];
}
const far = (a: LngLat, b: LngLat, zoom: number) => Math.hypot(...between(a, b, zoom));

/** Whether a label meets a mark. */
function covers(spot: LngLat, { across, above, below }: Room, { point, reach }: Obstacle, zoom: number): boolean {
  const [dx, dy] = between(spot, point, zoom);
  return Math.abs(dx) < across + reach && dy > -above - reach && dy < below + reach;
}

describe('the name of a block', () => {
  test('stands at its centre while nothing is there', () => {
    expect(labelSpots(standingLabels(input({}), [mark([10.2, 50])], 12)).get('block:one')).toEqual([10, 50]);
  });

  test('gives way to a mark, but stays near; the count below it too', () => {
    for (const counted of [new Set<string>(), new Set(['block:one'])])
      for (const zoom of [9, 12.5, 15]) {
        const given = input({ counted });
        const spot = labelSpots(standingLabels(given, [mark([10, 50])], zoom)).get('block:one')!;
        expect(covers(spot, blockRoom(one, given, zoom), mark([10, 50]), zoom)).toBe(false);
        expect(far(spot, [10, 50], zoom)).toBeLessThan(75);
      }
  });

  test('what is clear of it at a zoom is clear of it up to the next', () => {
    const marks = [mark([10, 50]), mark([10.004, 50.002]), mark([9.995, 49.998])];
    const given = input({});
    const spot = labelSpots(standingLabels(given, marks, 12)).get('block:one')!;
    for (const zoom of [12, 12.2, 12.49]) expect(marks.filter((m) => covers(spot, blockRoom(one, given, zoom - 0.5), m, zoom))).toEqual([]);
  });

  test('gives way to the name of another, and rather goes on than into the area of that', () => {
    const two = block('two', [10.001, 50]);
    const given = input({ blocks: [one, two] });
    const spots = labelSpots(standingLabels(given, [], 10));
    const [dx, dy] = between(spots.get('block:one')!, spots.get('block:two')!, 10);
    const { across, above } = blockRoom(one, given, 10);
    expect(Math.abs(dx) >= 2 * across || Math.abs(dy) >= 2 * above, `${dx}, ${dy}`).toBe(true);
    // Half of it would reach into the area of a neighbour, where it had to stand beside a mark at its centre.
    const east = block('east', [10.0032, 50], 0.0012);
    const beside = input({ blocks: [{ ...one, bounds: [9.9985, 49.9985, 10.0015, 50.0015] }, east] });
    const spot = labelSpots(standingLabels(beside, [mark([10, 50], 20)], 15)).get('block:one')!;
    const edge = between(spot, [10.002, 50], 15)[0];
    expect(edge).toBeGreaterThanOrEqual(blockRoom(one, beside, 15).across);
  });

  test('finds room however many marks stand round it', () => {
    const steps = Array.from({ length: 9 }, (_, i) => i - 4);
    const all = steps.flatMap((i) => steps.map((j) => mark([10 + i / 200, 50 + j / 320])));
    const given = input({});
    const spot = labelSpots(standingLabels(given, all, 12)).get('block:one')!;
    expect(all.filter((m) => covers(spot, blockRoom(one, given, 12), m, 12))).toEqual([]);
  });

  test('moves for a mark that a filter or the selection puts elsewhere, only where that would lie on it', () => {
    const [two, given] = [block('two', [10.2, 50]), input({ blocks: [one, block('two', [10.2, 50])] })];
    const before = labelSpots(standingLabels(given, [], 12));
    const after = labelSpots(standingLabels(given, [], 12), [mark(two.anchor)]);
    expect(after.get('block:one')).toEqual(before.get('block:one'));
    expect(covers(after.get('block:two')!, blockRoom(two, given, 12), mark(two.anchor), 12)).toBe(false);
  });
});

describe('the count of a sub-district', () => {
  const counted = new Set(['subdistrict:quay']);

  test('gives way to the name of a block and to marks', () => {
    const given = input({ subdistricts: [quay([10, 50])], counted });
    const near = mark([10.003, 50.001]);
    const spots = labelSpots(standingLabels(given, [near], 12));
    const [name, count] = [spots.get('block:one')!, spots.get('subdistrict:quay')!];
    const [a, b] = [blockRoom(one, given, 12), plateRoom('码头街道', 12)];
    const [dx, dy] = between(name, count, 12);
    expect(Math.abs(dx) >= a.across + b.across || dy >= a.below + b.above || dy <= -a.above - b.below, `${dx}, ${dy}`).toBe(true);
    expect(covers(count, b, near, 12)).toBe(false);
  });

  test('needs less room where its name is not beside it', () => {
    expect(plateRoom('', 9).across).toBeLessThan(plateRoom('码头街道', 9).across / 1.5);
  });

  test('has no place where there is none', () => {
    expect(labelSpots(standingLabels(input({ subdistricts: [quay([10, 50])] }), [], 12)).has('subdistrict:quay')).toBe(false);
  });
});

describe('a line', () => {
  test('leads to a name that stands outside its block, from the edge that looks at it, and to no other', () => {
    const given = input({});
    expect(leaders(given, new Map([['block:one', [10, 50]]]), 12)).toEqual([]);
    const aside: LngLat = [10, 50.02];
    const [line, ...rest] = leaders(given, new Map([['block:one', aside]]), 12);
    expect(rest).toEqual([]);
    expect(line).toMatchObject({ id: 'block:one', to: [10, 50] });
    expect(between(aside, line!.from, 12)[1]).toBeCloseTo(blockRoom(one, given, 12).below, 0);
    const wide = input({ blocks: [block('one', [10, 50], 0.1)] });
    expect(leaders(wide, new Map([['block:one', aside]]), 12)).toEqual([]);
  });

  test('leads to a count without a name sooner than to one that names its sub-district', () => {
    const given = input({ blocks: [], subdistricts: [quay([10, 50])], counted: new Set(['subdistrict:quay']) });
    const lines = (zoom: number, up: number) => leaders(given, new Map([['subdistrict:quay', [10, 50 + up]]]), zoom).length;
    expect(lines(9, 0.04)).toBe(1);
    expect(lines(12, 0.005)).toBe(0);
  });
});

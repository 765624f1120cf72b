import { describe, expect, test } from 'vitest';
import { labelSpots } from '../../../src/map/label-spots.ts';
import type { Cluster } from '../../../src/model/cluster.ts';
import type { Block, LngLat, Subdistrict } from '../../../src/model/dataset.ts';
import { toPixels } from '../../../src/model/mercator.ts';
import { blocks as examples } from './entries.ts';

const block = (id: string, anchor: LngLat): Block => ({ ...examples[0]!, id, anchor, short: { zh: '港湾新城', en: 'Harbour' } });
const mark = (point: LngLat): Cluster => ({ seed: point.join(), point, members: ['a'] });
const one = block('one', [10, 50]);
const spotsOf = (blocks: Block[], clusters: Cluster[], zoom: number, subdistricts: Subdistrict[] = []) =>
  labelSpots({ blocks, subdistricts }, clusters, zoom, 'zh');

/** Pixels between two places at a zoom, to the right and down. */
function between(a: LngLat, b: LngLat, zoom: number): [number, number] {
  const [[ax, ay], [bx, by]] = [toPixels(a, zoom), toPixels(b, zoom)];
  return [bx - ax, by - ay];
}

describe('the name of a block', () => {
  test('stands at its centre while nothing is there', () => {
    expect(spotsOf([one], [mark([10.2, 50])], 12).get('block:one')).toEqual([10, 50]);
  });

  test('gives way to a mark, but stays near', () => {
    for (const zoom of [9, 12, 15]) {
      const spot = spotsOf([one], [mark([10, 50])], zoom).get('block:one')!;
      const [dx, dy] = between(spot, [10, 50], zoom);
      expect(Math.abs(dx) >= 62 || dy <= -46 || dy >= 25, `${dx}, ${dy} at zoom ${zoom}`).toBe(true);
      expect(Math.hypot(dx, dy)).toBeLessThan(75);
    }
  });

  test('what is clear of it at a zoom is clear of it up to the next', () => {
    const marks = [mark([10, 50]), mark([10.004, 50.002]), mark([9.995, 49.998])];
    const spot = spotsOf([one], marks, 12).get('block:one')!;
    const meets = (zoom: number) =>
      marks.filter(({ point }) => {
        const [dx, dy] = between(spot, point, zoom);
        return Math.abs(dx) < 48 && dy > -32 && dy < 11;
      }).length;
    for (const zoom of [12, 12.3, 12.6, 12.99]) expect(meets(zoom)).toBe(0);
  });

  test('gives way to the name of another', () => {
    const spots = spotsOf([one, block('two', [10.001, 50])], [], 10);
    const [dx, dy] = between(spots.get('block:one')!, spots.get('block:two')!, 10);
    expect(Math.abs(dx) >= 96 || Math.abs(dy) >= 43, `${dx}, ${dy}`).toBe(true);
  });

  test('stays near where marks are all round', () => {
    const steps = Array.from({ length: 21 }, (_, i) => i - 10);
    const all = steps.flatMap((i) => steps.map((j) => mark([10 + i / 100, 50 + j / 160])));
    expect(Math.hypot(...between(one.anchor, spotsOf([one], all, 11).get('block:one')!, 11))).toBeLessThan(75);
  });
});

describe('the count of a sub-district', () => {
  const quay: Subdistrict = { id: 'quay', name: { zh: '码头街道', en: 'Quay' }, anchor: [10, 50] };

  test('gives way to the name of a block and to marks', () => {
    const spots = spotsOf([one], [mark([10.003, 50.001])], 12, [quay]);
    const [dx, dy] = between(spots.get('block:one')!, spots.get('subdistrict:quay')!, 12);
    expect(Math.abs(dx) >= 48 + 48 || dy >= 22 || dy <= -43, `${dx}, ${dy}`).toBe(true);
    const [mx, my] = between(spots.get('subdistrict:quay')!, [10.003, 50.001], 12);
    expect(Math.abs(mx) >= 48 + 14 || Math.abs(my) >= 25, `${mx}, ${my}`).toBe(true);
  });

  test('needs less room where its name is not beside it', () => {
    const beside = mark([10.06, 50]);
    expect(spotsOf([], [beside], 9, [quay]).get('subdistrict:quay')).toEqual(quay.anchor);
    expect(between(quay.anchor, beside.point, 9)[0]).toBeLessThan(48 + 14);
  });
});

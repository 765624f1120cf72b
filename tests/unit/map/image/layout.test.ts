import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visibleSigns, type DrawnFeature } from '../../../../src/map/image/visible-signs.ts';
import { scaleBar, snapshotLayout, type Box, type ImageContent } from '../../../../src/map/image/layout.ts';

/** Chinese is as wide as it is high, the rest about half of it, as in the fonts of readers. */
const measure = (text: string, size: number): number => [...text].reduce((w, c) => w + (/[\u2e80-\uffef]/.test(c) ? size : size * 0.56), 0);

const content = (over: Partial<ImageContent> = {}): ImageContent => ({
  title: '老外滩 — 江北一张图',
  subtitle: '30 个项目，25 个在图上 · 截至 2023 年 6 月',
  details: ['30 个项目：20 个标有位置，5 个仅知区块，5 个位置不详'],
  filters: '区块：老外滩、慈城；阶段：在建',
  legend: [
    {
      heading: '阶段',
      items: ['谋划', '在建', '投用'].map((label) => ({ mark: { kind: 'stage', glyph: 'half' }, label })),
    },
    {
      heading: 'Block',
      items: ['Old Bund', 'Emerging Industries Park'].map((label) => ({ mark: { kind: 'block', hue: '#123456' }, label })),
    },
  ],
  absent: [],
  list: [],
  scale: { width: 118, label: '2 公里' },
  bearing: 30,
  credit: '项目数据：江北一张图 · © OpenStreetMap',
  link: 'https://atlas.example/?block=old-bund,cicheng&stage=construction#map=12.5/29.9/121.55',
  qr: true,
  ...over,
});

const overlap = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Nothing overlaps, nothing leaves the image, no line is wider than its room. */
function check(of: ImageContent, map: { width: number; height: number }) {
  const layout = snapshotLayout(of, map, measure);
  const faults = layout.pieces.flatMap((piece, i) => {
    const outside = piece.x < 0 || piece.y < 0 || piece.x + piece.width > layout.width + 0.01 || piece.y + piece.height > layout.height;
    const spills = piece.kind === 'text' && measure(piece.text, piece.size) > piece.width + 0.01;
    const under = layout.pieces.slice(i + 1).find((other) => overlap(piece, other));
    return [
      ...(outside ? [['outside', piece]] : []),
      ...(spills ? [['too wide', piece]] : []),
      ...(under ? [['overlap', piece, under]] : []),
    ];
  });
  expect(faults).toEqual([]);
  return layout;
}
const textOf = (layout: ReturnType<typeof check>) => layout.pieces.flatMap((p) => (p.kind === 'text' ? [p.text] : [])).join(' ');

describe('the layout of an image', () => {
  test.each([320, 375, 390, 419, 420, 480, 768, 1048, 1440, 2560])('fits a map %d wide', (width) => {
    const layout = check(content(), { width, height: 500 });
    expect(layout.width).toBe(width);
    const kinds = layout.pieces.map((p) => p.kind);
    for (const kind of ['map', 'qr', 'scale', 'north']) expect(kinds.filter((k) => k === kind)).toHaveLength(1);
    expect(kinds.filter((k) => k === 'mark')).toHaveLength(5);
  });

  test('the map keeps its size, title above it and the rest below', () => {
    const { pieces } = check(content(), { width: 1000, height: 640 });
    const map = pieces.find((p) => p.kind === 'map')!;
    expect([map.width, map.height, map.x]).toEqual([1000, 640, 0]);
    const title = pieces.find((p) => p.kind === 'text' && p.bold)!;
    expect(title.y + title.height).toBeLessThanOrEqual(map.y);
    for (const p of pieces)
      if (p.kind === 'mark' || p.kind === 'scale' || p.kind === 'qr') expect(p.y).toBeGreaterThanOrEqual(map.y + map.height);
  });

  test('all of the words are on it', () => {
    const words = textOf(check(content(), { width: 1048, height: 700 }));
    for (const word of [
      '老外滩 — 江北一张图',
      '截至 2023 年 6 月',
      '区块：老外滩、慈城',
      '谋划',
      'Old Bund',
      '2 公里',
      'OpenStreetMap',
      'https://atlas.example/',
    ])
      expect(words).toContain(word);
  });

  test('names as many as it has room for, and says how many it leaves out', () => {
    const names = Array.from({ length: 60 }, (_, i) => `第${i + 1}号地块`);
    const cut = (shown: number) => names.slice(0, shown).join('、') + (shown < 60 ? `，另有 ${60 - shown} 个` : '');
    for (const width of [320, 600, 1400]) {
      const words = textOf(check(content({ absent: [{ heading: '仅知区块（60）：', names, cut }] }), { width, height: 300 }));
      const told = /仅知区块（60）：(.*?)，\s?另有\s?(\d+)\s?个/.exec(words)!;
      expect(told[1]!.split('、').length + Number(told[2])).toBe(60);
      expect(words).not.toContain('…');
    }
    expect(textOf(check(content({ absent: [{ heading: '仅知区块（60）：', names, cut }] }), { width: 3000, height: 300 }))).toContain(
      '第60号',
    );
  });

  test('lists names in columns, each with its mark', () => {
    const items = Array.from({ length: 23 }, (_, i) => ({
      mark: { kind: 'stage', glyph: 'half' } as const,
      label: `名字${'长'.repeat(i)}`,
    }));
    const lists = [{ heading: '标有位置（30）', items, more: '另有 7 个' }];
    const columnsAt = (width: number) => {
      const { pieces } = check(content({ list: lists, legend: [] }), { width, height: 300 });
      const marks = pieces.filter((p) => p.kind === 'mark');
      expect(marks).toHaveLength(23);
      return new Set(marks.map((p) => p.x)).size;
    };
    expect(columnsAt(320)).toBe(1);
    expect(columnsAt(1000)).toBeGreaterThan(2);
    expect(textOf(check(content({ list: lists }), { width: 1000, height: 300 }))).toMatch(/标有位置（30）.*名字长长.*另有 7 个/);
  });

  test('without filters, legend and code it is smaller and still whole', () => {
    const map = { width: 800, height: 500 };
    const bare = check(content({ filters: '', legend: [], qr: false }), map);
    expect(bare.pieces.some((p) => p.kind === 'qr' || p.kind === 'mark')).toBe(false);
    expect(bare.height).toBeLessThan(check(content(), map).height);
  });

  test('holds for whatever there is to say', () => {
    const words = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(...'老外滩一（）、，。 ab—'), maxLength: 200 }),
      fc.constant('x'.repeat(500)),
    );
    const group = fc.record({
      heading: words.map((w) => w.slice(0, 60)),
      items: fc.array(fc.record({ mark: fc.constant({ kind: 'halo' } as const), label: words }), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(
        fc.record({
          title: words,
          subtitle: words,
          filters: words,
          credit: words,
          link: words,
          legend: fc.array(group, { maxLength: 4 }),
          details: fc.array(words, { maxLength: 1 }),
          list: fc.array(
            fc.record({
              heading: words,
              items: fc.array(fc.record({ mark: fc.constant({ kind: 'halo' } as const), label: words.map((w) => w.slice(0, 90)) }), {
                maxLength: 9,
              }),
              more: words,
            }),
            { maxLength: 1 },
          ),
          qr: fc.boolean(),
        }),
        fc.integer({ min: 280, max: 3000 }),
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 0, max: 200 }),
        (over, width, height, bar) => void check(content({ ...over, scale: { width: bar, label: '500 m' } }), { width, height }),
      ),
      { seed: 1, numRuns: 80 },
    );
  });
});

describe('the scale bar', () => {
  test('is a round length that is no longer than asked, and true', () => {
    fc.assert(
      fc.property(fc.double({ min: 3, max: 20, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }), (zoom, latitude) => {
        const { metres, width } = scaleBar(zoom, latitude, 140);
        expect(width).toBeLessThanOrEqual(140.001);
        expect(width).toBeGreaterThan(140 / 2.6);
        expect(metres / 10 ** Math.floor(Math.log10(metres) + 1e-9)).toBeCloseTo(
          [1, 2, 5].find((n) => Math.abs(metres / 10 ** Math.floor(Math.log10(metres) + 1e-9) - n) < 1e-6) ?? -1,
        );
        const perPixel = (40_075_016.68557849 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
        expect(metres / width).toBeCloseTo(perPixel, 6);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test('at zoom 12 and 30° a hundred pixels are some 1.7 km', () => {
    expect(scaleBar(12, 30, 100)).toEqual({ metres: 1000, width: expect.closeTo(60.4, 1) });
  });
});

describe('what is drawn', () => {
  const feature = (source: string, properties: Record<string, unknown>): DrawnFeature => ({ source, properties });

  test('marks, lines, areas and halos say what the legend must explain', () => {
    const drawn = visibleSigns([
      feature('points', { kind: 'project', stage: 'proposed', block: 'harbour', move: '' }),
      feature('points', { kind: 'project', stage: 'operating', block: '', move: 'advanced' }),
      feature('points', { kind: 'cluster', members: 'a,b' }),
      feature('counts', { kind: 'count', level: 'block', place: 'hillside' }),
      feature('shapes', { kind: 'project', stage: 'construction', block: 'old-town', shape: 'line' }),
      { ...feature('halos', { id: 'a' }), state: { selected: true } },
      feature('blocks', { id: 'hillside' }),
      feature('foreign:roads', { kind: 'project', stage: 'not ours' }),
    ]);
    expect([...drawn.stages]).toEqual(['proposed', 'operating', 'construction']);
    expect([...drawn.blocks]).toEqual(['harbour', 'old-town', 'hillside']);
    expect([...drawn.signs].sort()).toEqual(['cluster', 'count', 'halo', 'line', 'no-block']);
    expect([...drawn.moves]).toEqual(['advanced']);
  });

  test('an empty map explains nothing', () => {
    expect(visibleSigns([])).toEqual({ stages: new Set(), blocks: new Set(), signs: new Set(), moves: new Set() });
  });
});

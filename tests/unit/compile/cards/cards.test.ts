import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { cardFiles } from '../../../../src/compile/cards/cards.ts';
import { CardArtist } from '../../../../src/compile/cards/draw.ts';
import { palettePng } from '../../../../src/compile/cards/palette-png.ts';
import { blockCard, projectCard } from '../../../../src/compile/cards/paths.ts';
import { Typesetter } from '../../../../src/compile/cards/typeset.ts';
import { compileTables, type Compiled } from '../../../../src/compile/dataset/compile.ts';
import { pages } from '../../../../src/compile/pages/pages.ts';
import { blockHue } from '../../../../src/theme/hues.ts';
import { BASE, builtIndex, meta } from '../pages/pages-reader.ts';
import { tinyDistrict } from '../tiny-district.ts';
import { district } from '../../../district.ts';

// Whole districts are built here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const scratch = mkdtempSync(join(tmpdir(), 'atlas-cards-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Picture {
  width: number;
  height: number;
  /** `#rrggbb` of a pixel. */
  at: (x: number, y: number) => string;
}

/** Reads a PNG with a palette and no filters, checking every sum on the way. */
function readPng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file);
  expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.set(body.toString('latin1', 0, 4), body.subarray(4));
    at += 12 + length;
  }
  const header = chunks.get('IHDR')!;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  expect([...header.subarray(8)], 'eight bits, a palette, not interlaced').toEqual([8, 3, 0, 0, 0]);
  const palette = chunks.get('PLTE')!;
  const rows = inflateSync(chunks.get('IDAT')!);
  expect(rows.length).toBe(height * (width + 1));
  return {
    width,
    height,
    at: (x, y) => `#${palette.subarray(3 * rows[y * (width + 1) + 1 + x]!).toString('hex', 0, 3)}`,
  };
}

const tiny = compileTables(tinyDistrict());

/** All pictures of a district. */
async function cards(compiled: Compiled, cache: string | null = null): Promise<Map<string, Uint8Array>> {
  const made = [...cardFiles(compiled, { cache })].map(async ([path, make]) => [path, await make()] as const);
  return new Map(await Promise.all(made));
}

describe('the preview pictures', () => {
  test('are 1200 × 630, small, and one for each that a page names', async () => {
    const made = await cards(tiny);
    for (const [path, html] of pages(tiny, builtIndex(), BASE)) {
      const named = path.endsWith('.html') ? meta(html, 'og:image') : undefined;
      if (named) expect(made.has(named.slice(BASE.length)), `${path}: ${named}`).toBe(true);
    }
    expect([...made.keys()].sort()).toEqual(
      [
        'cards/atlas.png',
        ...tiny.dataset.blocks.map((b) => blockCard(b.id)),
        ...tiny.dataset.projects.map((p) => projectCard(p.id)),
      ].sort(),
    );
    for (const [path, png] of made) {
      const { width, height } = readPng(png);
      expect([width, height], path).toEqual([1200, 630]);
      expect(png.length, path).toBeLessThan(100_000);
    }
  });

  test('show the mark of the stage in the hue of the block, at the place', async () => {
    const made = await cards(tiny);
    const inUse = readPng(made.get(projectCard('market-hall'))!);
    const { order } = tiny.dataset.blocks.find((b) => b.id === 'old-town')!;
    const near = (a: string, b: string) =>
      [1, 3, 5].every((i) => Math.abs(parseInt(a.slice(i, i + 2), 16) - parseInt(b.slice(i, i + 2), 16)) <= 8);
    expect(near(inUse.at(880, 315), blockHue(order, 'light').fill)).toBe(true);
    expect(near(inUse.at(5, 300), blockHue(order, 'light').fill), 'the band at the left').toBe(true);
  });

  test('are the same bytes each time, with and without the folder they are kept in', async () => {
    const cache = join(scratch, 'same');
    const [plain, first, again] = [await cards(tiny), await cards(tiny, cache), await cards(tiny, cache)];
    for (const [path, png] of plain) {
      expect(Buffer.compare(png, first.get(path)!), path).toBe(0);
      expect(Buffer.compare(png, again.get(path)!), path).toBe(0);
    }
    expect(readdirSync(cache).every((name) => /^[0-9a-f]{32}\.png$/.test(name))).toBe(true);
  });

  test('of single projects can be left out', () => {
    const paths = [...cardFiles(tiny, { of: 'none' }).keys()];
    expect(paths.filter((path) => path.startsWith('cards/p/'))).toEqual([]);
    expect(paths).toContain(blockCard(tiny.dataset.blocks[0]!.id));
  });

  test('are drawn again only when what they show has changed', async () => {
    const cache = join(scratch, 'changed');
    await cards(tiny, cache);
    const kept = readdirSync(cache);
    for (const name of kept) {
      writeFileSync(join(cache, name), 'kept');
      utimesSync(join(cache, name), 0, 0);
    }
    const renamed = { zh: '改了名的大厅', en: 'Hall by another name' };
    const projects = tiny.dataset.projects.map((p) => (p.id === 'market-hall' ? { ...p, name: renamed } : p));
    const made = await cards({ ...tiny, dataset: { ...tiny.dataset, projects } }, cache);
    const fresh = [...made].filter(([, png]) => Buffer.from(png).toString() !== 'kept').map(([path]) => path);
    expect(fresh).toEqual([projectCard('market-hall')]);
    expect(readdirSync(cache)).toHaveLength(kept.length + 1);
  });
});

describe('what a card draws', () => {
  const set = new Typesetter();
  const marks = (svg: string) => svg.match(/r="10\.6"/g)?.length ?? 0;

  test('no mark where no point is known: only the one beside the stage', () => {
    const artist = new CardArtist(tiny, set);
    for (const entry of artist.entries) expect(marks(artist.project(entry)), entry.project.id).toBe(entry.project.point ? 2 : 1);
  });

  test('a circle of the uncertainty, true to scale', () => {
    const projects = tiny.dataset.projects.map((p) => (p.id === 'market-hall' ? { ...p, precision: 'place', uncertainty_m: 900 } : p));
    const artist = new CardArtist({ ...tiny, dataset: { ...tiny.dataset, projects } }, set);
    const svg = artist.project(artist.entries.find((s) => s.project.id === 'market-hall')!);
    expect(svg).toContain('r="150"');
  });

  test.each([
    '</text><script>',
    '\u0000\u0001\u001f',
    '😀🏗',
    '长'.repeat(200),
    'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(4),
    '',
    ' ',
    '$&',
  ])('any name at all: %j', async (name) => {
    const projects = tiny.dataset.projects.slice(0, 1).map((p) => ({ ...p, name: { zh: name, en: name } }));
    const blocks = tiny.dataset.blocks
      .slice(0, 1)
      .map((b) => ({ ...b, name: { zh: name, en: `${name}.` }, short: { zh: name, en: name } }));
    const district = { ...tiny.dataset.district, title: { zh: name, en: name } };
    const made = await cards({ ...tiny, dataset: { ...tiny.dataset, projects, blocks, district } });
    for (const png of made.values()) expect(readPng(png).width).toBe(1200);
  });

  test('all names of the real district: the typeface lacks none of their characters', () => {
    const { dataset, base }: Compiled = district();
    const texts = [
      ...[...dataset.projects, ...dataset.blocks].flatMap((r) => [r.name.zh, r.name.en]),
      ...[...dataset.vocab.stages, ...dataset.vocab.precisions].flatMap((t) => [t.zh, t.en]),
      ...(base['places']?.features ?? []).map((f) => String(f.properties?.['name_zh'])),
    ];
    const lacking = texts.filter((text) => set.readable(text).includes('□'));
    expect(lacking).toEqual([]);
  });
});

describe('the typesetter', () => {
  const set = new Typesetter();
  const text = fc.stringMatching(/^[a-z江北一张图（），。 -]{0,60}$/);

  test('keeps every character, in order, within the width', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 120, max: 500 }), fc.integer({ min: 12, max: 60 }), (words, room, size) => {
        for (const { lines, whole } of [set.lines(words, size, 'bold', room, 99), set.balanced(words, size, 'bold', room, 99)]) {
          expect(whole).toBe(true);
          expect(lines.join('').replaceAll(' ', '')).toBe(set.readable(words).replaceAll(' ', ''));
          for (const line of lines) expect(set.width(line, size, 'bold')).toBeLessThanOrEqual(room);
        }
      }),
      { seed: 1200, numRuns: 300 },
    );
  });

  test('says with an ellipsis that something is left out', () => {
    const { lines, whole } = set.lines('江北一张图'.repeat(20), 40, 'bold', 400, 2);
    expect(whole).toBe(false);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(set.width(line, 40, 'bold')).toBeLessThanOrEqual(400);
  });

  test('sets lines of about the same length', () => {
    const { lines } = set.balanced('白沙历史文化街区', 76, 'bold', 456, 3);
    expect(lines).toEqual(['白沙历史', '文化街区']);
  });

  test.each([
    ['慈城卫生院迁建', ['慈城卫生院', '迁建']],
    ['江北再生水厂生态基地', ['江北再生水厂', '生态基地']],
    ['中东欧青创中心', ['中东欧', '青创中心']],
  ])('breaks no Chinese word: %s', (name, lines) => {
    expect(set.balanced(name, 76, 'bold', 456, 3).lines).toEqual(lines);
  });

  test('breaks no Latin word to make lines alike', () => {
    expect(set.balanced('Conservation of it', 40, 'regular', 300, 3).lines).toEqual(['Conservation', 'of it']);
  });

  test('opens no bracket at the end of a line and closes none at its beginning', () => {
    for (let room = 90; room < 400; room += 7)
      for (const line of set.lines('推广（宁波）中心（二期）', 30, 'bold', room, 99).lines) {
        expect(line).not.toMatch(/（$/);
        expect(line).not.toMatch(/^）/);
      }
  });

  test('gives Chinese characters a whole em and knows what the typeface lacks', () => {
    expect(set.width('江', 40)).toBe(40);
    expect(set.width('i', 40)).toBeLessThan(20);
    expect(set.readable('江é😀\u0001')).toBe('江é□□');
  });

  /** The outline of a line of text, in font units. */
  const outline = (line: string) => / d="([^"]*)"/.exec(set.draw(0, 0, line, 40, '#000'))![1]!;

  test('draws closed outlines, accents included, and nothing for a space', () => {
    for (const character of '江é＠&￥ǘ') expect(outline(character), character).toMatch(/^(M-?[\d.]+ -?[\d.]+([LQ][-\d. ]+)+Z)+$/);
    expect(outline(' ')).toBe('');
    expect(outline('é').match(/Z/g)!.length).toBeGreaterThan(outline('e').match(/Z/g)!.length);
  });

  test('moves the pen on', () => {
    const [first] = /M(-?\d+)/.exec(outline('江'))!.slice(1).map(Number) as [number];
    expect(outline('北江')).toContain(`M${first + 1000} `);
  });
});

describe('a picture with a palette', () => {
  test('keeps few colours as they are', () => {
    const colours = ['#000000', '#ffffff', '#ff0000', '#123456'];
    const pixels = Uint8Array.from({ length: 4 * 64 }, (_, i) =>
      i % 4 === 3 ? 255 : parseInt(colours[(i >> 2) % 4]!.slice(1 + 2 * (i % 4), 3 + 2 * (i % 4)), 16),
    );
    const { width, at } = readPng(palettePng(pixels, 8, 8));
    expect(width).toBe(8);
    for (let i = 0; i < 64; i++) expect(at(i % 8, i >> 3)).toBe(colours[i % 4]);
  });

  test('an edge does not tint the area beside it', () => {
    // Two areas of like colours, and between them a pixel that is nearer to the one than to the other.
    const colours = [...Array<number>(500).fill(0xf0e1c0), 0xf0e1bf, ...Array<number>(499).fill(0xf3e3bf)];
    const pixels = Uint8Array.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]));
    const { at } = readPng(palettePng(pixels, 100, 10));
    expect([at(0, 0), at(0, 5), at(1, 5), at(99, 9)]).toEqual(['#f0e1c0', '#f0e1c0', '#f3e3bf', '#f3e3bf']);
  });

  test('comes near to many', () => {
    const side = 128;
    const pixels = Uint8Array.from({ length: 4 * side * side }, (_, i) => {
      const [x, y, channel] = [(i >> 2) % side, Math.floor((i >> 2) / side), i % 4];
      return [2 * x, 2 * y, x + y, 255][channel]!;
    });
    const { at } = readPng(palettePng(pixels, side, side));
    let worst = 0;
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++)
        [2 * x, 2 * y, x + y].forEach(
          (value, i) => (worst = Math.max(worst, Math.abs(value - parseInt(at(x, y).slice(1 + 2 * i, 3 + 2 * i), 16)))),
        );
    expect(worst).toBeLessThanOrEqual(24);
  });
});

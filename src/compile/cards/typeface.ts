import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The files of the typeface that cards are set in: the same on every machine, whatever fonts it has. */
export const FONT_FILES = {
  regular: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
} as const;

export type Weight = keyof typeof FONT_FILES;

/** A point of an outline; `on` when the curve goes through it. */
interface OutlinePoint {
  x: number;
  y: number;
  on: boolean;
}

type Contour = OutlinePoint[];

/**
 * A font read from its file: how wide its characters are and what they look like (OpenType 1.9: `cmap`, `hmtx`, `loca`,
 * `glyf`). The renderer could set text too, but takes a hundred times as long with a typeface of this size.
 */
export class Typeface {
  readonly #file: Buffer;
  readonly unitsPerEm: number;
  readonly #metrics: number;
  /** Glyphs that have a width of their own; all after them have the last one's. */
  readonly #widths: number;
  readonly #outlines: number;
  readonly #locations: number;
  readonly #longLocations: boolean;
  /** Sorted `[first, last, glyph of the first]`. */
  readonly #ranges: [number, number, number][];
  readonly #drawn = new Map<number, Contour[]>();

  constructor(path: string) {
    const file = readFileSync(path);
    const tables = tablesOf(file);
    const at = (name: string): number => {
      const offset = tables.get(name);
      if (offset === undefined) throw new Error(`${path} has no ${name} table, expected a TrueType font`);
      return offset;
    };
    this.#file = file;
    this.unitsPerEm = file.readUInt16BE(at('head') + 18);
    this.#longLocations = file.readInt16BE(at('head') + 50) === 1;
    this.#widths = file.readUInt16BE(at('hhea') + 34);
    this.#metrics = at('hmtx');
    this.#outlines = at('glyf');
    this.#locations = at('loca');
    this.#ranges = rangesOf(file, at('cmap'));
  }

  has(character: string): boolean {
    return this.#glyph(character.codePointAt(0)!) !== 0;
  }

  /** Width of a character in font units; of the box that stands for what the font lacks, where it lacks it. */
  advance(character: string): number {
    const glyph = this.#glyph(character.codePointAt(0)!);
    return this.#file.readUInt16BE(this.#metrics + 4 * Math.min(glyph, this.#widths - 1));
  }

  /** Text as SVG path data in font units: the baseline begins at 0, y goes up. */
  path(text: string): string {
    let pen = 0;
    let path = '';
    for (const character of text) {
      for (const contour of this.#contours(this.#glyph(character.codePointAt(0)!))) path += curve(contour, pen);
      pen += this.advance(character);
    }
    return path;
  }

  #glyph(code: number): number {
    let [low, high] = [0, this.#ranges.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last, glyph] = this.#ranges[middle]!;
      if (code < first) high = middle - 1;
      else if (code > last) low = middle + 1;
      else return glyph + code - first;
    }
    return 0;
  }

  #contours(glyph: number): Contour[] {
    let drawn = this.#drawn.get(glyph);
    if (!drawn) {
      const [from, to] = [this.#location(glyph), this.#location(glyph + 1)];
      drawn = from === to ? [] : this.#read(this.#outlines + from);
      this.#drawn.set(glyph, drawn);
    }
    return drawn;
  }

  #location(glyph: number): number {
    return this.#longLocations
      ? this.#file.readUInt32BE(this.#locations + 4 * glyph)
      : 2 * this.#file.readUInt16BE(this.#locations + 2 * glyph);
  }

  #read(at: number): Contour[] {
    const count = this.#file.readInt16BE(at);
    return count < 0 ? this.#composite(at + 10) : this.#simple(at + 10, count);
  }

  #simple(at: number, count: number): Contour[] {
    const file = this.#file;
    const ends = Array.from({ length: count }, (_, i) => file.readUInt16BE(at + 2 * i));
    const length = (ends.at(-1) ?? -1) + 1;
    at += 2 * count;
    at += 2 + file.readUInt16BE(at);
    const flags: number[] = [];
    while (flags.length < length) {
      const flag = file.readUInt8(at++);
      const times = flag & REPEATED ? 1 + file.readUInt8(at++) : 1;
      for (let i = 0; i < times; i++) flags.push(flag);
    }
    const along = (short: number, same: number): number[] => {
      let value = 0;
      return flags.map((flag) => {
        if (flag & short) value += flag & same ? file.readUInt8(at++) : -file.readUInt8(at++);
        else if (!(flag & same)) {
          value += file.readInt16BE(at);
          at += 2;
        }
        return value;
      });
    };
    const xs = along(X_SHORT, X_SAME);
    const ys = along(Y_SHORT, Y_SAME);
    const points = flags.map((flag, i) => ({ x: xs[i]!, y: ys[i]!, on: (flag & ON_CURVE) !== 0 }));
    return ends.map((end, i) => points.slice(i === 0 ? 0 : ends[i - 1]! + 1, end + 1));
  }

  /** A glyph made of others, each moved and sometimes scaled: accented letters. */
  #composite(at: number): Contour[] {
    const file = this.#file;
    const contours: Contour[] = [];
    for (let more = true; more;) {
      const flags = file.readUInt16BE(at);
      const parts = this.#contours(file.readUInt16BE(at + 2));
      at += 4;
      const [dx, dy] = flags & WORDS ? [file.readInt16BE(at), file.readInt16BE(at + 2)] : [file.readInt8(at), file.readInt8(at + 1)];
      at += flags & WORDS ? 4 : 2;
      const scales = flags & ONE_SCALE ? 1 : flags & TWO_SCALES ? 2 : flags & FULL_SCALE ? 4 : 0;
      const s = Array.from({ length: scales }, (_, i) => file.readInt16BE(at + 2 * i) / 16384);
      at += 2 * scales;
      const [a, b, c, d] = scales === 4 ? (s as [number, number, number, number]) : [s[0] ?? 1, 0, 0, s[1] ?? s[0] ?? 1];
      for (const part of parts)
        contours.push(part.map(({ x, y, on }) => ({ x: Math.round(a * x + c * y) + dx, y: Math.round(b * x + d * y) + dy, on })));
      more = (flags & MORE) !== 0;
    }
    return contours;
  }
}

/** Flags of a simple glyph's points. */
const [ON_CURVE, X_SHORT, Y_SHORT, REPEATED, X_SAME, Y_SAME] = [0x01, 0x02, 0x04, 0x08, 0x10, 0x20];
/** Flags of a composite glyph's parts. */
const [WORDS, ONE_SCALE, MORE, TWO_SCALES, FULL_SCALE] = [0x0001, 0x0008, 0x0020, 0x0040, 0x0080];

/** A closed contour of quadratic curves; between two points off the curve lies one on it, halfway. */
function curve(contour: Contour, pen: number): string {
  if (contour.length < 2) return '';
  const first = contour.findIndex((p) => p.on);
  const begin = first >= 0 ? contour[first]! : halfway(contour.at(-1)!, contour[0]!);
  const rest = [...contour.slice(first + 1), ...contour.slice(0, Math.max(first, 0)), begin];
  let path = `M${begin.x + pen} ${begin.y}`;
  let control: OutlinePoint | null = null;
  for (const point of rest) {
    if (point.on) {
      path += control ? `Q${control.x + pen} ${control.y} ${point.x + pen} ${point.y}` : `L${point.x + pen} ${point.y}`;
      control = null;
    } else {
      if (control) {
        const { x, y } = halfway(control, point);
        path += `Q${control.x + pen} ${control.y} ${x + pen} ${y}`;
      }
      control = point;
    }
  }
  return `${path}z`;
}

const halfway = (a: OutlinePoint, b: OutlinePoint): OutlinePoint => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });

function tablesOf(file: Buffer): Map<string, number> {
  const count = file.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const record = 12 + 16 * i;
      return [file.toString('latin1', record, record + 4), file.readUInt32BE(record + 8)];
    }),
  );
}

/** The groups of the `cmap` subtable of format 12, which has every character. */
function rangesOf(file: Buffer, cmap: number): [number, number, number][] {
  const count = file.readUInt16BE(cmap + 2);
  for (let i = 0; i < count; i++) {
    const subtable = cmap + file.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (file.readUInt16BE(subtable) !== 12) continue;
    return Array.from({ length: file.readUInt32BE(subtable + 12) }, (_, j) => {
      const group = subtable + 16 + 12 * j;
      return [file.readUInt32BE(group), file.readUInt32BE(group + 4), file.readUInt32BE(group + 8)];
    });
  }
  throw new Error('the font has no cmap of format 12, expected one');
}

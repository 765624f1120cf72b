import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FAMILY = '@expo-google-fonts/noto-sans-sc';
const require = createRequire(import.meta.url);

/** The files of the typeface that cards are set in: the same on every machine, whatever fonts it has. */
export const FONT_FILES = {
  regular: require.resolve(`${FAMILY}/400Regular/NotoSansSC_400Regular.ttf`),
  bold: require.resolve(`${FAMILY}/700Bold/NotoSansSC_700Bold.ttf`),
} as const;

export const FONT_FAMILY = 'Noto Sans SC';

export type Weight = keyof typeof FONT_FILES;

/** The widths of a font's characters, read from its `cmap` and `hmtx` tables (OpenType 1.9, chapters 5.2.1 and 5.2.6). */
export class Typeface {
  readonly #file: Buffer;
  readonly #unitsPerEm: number;
  readonly #metrics: number;
  /** Glyphs that have a width of their own; all after them have the last one's. */
  readonly #widths: number;
  /** Sorted `[first, last, glyph of the first]`. */
  readonly #ranges: [number, number, number][];

  constructor(weight: Weight) {
    this.#file = readFileSync(FONT_FILES[weight]);
    const tables = tablesOf(this.#file);
    const at = (name: string): number => {
      const offset = tables.get(name);
      if (offset === undefined) throw new Error(`${FONT_FILES[weight]} has no ${name} table, expected a TrueType font`);
      return offset;
    };
    this.#unitsPerEm = this.#file.readUInt16BE(at('head') + 18);
    this.#widths = this.#file.readUInt16BE(at('hhea') + 34);
    this.#metrics = at('hmtx');
    this.#ranges = rangesOf(this.#file, at('cmap'));
  }

  /** Width of a character in ems; null when the font has no such character. */
  advance(character: string): number | null {
    const glyph = this.#glyph(character.codePointAt(0)!);
    if (glyph === 0) return null;
    return this.#file.readUInt16BE(this.#metrics + 4 * Math.min(glyph, this.#widths - 1)) / this.#unitsPerEm;
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
}

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

import { createRequire } from 'node:module';
import { openSync, type Font } from 'fontkit';
import { cut } from 'jieba-wasm';
import { breakable, wrapText, type Lines } from '../../i18n/wrap-text.ts';

const require = createRequire(import.meta.url);
const FONT = '@expo-google-fonts/noto-sans-sc';

/** The files of the typeface that cards are set in: the same on every machine, whatever fonts it has. */
const FONT_FILES = {
  regular: require.resolve(`${FONT}/400Regular/NotoSansSC_400Regular.ttf`),
  bold: require.resolve(`${FONT}/700Bold/NotoSansSC_700Bold.ttf`),
} as const;

type Weight = keyof typeof FONT_FILES;

/** Stands for characters the typeface does not have, so that a card says that something is there. */
const UNKNOWN = '□';

/** Sets text in the cards' typeface: measures it, breaks it into lines and draws it as outlines. */
export class Typesetter {
  readonly #faces: Record<Weight, Font> = { regular: faceOf('regular'), bold: faceOf('bold') };
  readonly #outlines: Record<Weight, Map<string, string>> = { regular: new Map(), bold: new Map() };
  readonly #words = new Map<string, readonly string[]>();

  /** Text with only characters that can be drawn. */
  readable(text: string): string {
    return [...text.normalize('NFC')]
      .map((c) => (/\s/u.test(c) ? ' ' : this.#faces.regular.hasGlyphForCodePoint(c.codePointAt(0)!) ? c : UNKNOWN))
      .join('')
      .replace(/ +/g, ' ')
      .trim();
  }

  /** Width of a line of text in pixels. */
  width(text: string, size: number, weight: Weight = 'regular'): number {
    const face = this.#faces[weight];
    let units = 0;
    for (const glyph of face.glyphsForString(text)) units += glyph.advanceWidth;
    return (units * size) / face.unitsPerEm;
  }

  /**
   * A line of text as SVG; `x` and `y` are where its baseline begins.
   * @param halo colour of a rim round the letters, so that lines under them do not cross them
   */
  draw(x: number, y: number, text: string, size: number, fill: string, weight: Weight = 'regular', halo?: string): string {
    const face = this.#faces[weight];
    const scale = size / face.unitsPerEm;
    const rim = halo ? ` stroke="${halo}" stroke-width="${round(4 / scale)}" stroke-linejoin="round" paint-order="stroke"` : '';
    return `<path transform="matrix(${scale} 0 0 ${-scale} ${round(x)} ${round(y)})" d="${this.#outline(text, weight)}" fill="${fill}"${rim}/>`;
  }

  /** A line of text as SVG path data in font units. Most of what cards say, they say on many. */
  #outline(text: string, weight: Weight): string {
    const kept = this.#outlines[weight].get(text);
    if (kept !== undefined) return kept;
    let pen = 0;
    let path = '';
    for (const glyph of this.#faces[weight].glyphsForString(text)) {
      path += glyph.path.translate(pen, 0).toSVG();
      pen += glyph.advanceWidth;
    }
    this.#outlines[weight].set(text, path);
    return path;
  }

  /** Breaks text into lines no wider than `room`, Chinese between words; what does not fit in `most` lines ends in an ellipsis. */
  lines(text: string, size: number, weight: Weight, room: number, most: number): Lines {
    return wrapText(this.readable(text), room, (line) => this.width(line, size, weight), most, this.#wordsOf);
  }

  /** The lines of a text, of about the same length, so that no character is left alone on the last. */
  balanced(text: string, size: number, weight: Weight, room: number, most: number): Lines {
    let best = this.lines(text, size, weight, room, most);
    if (!best.whole) return best;
    const widest = Math.max(
      size,
      ...[...breakable(this.readable(text), this.#wordsOf)].map((word) => this.width(word.trimEnd(), size, weight)),
    );
    for (let narrower = room - size / 2; narrower >= widest; narrower -= size / 2) {
      const set = this.lines(text, size, weight, narrower, best.lines.length);
      if (!set.whole) break;
      best = set;
    }
    return best;
  }

  /** Chinese words by a dictionary that comes with the packages: that of the machine changes with its version. */
  readonly #wordsOf = (run: string): readonly string[] => {
    const words = this.#words.get(run) ?? cut(run, true);
    this.#words.set(run, words);
    return words;
  };
}

const faceOf = (weight: Weight): Font => openSync(FONT_FILES[weight]) as Font;

export const round = (n: number): number => Math.round(n * 10) / 10;

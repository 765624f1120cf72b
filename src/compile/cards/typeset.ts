import { FONT_FILES, Typeface, type Weight } from './typeface.ts';

/** A text in lines; `whole` when all of it is there. */
export interface Lines {
  lines: string[];
  whole: boolean;
}

/** Stands for characters the typeface does not have, so that a card says that something is there. */
const UNKNOWN = '□';
/** Characters that may not begin a line, in either script. */
const NO_START = /^[，。、；：？！）》」』】〕”’…·,.;:?!)\]}%-]+/u;
/** Characters that may not end one. */
const NO_END = /[（《「『【〔“‘([{]$/u;
/** A run of Chinese characters, or a Latin word with the space before it. */
const RUNS =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]+|\s*[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]+|\s+/gu;
const CHINESE = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Sets text in the cards' typeface: measures it and breaks it into lines. */
export class Typesetter {
  readonly #faces: Record<Weight, Typeface> = { regular: new Typeface(FONT_FILES.regular), bold: new Typeface(FONT_FILES.bold) };

  /** Text with only characters that can be drawn. */
  readable(text: string): string {
    return [...text.normalize('NFC')]
      .map((c) => (/\s/u.test(c) ? ' ' : this.#faces.regular.has(c) ? c : UNKNOWN))
      .join('')
      .replace(/ +/g, ' ')
      .trim();
  }

  width(text: string, size: number, weight: Weight = 'regular'): number {
    const face = this.#faces[weight];
    let units = 0;
    for (const character of text) units += face.advance(character);
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
    return `<path transform="matrix(${scale} 0 0 ${-scale} ${round(x)} ${round(y)})" d="${face.path(text)}" fill="${fill}"${rim}/>`;
  }

  /** Breaks text into lines no wider than `room`; what does not fit in `most` lines ends in an ellipsis. */
  lines(text: string, size: number, weight: Weight, room: number, most: number): Lines {
    const lines: string[] = [''];
    for (const piece of this.#pieces(this.readable(text), size, weight, room)) {
      const current = lines.at(-1)!;
      if (current === '' || this.width(current + piece.trimEnd(), size, weight) <= room || NO_START.test(piece)) {
        lines[lines.length - 1] = current === '' ? piece.trimStart() : current + piece;
        continue;
      }
      // An opening bracket goes down with what it opens.
      const held = NO_END.exec(current)?.[0] ?? '';
      lines[lines.length - 1] = current.slice(0, current.length - held.length);
      lines.push(held + piece.trimStart());
    }
    const kept = lines.slice(0, most).map((line) => line.trimEnd());
    const whole = lines.length <= most;
    if (!whole) {
      let last = kept[most - 1]!;
      while (last !== '' && this.width(`${last}…`, size, weight) > room) last = [...last].slice(0, -1).join('').trimEnd();
      kept[most - 1] = `${last}…`;
    }
    return { lines: kept, whole };
  }

  /** The lines of a text, of about the same length, so that no character is left alone on the last. */
  balanced(text: string, size: number, weight: Weight, room: number, most: number): Lines {
    let best = this.lines(text, size, weight, room, most);
    if (!best.whole) return best;
    const widest = Math.max(size, ...this.#pieces(this.readable(text), size, weight, room).map((piece) => this.width(piece, size, weight)));
    for (let narrower = room - size / 2; narrower >= widest; narrower -= size / 2) {
      const set = this.lines(text, size, weight, narrower, best.lines.length);
      if (!set.whole) break;
      best = set;
    }
    return best;
  }

  /** What a line is broken between: Chinese and Latin words; one wider than a line is cut. */
  #pieces(text: string, size: number, weight: Weight, room: number): string[] {
    const runs = (text.match(RUNS) ?? []).flatMap((run) => {
      if (CHINESE.test(run)) return [...words.segment(run)].map((w) => w.segment);
      const hanging = NO_START.exec(run)?.[0] ?? '';
      return [hanging, run.slice(hanging.length)].filter(Boolean);
    });
    return runs.flatMap((word) => {
      if (this.width(word, size, weight) <= room) return [word];
      const cut: string[] = [''];
      for (const character of word) {
        if (this.width(cut.at(-1)! + character, size, weight) > room) cut.push('');
        cut[cut.length - 1] += character;
      }
      return cut;
    });
  }
}

export const round = (n: number): number => Math.round(n * 10) / 10;

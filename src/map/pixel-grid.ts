/** Things by where they stand in pixels, so that what is near a place is found without looking at all of them. */

/** Cells of a side; each thing stands in every cell that it touches. */
export class PixelGrid<T> {
  readonly #side: number;
  readonly #cells = new Map<number, T[]>();

  /** @param side pixels of a cell: about as far as is asked for */
  constructor(side: number) {
    this.#side = side;
  }

  /** Puts a thing into the cells that a box touches. */
  add(thing: T, left: number, top: number, right = left, bottom = top): void {
    for (const key of this.#keys(left, top, right, bottom)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(thing);
      else this.#cells.set(key, [thing]);
    }
  }

  /** Takes it out of them again. */
  remove(thing: T, left: number, top: number, right = left, bottom = top): void {
    for (const key of this.#keys(left, top, right, bottom)) {
      const cell = this.#cells.get(key);
      const at = cell?.indexOf(thing) ?? -1;
      if (at >= 0) cell!.splice(at, 1);
    }
  }

  /** Whether any thing fits, of those in the cells that a box touches; one that stands in several may be asked more than once. */
  some(left: number, top: number, right: number, bottom: number, fits: (thing: T) => boolean): boolean {
    for (const key of this.#keys(left, top, right, bottom)) if (this.#cells.get(key)?.some(fits)) return true;
    return false;
  }

  /** Each of the things in the cells that a box touches, once. */
  within(left: number, top: number, right: number, bottom: number): Set<T> {
    const found = new Set<T>();
    for (const key of this.#keys(left, top, right, bottom)) for (const thing of this.#cells.get(key) ?? []) found.add(thing);
    return found;
  }

  *#keys(left: number, top: number, right: number, bottom: number): Generator<number> {
    const cell = (at: number) => Math.floor(at / this.#side);
    for (let x = cell(left); x <= cell(right); x++) for (let y = cell(top); y <= cell(bottom); y++) yield x * 2 ** 26 + y;
  }
}

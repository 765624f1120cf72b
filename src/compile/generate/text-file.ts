/** A text file that is written as its parts come, so that one of any length takes no memory. */
import { closeSync, openSync, writeSync } from 'node:fs';

/** Characters that are kept before they are written. */
const KEPT = 1 << 20;

export class TextFile {
  readonly #descriptor: number;
  #kept: string[] = [];
  #length = 0;

  /** @throws the system's error, as every method does */
  constructor(path: string) {
    this.#descriptor = openSync(path, 'w');
  }

  add(text: string): void {
    this.#kept.push(text);
    if ((this.#length += text.length) > KEPT) this.#write();
  }

  end(): void {
    this.#write();
    closeSync(this.#descriptor);
  }

  #write(): void {
    const bytes = Buffer.from(this.#kept.join(''));
    [this.#kept, this.#length] = [[], 0];
    for (let from = 0; from < bytes.length;) from += writeSync(this.#descriptor, bytes, from);
  }
}

import { createHash } from 'node:crypto';

/** The text of a file; one that may be long in pieces, which are made as they are asked for. */
export type Text = string | Iterable<string>;

/** What is known of a file's content without having it at hand. */
export interface Digest {
  bytes: number;
  sha256: Buffer;
}

/** The digest of content that is at hand. */
export const digestOf = (content: string | Uint8Array): Digest => ({
  bytes: Buffer.byteLength(content),
  sha256: createHash('sha256').update(content).digest(),
});

/**
 * Texts of files by path. Each is made when it is asked for, and anew each time, so that of many or large ones no more is in memory
 * than what is being written; how large it is and its checksum are kept once it has been gone through.
 */
export class Texts implements ReadonlyMap<string, string> {
  readonly #makers: ReadonlyMap<string, () => Text>;
  readonly #digests = new Map<string, Digest>();

  constructor(makers: Iterable<readonly [path: string, make: () => Text]>) {
    this.#makers = new Map(makers);
  }

  get size(): number {
    return this.#makers.size;
  }
  has(path: string): boolean {
    return this.#makers.has(path);
  }
  /** The whole text; only for one that fits a string. */
  get(path: string): string | undefined {
    const text = this.#makers.get(path)?.();
    return text === undefined || typeof text === 'string' ? text : [...text].join('');
  }
  keys(): MapIterator<string> {
    return this.#makers.keys();
  }
  *entries(): MapIterator<[string, string]> {
    for (const path of this.keys()) yield [path, this.get(path)!];
  }
  *values(): MapIterator<string> {
    for (const [, text] of this) yield text;
  }
  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }
  forEach(call: (text: string, path: string, map: ReadonlyMap<string, string>) => void): void {
    for (const [path, text] of this) call(text, path, this);
  }

  /** The text in pieces; whoever goes through all of them makes its digest known. */
  *pieces(path: string): Generator<string> {
    const text = this.#makers.get(path)!();
    const hash = createHash('sha256');
    let bytes = 0;
    for (const piece of typeof text === 'string' ? [text] : text) {
      hash.update(piece);
      bytes += Buffer.byteLength(piece);
      yield piece;
    }
    this.#digests.set(path, { bytes, sha256: hash.digest() });
  }

  /** Size and checksum, for which the text is made if nobody has gone through it yet. */
  digest(path: string): Digest {
    const known = this.#digests.get(path);
    if (known) return known;
    for (const _ of this.pieces(path));
    return this.#digests.get(path)!;
  }

  /** The size and checksum of each, in their order. */
  digests(): Map<string, Digest> {
    return new Map([...this.keys()].map((path) => [path, this.digest(path)]));
  }
}

/** Texts of any length as pieces, one after the other, so that no more of them has to be in memory than one piece. */

/** Characters of a piece, about: few enough that they are soon gone, many enough that writing and hashing them costs little. */
const LENGTH = 1 << 18;

/** The same text in pieces of about one length. */
export function* gathered(parts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const part of parts) {
    piece += part;
    if (piece.length < LENGTH) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/**
 * What `JSON.stringify(value)` is, in parts: what stands deeper than `levels` lists or objects is one part. A list may be anything
 * that can be gone through. The value is plain data: without `toJSON`, functions and boxed values.
 */
export function* jsonParts(value: unknown, levels: number): Generator<string> {
  if (levels === 0 || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value);
    return;
  }
  let before = '';
  if (Symbol.iterator in value) {
    yield '[';
    for (const item of value as Iterable<unknown>) {
      yield before;
      yield* item === undefined ? ['null'] : jsonParts(item, levels - 1);
      before = ',';
    }
    yield ']';
    return;
  }
  yield '{';
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    yield* jsonParts(item, levels - 1);
    before = ',';
  }
  yield '}';
}

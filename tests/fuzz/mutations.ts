import fc from 'fast-check';

/** One change of a text. Places are shares of its length, so that a change fits a text of any length. */
type Edit = (text: string) => string;

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** From where to where: mostly a few characters. */
const span = fc.record({ at: share, length: fc.oneof({ weight: 4, arbitrary: fc.nat(12) }, fc.nat(400)) });
const cut = (text: string, at: number): number => Math.floor(at * text.length);

/** The text's lines, joined again by what `change` makes of them. */
const onLines =
  (change: (lines: string[], at: number) => void) =>
  (at: number): Edit =>
  (text) => {
    const lines = text.split('\n');
    change(lines, Math.min(lines.length - 1, Math.floor(at * lines.length)));
    return lines.join('\n');
  };

const edit = (tokens: fc.Arbitrary<string>): fc.Arbitrary<Edit> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.tuple(share, tokens).map(
        ([at, token]): Edit =>
          (t) =>
            t.slice(0, cut(t, at)) + token + t.slice(cut(t, at)),
      ),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(span, tokens).map(
        ([{ at, length }, token]): Edit =>
          (t) =>
            t.slice(0, cut(t, at)) + token + t.slice(cut(t, at) + length),
      ),
    },
    {
      weight: 2,
      arbitrary: span.map(
        ({ at, length }): Edit =>
          (t) =>
            t.slice(0, cut(t, at)) + t.slice(cut(t, at) + length),
      ),
    },
    {
      weight: 1,
      arbitrary: share.map(
        (at): Edit =>
          (t) =>
            t.slice(0, cut(t, at)),
      ),
    },
    { weight: 1, arbitrary: share.map(onLines((lines, at) => lines.splice(at, 1))) },
    { weight: 1, arbitrary: share.map(onLines((lines, at) => lines.splice(at, 0, lines[at]!))) },
    { weight: 1, arbitrary: share.map(onLines((lines, at) => (lines[at] = `  ${lines[at]!}`))) },
    { weight: 1, arbitrary: share.map(onLines((lines, at) => (lines[at] = lines[at]!.replace(/^ {1,2}/, '')))) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(share, tokens)
        .map(([at, token]) => onLines((lines, i) => (lines[i] = lines[i]!.replace(/:.*/s, () => `: ${token}`)))(at)),
    },
  );

/** One of the texts with a few changes, which put in tokens, take away, repeat and shift. */
export const mutated = (texts: readonly string[], tokens: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(edit(tokens), { minLength: 1, maxLength: 5 }))
    .map(([text, edits]) => edits.reduce((now, change) => change(now), text));

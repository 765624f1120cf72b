/** Text to a document that knows where its values stand, within bounds of depth and of aliases. */
import { Composer, isScalar, Lexer, Parser, visit, type CST, type Document, type LineCounter } from 'yaml';
import { LIMITS } from './limits.ts';

/** What keeps a text from being read, at a place in it. */
export interface ParseFault {
  offset: number;
  message: string;
}

const CUT = 'expected valid YAML or JSON';

/**
 * Parses YAML, or JSON as a subset of it. All faults are told, the place is that of the first sign of each.
 * @param lines is filled with the beginnings of the lines
 */
export function parse(text: string, lines: LineCounter): { doc: Document.Parsed; faults: ParseFault[] } {
  const faults: ParseFault[] = [];
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  // The library's own look for keys that stand twice compares each with each.
  const [doc, second] = composer.compose(tokens(text, lines, faults), true, text.length);
  // A document is always there: the composer is asked for one.
  for (const error of doc!.errors) faults.push({ offset: error.pos[0], message: `${error.message}, ${CUT}` });
  if (second) faults.push({ offset: second.range[0], message: 'a second document begins, expected one' });
  return { doc: doc!, faults: faults.length > 0 ? faults : repeatedKeys(doc!).concat(aliasFaults(doc!)) };
}

/** The parser's tokens. One text may nest them so deep that what walks them would overflow: there it ends. */
function* tokens(text: string, lines: LineCounter, faults: ParseFault[]): Generator<CST.Token> {
  const parser = new Parser();
  // Not told by the parser, which passes over the ends of lines within some of what it cannot read.
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser;
    yield* parser.next(lexeme);
    if (parser.stack.length <= LIMITS.depth) continue;
    faults.push({ offset, message: `is nested more than ${LIMITS.depth} levels deep, expected about ten at most` });
    return;
  }
  yield* parser.end();
}

/** Keys that stand a second time in their mapping, of which only one value would be kept. */
function repeatedKeys(doc: Document.Parsed): ParseFault[] {
  const faults: ParseFault[] = [];
  visit(doc, {
    Map(_key, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(String(key.value)))
          faults.push({
            offset: key.range?.[0] ?? 0,
            message: `${JSON.stringify(key.value)} stands twice in one mapping, expected each key once`,
          });
        seen.add(String(key.value));
      }
    },
  });
  return faults;
}

/** An alias names an anchor above it; and they are few, since each use is a copy and copies of copies fill any memory. */
function aliasFaults(doc: Document.Parsed): ParseFault[] {
  const faults: ParseFault[] = [];
  const anchors = new Set<string>();
  let uses = 0;
  let last = 0;
  visit(doc, {
    Alias(_key, { source, range }, path) {
      last = range?.[0] ?? 0;
      uses++;
      const say = (message: string) => faults.push({ offset: last, message });
      if (!anchors.has(source)) say(`"*${source}" is an alias to YAML, expected the text in quotes`);
      else if (path.some((node) => 'anchor' in node && node.anchor === source))
        say(`"*${source}" stands within what it repeats, expected the text itself`);
      else if (uses === LIMITS.aliases + 1) say(`is one of more than ${LIMITS.aliases} aliases in the file, expected the text itself`);
    },
    Node(_key, node) {
      if ('anchor' in node && node.anchor !== undefined) anchors.add(node.anchor);
    },
  });
  if (uses === 0 || faults.length > 0) return faults;
  try {
    doc.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    faults.push({ offset: last, message: 'aliases repeat aliases here until they fill the memory, expected the text itself' });
  }
  return faults;
}

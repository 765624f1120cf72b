/** GeoJSON as text in which some features change: those that stay keep their lines as they were typed. */
import type { Feature } from 'geojson';

/** Where a feature stands in the text: from its brace to behind the other one. */
interface Span {
  start: number;
  end: number;
}

/**
 * The text with features in place of those of the same ids, and the others behind the last.
 * @param text a FeatureCollection that the schema has accepted
 * @param ids those of its features, in their order
 */
export function withFeatures(text: string, ids: readonly string[], features: readonly Feature[]): string {
  const { spans, end } = featureSpans(text);
  const changed = new Map(features.map((feature) => [String(feature.id), feature]));
  let written = '';
  let at = 0;
  for (const [i, { start, end: behind }] of spans.entries()) {
    const feature = changed.get(ids[i]!);
    if (!feature) continue;
    changed.delete(ids[i]!);
    written += text.slice(at, start) + lineOf(feature);
    at = behind;
  }
  if (changed.size === 0) return written + text.slice(at);
  const last = spans.at(-1)?.end ?? end;
  const lines = [...changed.values()].map(lineOf).join(',\n');
  const rest = text.slice(last);
  return `${written}${text.slice(at, last)}${spans.length > 0 ? ',' : ''}\n${lines}${/^\s*\n/.test(rest) ? '' : '\n'}${rest.replace(/^ +/, '')}`;
}

/** A feature on one line, as `geo/README.md` has them. */
const lineOf = ({ id, properties, geometry }: Feature): string => JSON.stringify({ type: 'Feature', id, properties, geometry });

/** The features of the list `features` of the whole, and where that list ends. */
function featureSpans(text: string): { spans: Span[]; end: number } {
  const spans: Span[] = [];
  let depth = 0;
  let key = '';
  let start = 0;
  let within = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (sign === '"') {
      const begin = i + 1;
      for (i++; text[i] !== '"'; i++) if (text[i] === '\\') i++;
      if (depth === 1) key = text.slice(begin, i);
    } else if (sign === '{' || sign === '[') {
      if (depth === 1 && sign === '[' && key === 'features') within = true;
      if (depth === 2 && within) start = i;
      depth++;
    } else if (sign === '}' || sign === ']') {
      depth--;
      if (depth === 2 && within) spans.push({ start, end: i + 1 });
      if (depth === 1 && within) return { spans, end: i };
    }
  }
  return { spans, end: text.length };
}

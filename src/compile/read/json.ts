/** JSON that needs no second look: its value is all that the text says. */
import { misleading } from './characters.ts';
import { LIMITS } from './limits.ts';

const STRING = /"(?:[^"\\]|\\.)*"/g;

/**
 * The value of a JSON text; undefined when it is none, when a key stands twice in it (of which JSON keeps the last without a
 * word), when it is nested too deep, or when an escape in it stands for a character that misleads.
 */
export function plainJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  let [level, colons] = [0, 0];
  for (const sign of text.replace(STRING, '')) {
    if (sign === ':') colons++;
    else if (sign === ']' || sign === '}') level--;
    else if ((sign === '[' || sign === '{') && ++level > LIMITS.depth) return undefined;
  }
  if (colons !== keysOf(value)) return undefined;
  return text.includes('\\u') && textsOf(value).some((t) => misleading(t).length > 0) ? undefined : value;
}

function keysOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (!Array.isArray(value)) return Object.values(value).reduce<number>((n, part) => n + 1 + keysOf(part), 0);
  // A position, of which there are most, has no keys.
  return typeof value[0] === 'number' && value.length < 4 ? 0 : value.reduce<number>((n, part) => n + keysOf(part), 0);
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [key, ...textsOf(part)]);
}

/** How many words of a list a message names: of thousands nobody reads more, and each of many faults would repeat them. */
const MOST = 50;

/** `one of a, b, c`, of a very long list the first and how many more there are. */
export function oneOf(ids: Iterable<string>): string {
  const all = [...ids];
  const rest = all.length - MOST;
  return `one of ${all.slice(0, MOST).join(', ')}${rest > 0 ? ` … and ${rest} more` : ''}`;
}

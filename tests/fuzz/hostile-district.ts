import type { Compiled } from '../../src/compile/dataset/compile.ts';

/** Fields that hold words in one language, or in none. */
const WORDS = new Set(['section', 'publisher', 'credit', 'data', 'evidence']);

/**
 * A compiled district in which every text that data can bring is another one: whatever has a Chinese and an English side, names
 * that a thing has besides, titles of sections. Each begins with its number, so that what is sorted by them stays in its order.
 * @param textAt the text of a place, by its number
 * @returns the district, and how many places there are
 */
export function withTexts(compiled: Compiled, textAt: (place: number) => string): { compiled: Compiled; places: number } {
  let places = 0;
  const next = () => {
    places += 1;
    return `${1000 + places}${textAt(places)}`;
  };
  const changed = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return WORDS.has(key) ? next() : value;
    if (Array.isArray(value)) return value.map((inner) => (key === 'aliases' && typeof inner === 'string' ? next() : changed(inner)));
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        (name === 'zh' || name === 'en') && typeof inner === 'string' ? next() : changed(inner, name),
      ]),
    );
  };
  const { dataset, indicators } = compiled;
  const texts = {
    ...compiled,
    dataset: changed(dataset) as Compiled['dataset'],
    indicators: changed(indicators) as Compiled['indicators'],
  };
  return { compiled: texts, places };
}

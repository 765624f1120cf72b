/** Brings together what two people have made of one record. */
import { isSame } from '../same.ts';

type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** By which a statement of a list is known: its source and date. */
const nameOf = (item: unknown): string | null => (isValues(item) && 'asof' in item ? JSON.stringify([item['source'], item['asof']]) : null);

/**
 * A value that both sides began with, with the changes of both; where they differ, mine.
 * @param base what both began with
 */
export function mergeRecords(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(base, mine)) return theirs;
  if (isSame(base, theirs) || isSame(mine, theirs)) return mine;
  if (isValues(mine) && isValues(theirs)) {
    const was = isValues(base) ? base : {};
    const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
    const merged = [...keys].map((key) => [key, mergeRecords(was[key], mine[key], theirs[key])] as const);
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
  }
  return Array.isArray(mine) && Array.isArray(theirs) ? (mergeLists(Array.isArray(base) ? base : [], mine, theirs) ?? mine) : mine;
}

/** Lists of statements one by one; null for other lists, which are one value. */
function mergeLists(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): unknown[] | null {
  const byName = (items: readonly unknown[]) => new Map(items.map((item) => [nameOf(item), item]));
  const [was, own, others] = [byName(base), byName(mine), byName(theirs)];
  if ([was, own, others].some((items) => items.has(null)) || own.size < mine.length) return null;
  const names = new Set([...others.keys(), ...own.keys()]);
  return [...names].map((name) => mergeRecords(was.get(name), own.get(name), others.get(name))).filter((item) => item !== undefined);
}

/** A click on an option's box. All on is the empty list; taking the last one away, or putting the last one back, gives all. */
export function toggleOption(chosen: readonly string[], option: string, all: readonly string[]): string[] {
  const on = new Set(chosen.length === 0 ? all : chosen);
  if (!on.delete(option)) on.add(option);
  return on.size === 0 || all.every((o) => on.has(o)) ? [] : all.filter((o) => on.has(o));
}

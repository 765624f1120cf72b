/** An English count with its noun: `1 project`, `1,200 projects`. */
export const plural = (n: number, one: string, many: string): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

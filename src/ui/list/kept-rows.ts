/** Rows of a list that stay in the page though a filter leaves them out. */

/**
 * The rows that are to be in the page, in their order, so that none has to be made anew when a filter lets it through again: those
 * wanted, and between them those in the page that are not among them, where they were; when the order is another one, after them.
 * @param inPage the rows in the page, in their order
 * @param wanted by place, from 0, in the order in which they are to stand; a row that is not among them has none
 */
export function keptRows(inPage: readonly number[], wanted: ReadonlyMap<number, number>): number[] {
  const rows = [...wanted.keys()];
  const kept: number[] = [];
  let next = 0;
  for (const row of inPage) {
    const place = wanted.get(row);
    if (place === undefined) kept.push(row);
    else if (place < next) return [...rows, ...inPage.filter((each) => !wanted.has(each))];
    else while (next <= place) kept.push(rows[next++]!);
  }
  return kept.concat(rows.slice(next));
}

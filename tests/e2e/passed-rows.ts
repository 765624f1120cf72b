/** The rows of the list, where not all of them can be in the page: read by scrolling past them, as a reader does. */

/** What a row of the list says, and where it leads. */
export interface RowText {
  id: string;
  text: string;
  title: string;
  href: string;
}

/** Runs in the page. */
export const readRows = (links: Element[]): RowText[] =>
  links.map((a) => ({
    id: a.getAttribute('data-id')!,
    text: a.textContent ?? '',
    title: a.closest('li')!.title,
    href: (a as HTMLAnchorElement).pathname,
  }));

/** Runs in the page: scrolls to a place, and ends when the rows stand there. @returns the last place, and how far the next one is */
export async function scrollTo(region: Element, top: number): Promise<{ last: number; step: number }> {
  region.scrollTop = top;
  // A frame in which the rows are placed, and one in which they stand.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return { last: region.scrollHeight - region.clientHeight, step: Math.max(100, region.clientHeight / 2) };
}

/**
 * The rows as they follow each other, from the first down to one of them, or to the last.
 * @param scroll `scrollTo` of the list that is in the page
 * @param read what rows are in the page
 */
export async function passRows(scroll: (top: number) => ReturnType<typeof scrollTo>, read: () => Promise<RowText[]>, until?: string) {
  const found = new Map<string, RowText>();
  for (let [top, end] = [0, 0]; top <= end;) {
    const { last, step } = await scroll(top);
    for (const row of await read()) found.set(row.id, row);
    if (until !== undefined && found.has(until)) break;
    end = last;
    top = top < last ? Math.min(last, top + step) : Infinity;
  }
  return [...found.values()];
}

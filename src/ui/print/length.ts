/** How long a printed list is. */

/** No more projects are printed at once: a browser would not get through the sheet. */
export const MOST_PRINTED = 5000;
/** Of more than so many, in pages, the reader is told first. */
export const LONG = 30;
/** Rows that a page holds, as they mostly are. */
const ROWS = 12;

/** About how many pages the list of so many projects takes. */
export const pagesOf = (projects: number): number => Math.ceil(Math.min(projects, MOST_PRINTED) / ROWS);

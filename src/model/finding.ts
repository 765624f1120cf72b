/** What finds records by filters and words: not loaded before the list where a link asks for none. */
export { applyFilters } from './facets.ts';
export { RowSearch } from './row-search.ts';

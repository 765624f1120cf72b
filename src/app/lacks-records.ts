/** Whether nothing is left of the chosen view, since the district has no records yet. */
import type { ViewName } from '../model/choices.ts';
import type { Atlas } from '../state/atlas.svelte.ts';

/** Views of records and of nothing else. */
const OF_RECORDS: ReadonlySet<ViewName> = new Set(['table', 'pipeline', 'land']);

export const lacksRecords = ({ rows, view }: Atlas): boolean => rows.length === 0 && OF_RECORDS.has(view.choices.view);

import type { Move } from '../model/changes.ts';

/** How the mark of what moved is ringed, by move; the others have the plain ring. */
export const RINGED: Record<'strong' | 'faint', readonly Move[]> = { strong: ['advanced', 'new'], faint: ['quiet'] };

import type { CountPlace } from '../../model/standpoint.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';

/** The name of the block or sub-district at whose label a record is counted, in the reader's language. */
export const placeName = (atlas: Atlas, { kind, id }: CountPlace): string =>
  (kind === 'block' ? atlas.block(id) : atlas.subdistrict(id))!.name[atlas.lang];

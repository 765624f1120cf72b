/** Makes a record whole of which a row leaves out or misspells something, so that all else of the row can be checked at once. */
import { BLOCK_ONLY, SUBDISTRICT_ONLY } from '../../model/precision.ts';
import { UNSTATED } from '../../model/stages.ts';
import type { VocabFile } from '../read/schema.ts';

type Raw = Record<string, unknown>;

/** Where a row does not say when or by whom: a date and a source that are not checked. */
const NO_STATEMENT = { asof: '2000-01', source: 'unknown', paragraphs: [1], stage: UNSTATED, text: { zh: '…' } };

/**
 * The record with something sound in the place of all that it lacks: of these nothing is to be told but what was.
 * @param unread columns whose cells were not understood
 * @returns the record, and whether its statements are its own
 */
export function withStandIns(
  raw: Raw,
  { precisions, kinds, sectors }: VocabFile,
  unread: ReadonlySet<string>,
): { raw: Raw; stated: boolean } {
  const location = { basis: { zh: '…' }, ...(raw['location'] as Raw | undefined) } as Raw;
  const isDrawn = [location['point'], location['shape'], raw['within']].some((value) => value !== undefined);
  if (location['precision'] === undefined) {
    const widest = [...precisions].sort((a, b) => (b.max_uncertainty_m ?? 0) - (a.max_uncertainty_m ?? 0))[0]!;
    const nowhere = precisions.find(
      ({ id, max_uncertainty_m: most }) => most === undefined && id !== BLOCK_ONLY && id !== SUBDISTRICT_ONLY,
    );
    location['precision'] = (isDrawn ? widest : (nowhere ?? widest)).id;
    location['uncertainty_m'] = isDrawn ? widest.max_uncertainty_m : undefined;
  } else if (location['uncertainty_m'] === undefined && unread.has('uncertainty_m'))
    location['uncertainty_m'] = precisions.find(({ id }) => id === location['precision'])?.max_uncertainty_m;
  if (location['uncertainty_m'] === undefined) delete location['uncertainty_m'];
  const statements = raw['observations'];
  const stated = Array.isArray(statements) && statements.length > 0;
  return {
    raw: {
      name: { zh: '…' },
      ...(kinds[0] ? { kind: kinds[0].id } : {}),
      sector: sectors[0]!.id,
      ...raw,
      location,
      observations: stated ? statements : [NO_STATEMENT],
    },
    stated,
  };
}

/** A record whose place is a line or an area from now on. */
import { RecordEdit } from '../import/record-edit.ts';
import type { ProjectFile, VocabFile } from '../read/schema.ts';
import { LACKING, type ShapeOptions } from './options.ts';

/**
 * Makes a record stand at a shape of `geo/projects.geojson`. What it lacks is added to the edit's problems.
 * @param precision metres by which the shape may be from the thing
 */
export function placeAtShape(
  edit: RecordEdit,
  record: ProjectFile,
  shape: string,
  precision: number,
  basis: ShapeOptions['basis'],
  precisions: VocabFile['precisions'],
): void {
  const { location } = record;
  const told = Boolean(basis.zh || basis.en);
  const limit = (id: string): number => precisions.find((p) => p.id === id)?.max_uncertainty_m ?? 0;
  const fitting = precisions
    .filter(({ id }) => limit(id) >= precision)
    .toSorted((a, b) => limit(a.id) - limit(b.id))
    .map(({ id }) => id);
  const term = fitting.includes(location.precision) ? location.precision : fitting[0];
  if (term === undefined)
    edit.problems.push(`no precision in data/vocab.yaml allows ${precision} m, expected a shape that is known better`);
  else edit.set(['location', 'precision'], term, `precision ${term}`);
  edit.set(['location', 'uncertainty_m'], precision, `uncertainty_m ${precision}`);
  if (location.shape === undefined && !told) edit.problems.push(LACKING.basis);
  for (const language of ['zh', 'en'] as const)
    if (edit.set(['location', 'basis', language], basis[language], `basis_${language}`) && !basis[language === 'zh' ? 'en' : 'zh'])
      // What the other language says is of the earlier place.
      edit.doc.deleteIn(['location', 'basis', language === 'zh' ? 'en' : 'zh']);
  for (const key of ['point', 'crs'] as const)
    if (location[key] !== undefined && edit.doc.deleteIn(['location', key])) edit.changes.push(`${key} taken away`);
  edit.set(['location', 'shape'], shape, `shape ${shape}`);
}

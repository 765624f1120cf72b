import type { LngLat } from '../../model/dataset.ts';
import { fromCrs } from '../read/coordinates.ts';
import type { RecordEdit } from './record-edit.ts';
import { DATUM_ASKED, type StatedRow } from '../read/rows/row.ts';

/**
 * Merges where a row says the project is. `drawn` is the WGS-84 point of the record as the build has it, if it has one.
 * @param unread columns of which something was told already: that they are missing is not told as well
 */
export function mergeLocation(edit: RecordEdit, stated: StatedRow, drawn: LngLat | undefined, unread: ReadonlySet<string>): void {
  const { precision, uncertainty_m, lon, lat, crs, shape, basis_zh, basis_en } = stated;
  edit.set(['location', 'precision'], precision, `precision ${precision}`);
  edit.set(['location', 'uncertainty_m'], uncertainty_m, `uncertainty_m ${uncertainty_m}`);
  edit.set(['location', 'basis', 'zh'], basis_zh, 'basis_zh');
  edit.set(['location', 'basis', 'en'], basis_en, 'basis_en');
  edit.set(['location', 'shape'], shape, `shape ${shape}`);
  if (lon === undefined || lat === undefined) {
    if (crs && drawn && crs !== (edit.at(['location', 'crs']) ?? 'wgs84'))
      edit.problems.push('crs stands without lon and lat, expected the point that it is the system of');
    return;
  }
  // Compared in WGS-84, in which the download gives it, whatever system the record was collected in.
  const [x, y] = fromCrs([lon, lat], crs);
  if (drawn && Math.abs(x - drawn[0]) < 1e-6 && Math.abs(y - drawn[1]) < 1e-6) return;
  const drawnBy = edit.at(['location', 'shape']);
  if (drawnBy !== undefined) {
    edit.problems.push(
      `the record is drawn by the shape "${String(drawnBy)}" of geo/projects.geojson, expected lon and lat empty or as in the download`,
    );
    return;
  }
  if (crs === undefined && !unread.has('crs')) edit.problems.push(DATUM_ASKED);
  if (basis_zh === undefined && basis_en === undefined)
    edit.problems.push('basis_zh is missing beside a new point, expected how the place is known');
  edit.set(['location', 'point'], [lon, lat], `point ${lon}, ${lat}`);
  if (crs && crs !== 'wgs84') edit.set(['location', 'crs'], crs, `crs ${crs}`);
  else if (edit.doc.deleteIn(['location', 'crs'])) edit.changes.push('crs wgs84');
}

/** The rows of a record put together to what a file of its own would say. */
import type { StatedRow } from './row.ts';

/** A row of a table, and which of its lines it is. */
export interface NumberedRow {
  line: number;
  stated: StatedRow;
}

/** What the schema is to accept: rows that say nothing of progress are no observations, the others are in the order of their dates. */
export function rawRecord(id: string, rows: readonly NumberedRow[]): { raw: Record<string, unknown>; observations: number[] } {
  const own: StatedRow = rows.length === 1 ? rows[0]!.stated : Object.assign({}, ...rows.toReversed().map(({ stated }) => stated));
  const aliases = rows.length === 1 ? own.aliases : [...new Set(rows.flatMap(({ stated }) => stated.aliases ?? []))];
  const { kind, sector, block, one_of, block_basis, subdistrict, within, precision, uncertainty_m, lon, lat, shape, crs } = own;
  const told = rows.filter(({ stated }) => tellsProgress(stated));
  const ordered = told.length > 1 ? told.toSorted((a, b) => ((a.stated.asof ?? '') < (b.stated.asof ?? '') ? -1 : 1)) : told;
  return {
    raw: {
      id,
      name: said({ zh: own.name_zh, en: own.name_en }),
      ...said({ kind, sector, block, one_of, block_basis, subdistrict, within, aliases: aliases?.length ? aliases : undefined }),
      location: {
        ...said({ precision, uncertainty_m, shape, crs: crs === 'wgs84' ? undefined : crs }),
        ...(lon === undefined ? {} : { point: [lon, lat] }),
        basis: said({ zh: own.basis_zh, en: own.basis_en }),
      },
      observations: ordered.map(({ stated }) => observation(stated)),
    },
    observations: ordered.map(({ line }) => line),
  };
}

function observation({
  asof,
  sources,
  paragraphs,
  section,
  stage,
  milestone,
  happened,
  due,
  aim,
  figures,
  ...rest
}: StatedRow): Record<string, unknown> {
  const { implied_zh, implied_en, text_zh, text_en } = rest;
  return {
    ...said({ asof, source: sources?.[0], paragraphs, section, stage, milestone, happened, due, aim }),
    ...(implied_zh === undefined && implied_en === undefined ? {} : { implied: said({ zh: implied_zh, en: implied_en }) }),
    text: said({ zh: text_zh, en: text_en }),
    ...said({ figures }),
  };
}

const tellsProgress = (row: StatedRow): boolean =>
  [
    row.asof,
    row.sources,
    row.paragraphs,
    row.section,
    row.stage,
    row.text_zh,
    row.text_en,
    row.milestone,
    row.implied_zh,
    row.implied_en,
  ].some((value) => value !== undefined) || [row.happened, row.due, row.aim, row.figures].some((value) => value !== undefined);

const said = (values: Record<string, unknown>): Record<string, unknown> => {
  const present: Record<string, unknown> = {};
  for (const key in values) if (values[key] !== undefined) present[key] = values[key];
  return present;
};

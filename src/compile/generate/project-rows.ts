/** A record as rows of a table, in the columns in which rows are read: one for each observation, the first with what is said of the record. */
import type { ProjectFile } from '../read/schema.ts';

const LIST = '; ';

const OF_RECORD: Readonly<Record<string, (record: ProjectFile) => string | number | undefined>> = {
  name_zh: ({ name }) => name.zh,
  name_en: ({ name }) => name.en,
  aliases: ({ aliases }) => aliases?.join(LIST),
  kind: ({ kind }) => kind,
  sector: ({ sector }) => sector,
  block: ({ block }) => block,
  one_of: ({ one_of }) => one_of?.join(LIST),
  block_basis: ({ block_basis }) => block_basis,
  subdistrict: ({ subdistrict }) => subdistrict,
  within: ({ within }) => within,
  precision: ({ location }) => location.precision,
  uncertainty_m: ({ location }) => location.uncertainty_m,
  lon: ({ location }) => location.point?.[0],
  lat: ({ location }) => location.point?.[1],
  crs: ({ location }) => location.crs ?? (location.point ? 'wgs84' : undefined),
  shape: ({ location }) => location.shape,
  basis_zh: ({ location }) => location.basis.zh,
  basis_en: ({ location }) => location.basis.en,
};

const OF_OBSERVATION: Readonly<Record<string, (observation: ProjectFile['observations'][number]) => string | undefined>> = {
  asof: ({ asof }) => asof,
  source: ({ source }) => source,
  paragraphs: ({ paragraphs }) => paragraphs?.join(', '),
  section: ({ section }) => section,
  stage: ({ stage }) => stage,
  implied_zh: ({ implied }) => implied?.zh,
  implied_en: ({ implied }) => implied?.en,
  milestone: ({ milestone }) => milestone,
  happened: ({ happened }) => happened,
  due: ({ due }) => due,
  aim: ({ aim }) => aim,
  text_zh: ({ text }) => text.zh,
  text_en: ({ text }) => text.en,
};

/** The header of the table, in its order. */
export const ROW_COLUMNS: readonly string[] = ['id', ...Object.keys(OF_RECORD), ...Object.keys(OF_OBSERVATION)];

/** The rows of a record. Its figures and former ids have no columns and are left out. */
export function rowsOf(record: ProjectFile): (string | number | null)[][] {
  const said = Object.values(OF_RECORD).map((of) => of(record) ?? null);
  const unsaid = said.map(() => null);
  return record.observations.map((observation, i) => [
    record.id,
    ...(i === 0 ? said : unsaid),
    ...Object.values(OF_OBSERVATION).map((of) => of(observation) ?? null),
  ]);
}

import type { Breakdown, Indicator, IndicatorValue } from '../../model/dataset.ts';
import { divide, isShare } from '../../model/breakdowns.ts';
import type { Issue } from '../read/issue.ts';
import { report } from '../read/load.ts';
import type { IndicatorsFile } from '../read/schema.ts';
import type { Tables } from '../read/tables.ts';

type Row = IndicatorsFile[number];

/** Shares are shares, parts stand in their whole, and the overview begins with indicators that exist. */
export function checkIndicators({ indicators, overview, vocab }: Tables, issues: Issue[]): void {
  const rows = new Map(indicators.flatMap(({ value }) => value).map((row) => [row.id, row]));
  const known = new Map([...rows].map(([id, row]) => [id, asIndicator(row)]));
  for (const { file, value } of indicators) {
    value.forEach((row, i) => {
      row.values.forEach((v, j) => {
        if (isShare(row) && (v.value < 0 || v.value > 100))
          report(issues, file, [i, 'values', j, 'value'], `${v.value} is no share of a whole, expected 0 to 100, or another measure`);
      });
      row.breakdowns?.forEach((breakdown, j) => {
        const at = [i, 'breakdowns', j, 'parts'];
        const strangers = breakdown.parts.flatMap((p, k) => (rows.has(p.indicator) && !isWithin(row.id, p.indicator, rows) ? [] : [k]));
        for (const k of strangers) report(issues, file, [...at, k, 'indicator'], strange(breakdown.parts[k]!.indicator, row.id, rows));
        if (strangers.length > 0) return;
        const message = fault(row, breakdown as Breakdown, divide(asIndicator(row), breakdown as Breakdown, known, vocab.value.units));
        if (message) report(issues, file, at, message);
      });
    });
  }
  if (!overview) return;
  const { file, value } = overview;
  const expectId = (path: PropertyKey[], id: string | undefined): boolean => {
    if (id === undefined || rows.has(id)) return id !== undefined;
    report(issues, file, path, `indicator "${id}" is unknown, expected an id in data/indicators`);
    return false;
  };
  if (expectId(['scorecard'], value.scorecard) && !rows.get(value.scorecard!)!.breakdowns)
    report(issues, file, ['scorecard'], `"${value.scorecard}" has no breakdowns, expected an indicator that is divided into parts`);
  value.lead?.forEach((id, i) => {
    if (expectId(['lead', i], id) && value.lead!.indexOf(id) < i)
      report(issues, file, ['lead', i], `"${id}" leads twice, expected each indicator once`);
  });
  value.disagreements?.forEach((id, i) => {
    if (expectId(['disagreements', i], id) && !rows.get(id)!.disagreement)
      report(issues, file, ['disagreements', i], `"${id}" has no disagreement, expected an indicator that has one`);
  });
}

const strange = (part: string, whole: string, rows: ReadonlyMap<string, Row>): string =>
  rows.has(part)
    ? `part "${part}" has "${whole}" in it, expected a part of "${whole}"`
    : `part "${part}" is unknown, expected the id of an indicator`;

/** Whether `id` is `part` itself or anywhere below it. */
function isWithin(id: string, part: string, rows: ReadonlyMap<string, Row>, seen = new Set<string>()): boolean {
  if (id === part) return true;
  if (seen.has(part)) return false;
  seen.add(part);
  return (rows.get(part)?.breakdowns ?? []).some((b) => b.parts.some((p) => isWithin(id, p.indicator, rows, seen)));
}

function fault(row: Row, { rest }: Breakdown, divided: ReturnType<typeof divide>): string | null {
  if (!('fault' in divided)) return null;
  switch (divided.fault) {
    case 'no-date':
      return `the parts of "${row.id}" share no date with it, expected a value of each at one date`;
    case 'unlike-units':
      return `the parts of "${row.id}" have another unit, expected ${row.unit}, or shares in %`;
    case 'bound':
      return `"${row.id}" or a part of it is only a bound, expected plain numbers`;
    case 'sum': {
      const { parts, total } = divided.sum!;
      return rest
        ? `the parts of "${row.id}" come to ${parts}, which leaves nothing of ${total}, expected less beside a rest`
        : `the parts of "${row.id}" come to ${parts}, expected the whole of ${total}, or a rest`;
    }
  }
}

/** As far as adding up needs it: sections and groups play no part. */
const asIndicator = (row: Row): Indicator =>
  ({ ...row, group: '', values: row.values.map((v): IndicatorValue => ({ ...v, section: '' }) as IndicatorValue) }) as Indicator;

import type { RowReport } from '../../../../src/compile/import/import-table.ts';
import { formatReport } from '../../../../src/compile/import/report.ts';

/** A row as it is told in English, with all that stands against it in place of how much that is. */
export const toldRow = (report: RowReport): string =>
  formatReport(report, 'en', () => undefined).replace(/refused, \d+ faults?$/, () => `refused: ${report.details.join('; ')}`);

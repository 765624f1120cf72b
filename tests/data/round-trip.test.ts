import { expect, test } from 'vitest';
import { check } from '../../src/compile/check/check.ts';
import { compileTables } from '../../src/compile/dataset/compile.ts';
import { downloads } from '../../src/compile/downloads/downloads.ts';
import { importTable } from '../../src/compile/import/import-table.ts';
import { toldRow } from '../unit/compile/import/told-row.ts';

test('the import finds nothing to change in the download', () => {
  const { tables, issues } = check('.');
  expect(issues).toEqual([]);
  const { reports, files, leftOut } = importTable(downloads(compileTables(tables!)).get('data/projects.csv')!, tables!);
  expect(leftOut).toEqual([]);
  expect(reports.filter((r) => r.outcome !== 'unchanged').map(toldRow)).toEqual([]);
  expect(reports).toHaveLength(tables!.projects.length);
  expect(files.size).toBe(0);
});

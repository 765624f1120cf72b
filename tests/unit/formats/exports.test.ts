import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { compile, compileTables } from '../../../src/compile/dataset/compile.ts';
import { downloads } from '../../../src/compile/downloads/downloads.ts';
import { importTable } from '../../../src/compile/import/import-table.ts';
import type { Dataset, Project } from '../../../src/model/dataset.ts';
import { asAt, EXPORT_FORMATS, exportText, geometriesOf, projectsCsv, type ExportFormat } from '../../../src/formats/exports.ts';
import { latestDate, snapshot } from '../../../src/model/snapshot.ts';
import { tinyDistrict } from '../compile/tiny-district.ts';
import { DATES, projects as anyProjects, text, vocab } from '../model/arbitraries.ts';

const compiled = compile(fileURLToPath(new URL('../../fixtures/tiny-district', import.meta.url)));
const { dataset } = compiled;
const geometries = geometriesOf(compiled.shapes.projects);
const latest = latestDate(dataset);
const LINK = 'https://atlas.example/?q=%E6%A1%A5';
const built = (path: string) => downloads(compiled).get(path)!;
const exported = (format: ExportFormat, asof = latest, ids?: string[]) => {
  const all = snapshot(dataset.projects, asof);
  const entries = ids ? ids.map((id) => all.find((s) => s.project.id === id)!) : all;
  return exportText(format, dataset, entries, asof, LINK, geometries);
};
const grid = (csv: string) => Papa.parse<string[]>(csv.replace(/^\ufeff/, '').trimEnd()).data;

describe('an export of everything', () => {
  test('CSV is the built file with a last column: the link that made it', () => {
    const rows = grid(exported('csv'));
    expect(rows[0]!.at(-1)).toBe('link');
    expect(rows.slice(1).every((row) => row.at(-1) === LINK)).toBe(true);
    expect(rows.map((row) => row.slice(0, -1))).toEqual(grid(built('data/projects.csv')));
    expect(exported('csv').startsWith('\ufeffid,name_zh,')).toBe(true);
  });

  test('GeoJSON is the built file with its origin among the top-level members', () => {
    const { link, asof, version, license, credit, ...rest } = JSON.parse(exported('geojson'));
    expect(rest).toEqual(JSON.parse(built('data/projects.geojson')));
    expect({ link, asof, version }).toEqual({ link: LINK, asof: latest, version: dataset.version });
    expect({ license, credit }).toEqual({ license: dataset.district.license.data, credit: dataset.district.license.credit });
  });

  test('JSON is the built dataset with its origin', () => {
    const { link, asof, license, credit, ...rest } = JSON.parse(exported('json'));
    expect(rest).toEqual(JSON.parse(built('data/atlas.json')));
    expect([link, asof, license, credit]).toEqual([LINK, latest, dataset.district.license.data, dataset.district.license.credit]);
  });

  test('the built files say nothing of a link', () => {
    expect(grid(built('data/projects.csv'))[0]).not.toContain('link');
    expect(JSON.parse(built('data/projects.geojson'))).not.toHaveProperty('link');
  });
});

describe('an export of a part', () => {
  test.each(EXPORT_FORMATS)('%s holds exactly what is listed, in its order', (format) => {
    const ids = ['river-park', 'harbour-homes', 'market-hall'];
    const out = exported(format, latest, ids);
    const found =
      format === 'csv'
        ? grid(out)
            .slice(1)
            .map((row) => row[0])
        : format === 'geojson'
          ? JSON.parse(out).features.map((f: { id: string }) => f.id)
          : (JSON.parse(out) as Dataset).projects.map((p) => p.id);
    expect(found).toEqual(ids);
  });

  test('of nothing is a file all the same', () => {
    expect(grid(exported('csv', latest, []))).toHaveLength(1);
    expect(JSON.parse(exported('geojson', latest, [])).features).toEqual([]);
  });

  test('at an earlier date knows nothing of what came later', () => {
    const early = dataset.dates[0]!;
    const [row] = grid(exported('csv', early, ['market-hall'])).slice(1);
    expect(row).toContain('construction');
    expect(row).not.toContain('review-2031');
    const [feature] = JSON.parse(exported('geojson', early, ['market-hall'])).features;
    expect(feature.properties.observations.map((o: { asof: string }) => o.asof)).toEqual([early]);
    expect(JSON.parse(exported('json', early, ['market-hall'])).projects[0].observations).toHaveLength(1);
    // The dataset itself is untouched.
    expect(dataset.projects.find((p) => p.id === 'market-hall')!.observations).toHaveLength(2);
  });

  test('every statement is from the date or before, for any projects', () => {
    fc.assert(
      fc.property(anyProjects, fc.constantFrom(...DATES), (projects, asof) => {
        for (const { project, stage } of asAt(snapshot(projects, asof), asof)) {
          expect(project.observations.length).toBeGreaterThan(0);
          expect(project.observations.every((o) => o.asof <= asof)).toBe(true);
          // The stage follows from what is left.
          expect(snapshot([project], asof)[0]!.stage).toBe(stage);
        }
      }),
    );
  });
});

describe('safety', () => {
  const hostile = (zh: string): Project => ({ ...dataset.projects[0]!, id: 'x', name: text(zh), aliases: [zh] });

  test.each(['=HYPERLINK("http://evil","x")', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1'])('a name like %j is no formula', (name) => {
    const [, row] = grid(projectsCsv(snapshot([hostile(name)], '9999-12'), LINK));
    expect(row![1]).toBe(`'${name}`);
    expect(row!.slice(0, 10).every((cell) => !/^[=+@\t\r-]/.test(cell))).toBe(true);
  });

  test('no cell of any export runs, but for numbers', () => {
    const name = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n"\',; 江a') });
    fc.assert(
      fc.property(name, name, (name, link) => {
        for (const row of Papa.parse<string[]>(projectsCsv(snapshot([hostile(name)], '9999-12'), link), { delimiter: ',', newline: '\r\n' })
          .data)
          for (const [i, cell] of row.entries()) if (i !== 10 && i !== 11) expect(cell.replace(/^\ufeff/, '')).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('the way back', () => {
  test('an exported CSV goes through the import and changes nothing', () => {
    const { reports, files, leftOut } = importTable(exported('csv'), tinyDistrict());
    expect(reports.map((r) => [r.id, r.outcome, r.details])).toEqual(reports.map((r) => [r.id, 'unchanged', []]));
    expect(reports).toHaveLength(dataset.projects.length);
    expect(files.size).toBe(0);
    expect(leftOut).toEqual(['link']);
  });

  test('the district’s own data too, whichever part of it', () => {
    const tables = tinyDistrict();
    const { dataset: own } = compileTables(tables);
    fc.assert(
      fc.property(fc.shuffledSubarray(own.projects, { minLength: 1 }), (part) => {
        const csv = exportText('csv', own, snapshot(part, latest), latest, LINK, new Map());
        expect(importTable(csv, tables).files.size).toBe(0);
      }),
      { numRuns: 10 },
    );
  });

  test('a cell edited in the spreadsheet is what changes', () => {
    const csv = exported('csv').replace('Market Hall', 'Great Market Hall');
    const { files } = importTable(csv, tinyDistrict());
    expect([...files.keys()]).toEqual(['data/projects/market-hall.yaml']);
  });
});

test('another vocabulary makes no difference to the columns', () => {
  const other: Dataset = { ...dataset, vocab };
  expect(exportText('csv', other, snapshot(dataset.projects, latest), latest, LINK, geometries)).toBe(exported('csv'));
});

import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { compile, compileTables } from '../../../src/compile/dataset/compile.ts';
import { downloads } from '../../../src/compile/downloads/downloads.ts';
import { importTable } from '../../../src/compile/import/import-table.ts';
import type { Dataset, Project } from '../../../src/model/dataset.ts';
import {
  asAt,
  CHANGE_COLUMNS,
  EXPORT_FORMATS,
  exportText,
  geometriesOf,
  projectsCsv,
  type ExportFormat,
} from '../../../src/formats/exports.ts';
import { changes } from '../../../src/model/changes.ts';
import { latestDate, snapshot } from '../../../src/model/snapshot.ts';
import { tinyDistrict } from '../compile/tiny-district.ts';
import { DATES, projects as anyProjects, STAGE_TERMS, text, vocab } from '../model/arbitraries.ts';

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

describe('what changed between two dates', () => {
  const since = dataset.dates[0]!;
  const compared = (format: ExportFormat, of: Dataset = dataset, [from, to] = [since, latest]) => {
    const told = changes(of.projects, from!, to!, of.vocab.stages);
    const entries = told.map((c) => c.after);
    return { told, out: exportText(format, of, entries, to!, LINK, geometries, { since: from!, changes: told }) };
  };
  const records = (csv: string) => Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, '').trimEnd(), { header: true }).data;

  test('stands in columns after the names, each with the statement that shows it', () => {
    const { out } = compared('csv');
    expect(grid(out)[0]!.slice(0, 3 + CHANGE_COLUMNS.length)).toEqual(['id', 'name_zh', 'name_en', ...CHANGE_COLUMNS]);
    expect(grid(out)[0]!.at(-1)).toBe('link');
    const hall = records(out).find((r) => r.id === 'market-hall')!;
    const shown = dataset.projects.find((p) => p.id === 'market-hall')!.observations.at(-1)!;
    expect(hall).toMatchObject({
      change: 'advanced',
      stage_from: 'construction',
      stage_to: 'operating',
      change_date: shown.asof,
      change_source: shown.source,
      change_section: shown.section,
      change_paragraphs: shown.paragraphs.join('; '),
      change_text_zh: shown.text.zh,
      change_text_en: shown.text.en,
    });
  });

  test('is in the properties of GeoJSON and in a list of its own in JSON, which stays a dataset', () => {
    const features = JSON.parse(compared('geojson').out);
    expect(features.since).toBe(since);
    const hall = features.features.find((f: { id: string }) => f.id === 'market-hall').properties;
    expect(Object.keys(hall)).toEqual(expect.arrayContaining([...CHANGE_COLUMNS]));
    expect(hall).toMatchObject({ change: 'advanced', stage_from: 'construction', stage_to: 'operating' });
    const { told, out } = compared('json');
    const json = JSON.parse(out);
    expect(json.changes.map((c: { id: string }) => c.id)).toEqual(told.map((c) => c.project.id));
    expect(json.projects).toHaveLength(told.length);
  });

  test('is not in what is exported without a comparison', () => {
    expect(grid(exported('csv'))[0]).not.toContain('change');
    expect(JSON.parse(exported('geojson')).features[0].properties).not.toHaveProperty('change');
    expect(JSON.parse(exported('json'))).not.toHaveProperty('changes');
  });

  test('has a figure before and after', () => {
    const figure = (value: number) => [{ label: text('面积', 'Area'), value, unit: '亩', qualifier: 'over' }];
    const [p] = dataset.projects;
    const [o] = p!.observations;
    const told = {
      ...p!,
      observations: [
        { ...o!, asof: since, figures: figure(50) },
        { ...o!, asof: latest, figures: figure(60) },
      ],
    };
    const [row] = records(compared('csv', { ...dataset, projects: [told] }).out);
    expect(row).toMatchObject({ change: 'figures', change_figures: '面积 over 50亩 → 面积 over 60亩' });
  });

  test('every row is as the snapshots of both dates have it, and cites a statement of its project', () => {
    fc.assert(
      fc.property(anyProjects, fc.uniqueArray(fc.constantFrom(...DATES), { minLength: 2, maxLength: 2 }), (projects, dates) => {
        const [from, to] = dates.sort();
        const of: Dataset = { ...dataset, projects, vocab: { ...dataset.vocab, stages: STAGE_TERMS } };
        const { told, out } = compared('csv', of, [from!, to!]);
        const [before, after] = [snapshot(projects, from!), snapshot(projects, to!)];
        const rows = records(out);
        expect(rows.map((r) => r.id)).toEqual(told.map((c) => c.project.id));
        for (const row of rows) {
          const [was, is] = [before, after].map((list) => list.find((s) => s.project.id === row.id));
          expect([row.stage_from, row.stage_to]).toEqual([was?.stage ?? '', is!.stage]);
          expect(row.stage).toBe(is!.stage);
          expect(row.change === 'new').toBe(!was);
          const cited = is!.project.observations.filter(
            (o) => o.asof === row.change_date && o.source === row.change_source && o.paragraphs.join('; ') === row.change_paragraphs,
          );
          expect(cited.length).toBeGreaterThan(0);
          expect(row.change_date! > from!).toBe(row.change !== 'quiet');
        }
      }),
      { numRuns: 50 },
    );
  });

  test('goes through the import and changes nothing', () => {
    const { reports, leftOut } = importTable(compared('csv').out, tinyDistrict());
    expect(reports.map((r) => [r.id, r.outcome, r.details])).toEqual(reports.map((r) => [r.id, 'unchanged', []]));
    expect(leftOut).toEqual([...CHANGE_COLUMNS, 'link']);
  });
});

describe('safety', () => {
  const hostile = (zh: string): Project => ({ ...dataset.projects[0]!, id: 'x', name: text(zh), aliases: [zh] });

  test.each(['=HYPERLINK("http://evil","x")', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1'])('a name like %j is no formula', (name) => {
    const [, row] = grid(projectsCsv(snapshot([hostile(name)], '9999-12'), { hasBlocks: true }, LINK));
    expect(row![1]).toBe(`'${name}`);
    expect(row!.slice(0, 10).every((cell) => !/^[=+@\t\r-]/.test(cell))).toBe(true);
  });

  test('no cell of any export runs, but for numbers', () => {
    const name = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n"\',; 江a') });
    fc.assert(
      fc.property(name, name, (name, link) => {
        for (const row of Papa.parse<string[]>(projectsCsv(snapshot([hostile(name)], '9999-12'), { hasBlocks: true }, link), {
          delimiter: ',',
          newline: '\r\n',
        }).data)
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

import { describe, expect, it } from 'vitest';
import { csvRow } from '../../../../../src/formats/csv.ts';
import { ROW_COLUMNS, rowsOf } from '../../../../../src/compile/generate/project-rows.ts';
import { formatIssue, type Issue } from '../../../../../src/compile/read/issue.ts';
import { LIMITS } from '../../../../../src/compile/read/limits.ts';
import { locate } from '../../../../../src/compile/read/source-file.ts';
import { lexicons } from '../../../../../src/compile/read/rows/lexicon.ts';
import { readTable } from '../../../../../src/compile/read/rows/read-table.ts';
import type { ProjectFile } from '../../../../../src/compile/read/schema.ts';
import { tinyDistrict } from '../../tiny-district.ts';

const PATH = 'data/projects/register.csv';
const words = lexicons(tinyDistrict());
const read = (text: string) => {
  const issues: Issue[] = [];
  return { ...readTable(PATH, text, words, issues), issues: issues.map(formatIssue) };
};
const tableOf = (records: readonly ProjectFile[]): string => [ROW_COLUMNS, ...records.flatMap(rowsOf)].map(csvRow).join('');
/** Without what rows have no columns for. */
const sayable = ({ former_ids: _, observations, ...rest }: ProjectFile) => ({
  ...rest,
  observations: observations.map(({ figures: _figures, paragraphs, ...o }) => ({
    ...o,
    paragraphs: paragraphs!.toSorted((a, b) => a - b),
  })),
});

const FULL: ProjectFile = {
  id: 'lock-bridge',
  name: { zh: '船闸桥', en: '=Lock, "the" Bridge' },
  aliases: ['闸桥', '-Lock'],
  sector: 'transport',
  one_of: ['harbour', 'hillside'],
  block_basis: 'text',
  location: {
    precision: 'street',
    uncertainty_m: 0.5,
    point: [9.995, 50.005],
    crs: 'gcj02',
    basis: { zh: '第一行\n第二行', en: 'One line\nand another' },
  },
  observations: [
    {
      asof: '2030-03',
      source: 'gazette-2030',
      paragraphs: [5, 6],
      stage: 'construction',
      milestone: 'started',
      happened: '2029',
      due: '2031-09',
      aim: 'use',
      text: { zh: '动工。', en: 'Begun; "soon" open,\nit says.' },
    },
    {
      asof: '2031-03',
      source: 'review-2031',
      paragraphs: [3],
      stage: 'operating',
      implied: { zh: '有人走', en: 'people cross it' },
      text: { zh: '开放。', en: '@ last open.' },
    },
  ],
};

describe('a record that is written as rows', () => {
  it('says as rows what it says in a file of its own', () => {
    const records = [FULL, ...tinyDistrict().projects.map((p) => p.value)];
    const { records: back, issues, refused } = read(tableOf(records));
    expect([issues, refused]).toEqual([[], []]);
    expect(back.map((r) => r.value)).toEqual(records.map(sayable));
  });

  it('can say where each of its values stands', () => {
    const text = `\n${tableOf([FULL, { ...FULL, id: 'other-bridge', aliases: [] }])}`.replaceAll('\r\n', '\n');
    const lines = text.split('\n');
    const [, { file }] = read(text).records as [unknown, { file: Parameters<typeof locate>[0] }];
    const standing = (...path: PropertyKey[]): string => {
      const { line, col } = locate(file, path);
      return lines[line - 1]!.slice(col - 1);
    };
    expect(standing()).toMatch(/^other-bridge,/);
    expect(standing('id')).toMatch(/^other-bridge,/);
    expect(standing('name', 'en')).toMatch(/^"'=Lock, /);
    expect(standing('location', 'uncertainty_m')).toMatch(/^0\.5,9\.995,/);
    expect(standing('location', 'point')).toMatch(/^9\.995,50/);
    expect(standing('location', 'point', 1)).toMatch(/^50\.005,gcj02,/);
    expect(standing('location', 'basis', 'en')).toMatch(/^"One line$/);
    expect(standing('observations', 0)).toMatch(/^other-bridge,=?/);
    expect(standing('observations', 0, 'paragraphs', 1)).toMatch(/^"5, 6",/);
    expect(standing('observations', 1, 'implied', 'zh')).toMatch(/^有人走,/);
    expect(standing('observations', 1, 'text')).toMatch(/^开放。,/);
    // What is said nowhere stands where it would be said, and what has no column at the beginning of the record.
    expect(standing('block')).toMatch(/^,harbour; hillside,/);
    expect(standing('former_ids', 0)).toMatch(/^other-bridge,/);
  });
});

describe('faults of a table', () => {
  const faulty = (count: number): string =>
    tableOf(Array.from({ length: count }, (_, i) => ({ ...FULL, id: `bridge-${i}`, name: { zh: '', en: '' } })));

  it('are told one by one as long as that helps, and then counted', () => {
    const { issues, refused } = read(faulty(LIMITS.told + 7));
    expect(issues).toHaveLength(LIMITS.told + 1);
    expect(issues.at(-1)).toBe(`${PATH}:1:1: has 7 more faults, expected none`);
    expect(refused).toHaveLength(LIMITS.told + 7);
  });

  it('name the column, not the path of a file', () => {
    expect(read(faulty(1)).issues).toEqual([`${PATH}:2:10: name_zh is missing, expected Chinese, English or both`]);
  });

  it('that spoil one record leave the others', () => {
    const { records, refused } = read(tableOf([FULL, { ...FULL, id: 'Bad Id' }, { ...FULL, id: 'third' }]));
    expect([records.map((r) => r.value.id), refused]).toEqual([['lock-bridge', 'third'], ['Bad Id']]);
  });

  it('are also numbers with more digits than are kept, and a basis of the stage that is not the row’s', () => {
    const columns = [...ROW_COLUMNS, 'stage_basis'];
    const rows = rowsOf({ ...FULL, location: { ...FULL.location, point: [9.995, 50.005] } });
    const text = [columns, [...rows[0]!, 'implied'], [...rows[1]!, 'implied']].map(csvRow).join('');
    expect(read(text.replace('9.995', '9.9950000000000001')).issues).toEqual([
      expect.stringMatching(/^data\/projects\/register\.csv:2:\d+: lon is "9\.9950000000000001", expected degrees as a number/),
    ]);
    expect(read(text).issues).toEqual([
      expect.stringMatching(/^data\/projects\/register\.csv:\d+:\d+: stage_basis is implied, expected it to follow/),
    ]);
  });
});

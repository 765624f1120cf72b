import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { importTable } from '../../../../src/compile/import/import-table.ts';
import { toldRow } from './told-row.ts';
import { lexicons } from '../../../../src/compile/read/rows/lexicon.ts';
import { readTable } from '../../../../src/compile/read/rows/read-table.ts';
import { tinyDistrict } from '../tiny-district.ts';

const lines = (text: string) => importTable(text, tinyDistrict()).reports.map(toldRow);
const record = (text: string, id: string) =>
  parse(importTable(text, tinyDistrict()).files.get(`data/projects/${id}.yaml`) ?? '') as Record<string, unknown>;

const NEW = 'id,name_zh,name_en,sector,precision,basis_zh,basis_en,source,asof,paragraphs,stage,text_zh,text_en';
const row = (id: string, zh: string, en = '') => `${id},${zh},${en},交通,none,无,None,gazette-2030,2030-03,5,在建,甲,A`;

describe('rows that state different things of one record', () => {
  it('are refused, each with the number of the other', () => {
    const text = 'id,sector\nnight-museum,交通\nriver-park,\nnight-museum,居住';
    expect(lines(text)).toEqual([
      'row 2: 夜间博物馆 → night-museum: refused: sector is transport here and housing in row 4, expected one of them for night-museum',
      'row 3: 河畔公园 → river-park: unchanged',
      'row 4: 夜间博物馆 → night-museum: refused: sector is housing here and transport in row 2, expected one of them for night-museum',
    ]);
    expect(importTable(text, tinyDistrict()).files.size).toBe(0);
  });

  it('are found whatever name each gives the record, and in one observation too', () => {
    const text = `${NEW}\n${row('new-bridge', '新桥', 'New Bridge')}\n${row('', '新桥').replace(',在建,甲,', ',投用,甲,')}`;
    expect(lines(text)).toEqual([
      expect.stringMatching(
        /^row 2: .*refused: stage is construction here and operating in row 3, expected one of them for new-bridge gazette-2030 2030-03$/,
      ),
      expect.stringMatching(/^row 3: .*refused: /),
    ]);
  });

  it('are all refused, in whichever order they stand', () => {
    const rowsOf = (...sectors: string[]) => `id,sector\n${sectors.map((sector) => `night-museum,${sector}`).join('\n')}`;
    for (const text of [rowsOf('交通', '交通', '居住'), rowsOf('交通', '居住', '交通', '公园')]) {
      const { reports, files } = importTable(text, tinyDistrict());
      expect(new Set(reports.map((r) => r.outcome))).toEqual(new Set(['refused']));
      expect(files.size).toBe(0);
    }
  });

  it('do not keep a third from being merged, unless it takes a side', () => {
    const text = 'id,sector,aliases\nnight-museum,交通,\nnight-museum,居住,\nnight-museum,,夜馆\nnight-museum,交通,日馆';
    expect(lines(text).map((line) => /refused|updated|unchanged/.exec(line)?.[0])).toEqual(['refused', 'refused', 'updated', 'refused']);
    expect(record(text, 'night-museum')['sector']).not.toBe('transport');
  });

  it('are no conflict where they speak of different dates, or add names', () => {
    const text = `${NEW},aliases\n${row('new-bridge', '新桥', 'New Bridge')},甲桥\nnew-bridge,,,,,,,review-2031,2031-03,3,投用,通车,Open,乙桥`;
    expect(lines(text).map((line) => /refused|updated|new record/.exec(line)?.[0])).toEqual(['new record', 'updated']);
    expect(record(text, 'new-bridge')['aliases']).toEqual(['甲桥', '乙桥']);
  });
});

describe('a record that is renamed', () => {
  it('keeps the name it had among its aliases, in both languages', () => {
    const text = 'id,name_zh,name_en\nnight-museum,夜间艺术馆,Night Gallery';
    const { name: was } = tinyDistrict().projects.find((p) => p.value.id === 'night-museum')!.value;
    expect(record(text, 'night-museum')).toMatchObject({
      name: { zh: '夜间艺术馆', en: 'Night Gallery' },
      aliases: expect.arrayContaining([was.zh, was.en]),
    });
    expect(lines(text)[0]).toContain(`aliases ${was.zh}; ${was.en} added`);
  });

  it('is found by its old name in a later row, which does not rename it back', () => {
    const text = 'id,name_zh,sector\nnight-museum,夜间艺术馆,\n,夜间博物馆,文化';
    expect(lines(text)[1]).toBe('row 3: 夜间博物馆 → night-museum: unchanged');
  });

  it('does not keep as an alias what is its name now, or the same in other case', () => {
    const text = 'id,name_zh,name_en,aliases\nnight-museum,夜间艺术馆,NIGHT MUSEUM,\nnight-museum,,,夜间艺术馆';
    const [first] = lines(text.split('\n').slice(0, 2).join('\n'));
    expect(first).not.toContain('Night Museum added');
    const named = 'id,name_zh,aliases\nnight-museum,,夜馆\n';
    const { files } = importTable(named, tinyDistrict());
    const tables = tinyDistrict();
    const again = importTable('id,name_zh\nnight-museum,夜馆', {
      ...tables,
      projects: [
        ...tables.projects.filter((p) => p.value.id !== 'night-museum'),
        ...tinyDistrict({ 'night-museum': files.get('data/projects/night-museum.yaml')! }).projects.slice(-1),
      ],
    });
    const aliases = (parse(again.files.get('data/projects/night-museum.yaml')!) as { aliases: string[] }).aliases;
    expect(aliases).toContain('夜间博物馆');
    expect(aliases).not.toContain('夜馆');
  });
});

describe('an id that cannot be the name of a file is refused with what to do', () => {
  it.each([
    ['con', 'id "con" is a name that Windows keeps for a device, expected another, for example con-1'],
    ['a'.repeat(300), `id "${'a'.repeat(40)}…" has 300 characters, expected at most 100`],
  ])('%.10s', (id, reason) => expect(lines(`${NEW}\n${row(id, '新桥', 'Bridge')}`)[0]).toContain(`refused: ${reason}`));

  it.each([
    [
      '新桥',
      'Nul',
      'its id would be nul, which is a name that Windows keeps for a device, expected another, for example nul-1, in the column id',
    ],
    ['新桥', 'Very '.repeat(30), `its id would be ${'very-'.repeat(8)}…, which has 149 characters, expected at most 100, in the column id`],
    ['🎡🎡', '🎡', 'no id can be made of 🎡🎡, expected one in the column id, for example north-bank-park'],
    ['※', '※', 'no id can be made of ※, expected one in the column id'],
  ])('made of the name %s', (zh, en, reason) => expect(lines(`${NEW}\n${row('', zh, en)}`)[0]).toContain(`refused: ${reason}`));

  it('and a name of symbols with an id is taken', () =>
    expect(lines(`${NEW}\n${row('big-wheel', '🎡🎡', '🎡')}`)).toEqual([
      expect.stringContaining('row 2: 🎡🎡 → new record big-wheel: sector'),
    ]));
});

describe('a record that stands in rows of a table', () => {
  const path = 'data/projects/register.csv';
  const table = `id,name_zh,name_en,aliases,sector,precision,basis_zh,basis_en,source,asof,paragraphs,stage,text_zh,text_en
pier,码头,Pier,,transport,none,无,None,gazette-2030,2030-03,5,construction,甲,A
lock-bridge,船闸桥,Lock Bridge,,transport,none,无,None,gazette-2030,2030-03,5,construction,甲,A`;
  const district = () => {
    const tables = tinyDistrict();
    const { records } = readTable(path, table, lexicons(tables), []);
    return { ...tables, projects: [...tables.projects, ...records] };
  };
  const told = (text: string) => importTable(text, district()).reports.map(toldRow);

  it('is found and compared, and what would change it is to be written there', () => {
    expect(told('id,sector\nlock-bridge,交通')).toEqual(['row 2: 船闸桥 → lock-bridge: unchanged']);
    expect(told(`${NEW},aliases\n,船闸桥,,居住,,,,review-2031,2031-03,3,投用,通车,Open,闸桥`)).toEqual([
      `row 2: 船闸桥 → lock-bridge: refused: the record stands in ${path}:3, expected this to be written in its rows there: alias 闸桥 added, ` +
        'sector housing, 1 observation added (review-2031 2031-03)',
    ]);
  });

  it('loses nothing when other rows of the import are taken', () => {
    const { files, projects, reports } = importTable(
      `${NEW}\n${row('new-bridge', '新桥', 'New Bridge')}\n${row('pier', '码头', 'Pier')}`,
      district(),
    );
    expect(reports.map((r) => r.outcome)).toEqual(['new', 'unchanged']);
    expect([...files.keys()]).toEqual(['data/projects/new-bridge.yaml']);
    expect(projects.find((p) => p.value.id === 'pier')).toEqual(district().projects.find((p) => p.value.id === 'pier'));
  });

  it('may be the whole of which a new record is a part', () => {
    const part = row('pier-hut', '码头小屋', 'Pier hut').replace('pier-hut,', 'pier-hut,pier,');
    const { reports } = importTable(`${NEW.replace('id,', 'id,within,')}\n${part}`, district());
    expect(reports.map(toldRow)).toEqual([expect.stringContaining('row 2: 码头小屋 → new record pier-hut: sector')]);
  });
});

describe('a shape', () => {
  it('is named in a column, and must be one of geo/projects.geojson', () => {
    const text = (shape: string) =>
      `${NEW},shape,uncertainty_m\n${row('new-park', '新园', 'New Park').replace('none', 'exact')},${shape},80`;
    expect(record(text('river-park'), 'new-park')['location']).toMatchObject({ shape: 'river-park', uncertainty_m: 80 });
    expect(lines(text('lake'))[0]).toContain('refused: shape "lake" is unknown, expected the id of a feature in geo/projects.geojson');
  });
});

import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { compileTables } from '../../../../src/compile/dataset/compile.ts';
import { downloads } from '../../../../src/compile/downloads/downloads.ts';
import { importTable } from '../../../../src/compile/import/import-table.ts';
import { toldRow } from './told-row.ts';
import { decodeSpreadsheet, SpreadsheetError } from '../../../../src/compile/import/spreadsheet.ts';
import { tinyDistrict } from '../tiny-district.ts';

// Written as a person would, with comments, an empty line and both kinds of quotes.
const LIBRARY = `# the schema line
id: new-library
name: { zh: 新图书馆, en: "New Library" } # the sign says 新馆
aliases: [图书馆新馆]
sector: culture
block: old-town
block_basis: text

# found on foot
location:
  precision: street
  uncertainty_m: 250
  point: [10.001, 50.001]
  basis: { zh: 实地, en: On foot }
observations:
  - asof: 2030-03
    source: gazette-2030
    paragraphs: [6]
    stage: construction
    milestone: started
    text: { zh: 动工。, en: Building began. }
  # the appendix only
  - asof: 2031-03
    source: review-2031
    paragraphs: [13, 14]
    stage: unstated
    text: { zh: '提到：新馆。', en: "Named: the library." }
`;

const YARD = `id: rail-yard
name: { zh: =货场, en: "-Yard" }
aliases: ['@场', 老货场]
sector: transport
location: { precision: place, uncertainty_m: 800, point: [10.01, 50.01], crs: bd09, basis: { zh: 网图, en: Web map } }
observations:
  - { asof: 2030-03, source: gazette-2030, paragraphs: [5], stage: unstated, text: { zh: 提到。, en: Named. } }
`;

const district = () => tinyDistrict({ 'new-library': LIBRARY, 'rail-yard': YARD });
const lines = (text: string) => importTable(text, district()).reports.map(toldRow);
const line = (text: string) => lines(text)[0];
const library = (text: string) => importTable(text, district()).files.get('data/projects/new-library.yaml');

const NEW = 'id,name_zh,name_en,aliases,sector,precision,basis_zh,basis_en,source,asof,paragraphs,stage,text_zh,text_en';

describe('what a table may look like', () => {
  const rows =
    '名称;所属区块;领域;截至;来源;段落;进展阶段;节点;内容;英文内容\n新图书馆;老城;文化;2030年3月;2030 公报;6、7;投用;;开放，借书。;Open; to all\n';
  const quoted = rows.replace('Open; to all', '"Open; to all"');
  const told =
    'row 2: 新图书馆 → new-library: updated, 1 observation replaced in paragraphs, stage construction → operating, text_zh, text_en (gazette-2030 2030-03)';

  it('reads Chinese headers and labels, semicolons, and quoted separators', () => {
    expect(lines(quoted)).toEqual([told]);
    expect(library(quoted)).toContain('text: { zh: 开放，借书。, en: Open; to all }');
  });

  it('reads UTF-8 with and without a byte-order mark, GB18030 and UTF-16', () => {
    for (const encoding of ['utf8', 'gb18030', 'utf16le'])
      for (const addBOM of [true, encoding === 'utf16le']) {
        if (encoding === 'gb18030' && addBOM) continue;
        expect(lines(decodeSpreadsheet(iconv.encode(quoted, encoding, { addBOM })))).toEqual([told]);
      }
    expect(lines(decodeSpreadsheet(iconv.encode(quoted, 'gb18030')))).toEqual([told]);
  });

  it('reads tabs, English headers in any case, CRLF and empty lines, and keeps the numbers of the rows', () => {
    expect(lines('\r\nID\tName ZH\tSector\r\n\r\nnew-library\t新图书馆\tCulture\r\n')).toEqual([
      'row 4: 新图书馆 → new-library: unchanged',
    ]);
  });

  it('is not led astray by commas inside a text', () => {
    expect(line('id;text_en;source;asof\nnew-library;a, b, c, d;gazette-2030;2030-03')).toContain('replaced in text_en');
  });

  it('tells of columns that it leaves out', () => {
    expect(importTable('id,备注,figures\nnew-library,x,', district()).leftOut).toEqual(['备注', 'figures']);
  });

  it('refuses a table it cannot read', () => {
    expect(() => importTable('foo,bar\n1,2', district())).toThrow(SpreadsheetError);
    expect(() => importTable('', district())).toThrow('expected the header id');
    expect(() => importTable('id,asof,日期\nx,,', district())).toThrow('the columns "asof" and "日期" both mean asof');
    expect(() => importTable('id,name_zh\nx,"open', district())).toThrow('row 2');
    expect(() => decodeSpreadsheet(new Uint8Array([0x69, 0x64, 0xff, 0x0a]))).toThrow('neither UTF-8 nor GB18030');
  });
});

describe('refused rows', () => {
  const cases: [string, string, string][] = [
    [
      'an unknown word',
      'id,stage\nnew-library,动了',
      'stage is "动了", expected one of proposed 谋划, construction 在建, operating 投用, unstated 未说明',
    ],
    ['a month that does not exist', 'id,asof\nnew-library,2031-13', 'asof is "2031-13", expected a month as YYYY-MM'],
    ['an alias with a character that nobody sees', 'id,aliases\nnew-library,甲\u{E0067}乙', 'has the invisible character U+E0067'],
    ['a paragraph that is no number', 'id,paragraphs\nnew-library,第六段', 'paragraphs is "第六段", expected paragraph numbers'],
    ['too many cells', 'id,name_zh\nnew-library,新图书馆,more', 'has 3 cells, expected 2'],
    ['neither id nor name', 'id,sector\n,culture', 'has neither id nor name_zh'],
    ['a sub-district that the map does not name', 'id,subdistrict\nnew-library,河畔', 'subdistrict is "河畔", expected one of'],
    ['a whole that is none', 'id,within\nnew-library,old-library', 'record "old-library" is unknown'],
    ['several blocks beside one', 'id,one_of\nnew-library,港湾; 老城', 'one_of stands beside a block'],
    ['a date that is neither month nor year', 'id,due\nnew-library,春天', 'due is "春天", expected a month or a year as YYYY-MM or YYYY'],
    [
      'an implied stage without what shows it',
      'id,stage_basis\nnew-library,推定',
      'stage_basis is implied, expected it to follow from implied_zh',
    ],
    ['a due date without its statement', 'id,due\nnew-library,2032', 'due cannot be placed without a date and one source'],
    ['a basis for no block', 'id,block_basis\nnight-museum,text', 'block_basis stands without a block, expected none'],
    ['half a point', 'id,lon\nnew-library,10', 'lat is missing'],
    ['a new point without its basis', 'id,lon,lat,crs\nnew-library,10,50,wgs84', 'basis_zh is missing beside a new point'],
    ['a new point without its datum', 'id,lon,lat,basis_zh\nnew-library,10,50,图', 'crs is missing beside a point, expected the datum'],
    ['a swapped point', 'id,lon,lat,basis_zh,basis_en\nnew-library,50.001,10.001,图,Map', 'lies outside the district'],
    ['an uncertainty beyond the precision', 'id,uncertainty_m\nnew-library,900', 'uncertainty_m is 900, expected at most 400 for street'],
    ['a point where a shape is drawn', 'id,lon,lat\nriver-park,10.01,50.01', 'drawn by the shape "river-park"'],
    [
      'a paragraph in no section',
      'id,source,asof,paragraphs\nnew-library,review-2031,2031-03,16',
      'paragraph 16 is in no section of review-2031, expected 1 to 15',
    ],
    [
      'a date that is not the section’s',
      'id,source,asof,paragraphs,stage,text_zh,text_en\nnew-library,review-2031,2030-12,3,投用,甲,A',
      'expected 2031-03',
    ],
    [
      'an observation without its parts',
      'id,source,asof,stage\nnight-museum,review-2031,2031-03,投用',
      'paragraphs is missing, expected for a new observation; text_zh is missing, expected for a new observation',
    ],
    ['a text without a date', 'id,source,text_zh\nnew-library,review-2031,甲', 'text_zh cannot be placed without a date and one source'],
    [
      'a stage that the record has not',
      'id,stage\nnew-library,operating',
      'the stage is operating but the record has construction as of 2030-03',
    ],
    ['a source that the record does not cite', 'id,sources\nnight-museum,gazette-2030; review-2031', 'does not cite review-2031'],
    ['another record’s name', 'id,name_zh\nnew-library,夜间博物馆', '夜间博物馆 is the name of night-museum already'],
    ['a mistyped id', 'id,name_zh\nnew-libary,新图书馆', '新图书馆 is the name of new-library already'],
    [
      'a new project without what it needs',
      'name_zh,sector\n新桥,交通',
      'the observation cannot be placed without a date and one source, expected both asof and source; paragraphs is missing, expected for a new observation',
    ],
    ['an id that is no slug', `${NEW}\n../x,新桥,Bridge,,交通,none,无,None,gazette-2030,2030-03,5,在建,甲,A`, 'is not a slug'],
    [
      'an English name that another record has as its id',
      `${NEW}\n,新桥,River Park!,,交通,none,无,None,gazette-2030,2030-03,5,在建,甲,A`,
      'its id would be river-park, which is that of 河畔公园',
    ],
  ];
  it.each(cases)('refuses %s', (_what, text, reason) => {
    const { reports, files } = importTable(text, district());
    expect(reports.map((r) => r.outcome)).toEqual(['refused']);
    expect(toldRow(reports[0]!)).toContain(reason);
    expect(files.size).toBe(0);
  });

  it('refuses a name that two records have', () => {
    const tables = tinyDistrict({
      a: LIBRARY.replace('new-library', 'a').replace('新图书馆', '甲'),
      b: LIBRARY.replace('new-library', 'b').replace('新图书馆', '乙'),
    });
    expect(toldRow(importTable('name_zh\n图书馆新馆', tables).reports[0]!)).toContain('is a name of a and of b, expected an id');
  });

  it('keeps a refused row out of the record that another row changes', () => {
    const text = 'id,aliases,sector\nnew-library,甲馆,culture\nnew-library,乙馆,nonsense\nnew-library,丙馆,';
    expect(lines(text).map((l) => l.split(': ')[2]!.split(',')[0])).toEqual(['updated', 'refused', 'updated']);
    expect(library(text)).toContain('aliases: [图书馆新馆, 甲馆, 丙馆]');
  });
});

describe('merging', () => {
  it('adds an observation in its place and leaves every other byte', () => {
    const text =
      'name_zh,source,asof,paragraphs,stage,milestone,text_zh,text_en\n新图书馆,review-2031,2031-03,13-14,,,,\n图书馆新馆,gazette-2030,2030-03,,,,挖好了地基。,\n';
    expect(lines(text)).toEqual([
      'row 2: 新图书馆 → new-library: unchanged',
      'row 3: 图书馆新馆 → new-library: updated, 1 observation replaced in text_zh (gazette-2030 2030-03)',
    ]);
    expect(library(text)).toBe(LIBRARY.replace('动工。', '挖好了地基。'));
    const early = LIBRARY.slice(0, LIBRARY.indexOf('  - asof: 2030-03')) + LIBRARY.slice(LIBRARY.indexOf('  # the appendix'));
    const [added] = importTable(
      'id,source,asof,paragraphs,stage,milestone,text_zh,text_en\nnew-library,gazette-2030,2030-03,6,在建,开工,动工。,Building began.',
      tinyDistrict({ 'new-library': early }),
    ).files.values();
    expect(added!.replace('  # the appendix only\n', '')).toBe(LIBRARY.replace('  # the appendix only\n', ''));
  });

  it('finds a record by its former id, and by an alias without renaming it', () => {
    expect(line('id,name_zh\nevening-museum,夜间博物馆')).toBe('row 2: 夜间博物馆 → night-museum: unchanged');
    expect(line('名称,英文名,领域\n图书馆新馆,Other,文化')).toBe('row 2: 图书馆新馆 → new-library: unchanged');
    expect(library('id,name_en\nnew-library,Town Library')).toContain('name: { zh: 新图书馆, en: "Town Library" } # the sign says 新馆');
  });

  it('changes the scalars that a row entries, each in its place', () => {
    const text =
      'id,aliases,block,block_basis,precision,uncertainty_m,lon,lat,crs,basis_zh,basis_en\nnew-library,图书馆新馆;书楼,港湾,geography,exact,90,10.002,50.002,百度,网图,Web map';
    const yaml = library(text)!;
    expect(yaml).toContain('aliases: [图书馆新馆, 书楼]\nsector: culture\nblock: harbour\nblock_basis: geography\n\n# found on foot\n');
    expect(yaml).toContain(
      '  precision: exact\n  uncertainty_m: 90\n  point: [10.002, 50.002]\n  crs: bd09\n  basis: { zh: 网图, en: Web map }\n',
    );
  });

  it('gives a new record an id from its English name, else from pinyin, and takes further rows in', () => {
    const text = `${NEW}\n,新桥,"Li's New Bridge",大桥,交通,位置不详,未说,Not said,gazette-2030,Mar-30,p5,在建,动工：桥。,"Begun, they say."\n,新桥,,,,,,,review-2031,2031/3/1,3,投用,通车。,Open.\n,小桥,,,交通,none,无,None,gazette-2030,2030-03,5,在建,甲,A`;
    const { reports, files } = importTable(text, district());
    expect(reports.map(toldRow)).toEqual([
      'row 2: 新桥 → new record lis-new-bridge: sector transport (交通), stage construction (在建), as of 2030-03 (Mar-30), precision none (位置不详), source gazette-2030 ¶5',
      'row 3: 新桥 → lis-new-bridge: updated, 1 observation added (review-2031 2031-03)',
      'row 4: 小桥 → new record xiaoqiao: sector transport (交通), stage construction (在建), as of 2030-03, precision none, source gazette-2030 ¶5',
    ]);
    expect(files.get('data/projects/lis-new-bridge.yaml')).toBe(`# yaml-language-server: $schema=../../dist/data/schema/project.json
id: lis-new-bridge
name: { zh: 新桥, en: Li's New Bridge }
aliases: [大桥]
sector: transport
location:
  precision: none
  basis: { zh: 未说, en: Not said }
observations:
  - asof: 2030-03
    source: gazette-2030
    paragraphs: [5]
    stage: construction
    text: { zh: 动工：桥。, en: "Begun, they say." }
  - asof: 2031-03
    source: review-2031
    paragraphs: [3]
    stage: operating
    text: { zh: 通车。, en: Open. }
`);
  });
});

describe('what a record is and is part of', () => {
  const KIOSK = `id: kiosk
name: { zh: 书亭, en: Kiosk }
sector: culture
within: new-library
location: { precision: street, uncertainty_m: 300, basis: { zh: 馆内, en: In the library } }
observations:
  - { asof: 2030-03, source: gazette-2030, paragraphs: [6], stage: operating, implied: { zh: 卖书, en: sells books }, due: 2031, text: { zh: 卖书。, en: It sells books. } }
`;
  const tables = () => {
    const made = tinyDistrict({ 'new-library': LIBRARY, kiosk: KIOSK });
    made.vocab.value.kinds = [
      { id: 'place', located: true, zh: '场所', en: 'Place', define: { zh: '有人去的地方', en: 'Where people go' } },
    ];
    return made;
  };

  it('a new project needs its kind where the district tells kinds apart', () => {
    const bridge = `${NEW}\n,新桥,Bridge,,交通,none,无,None,gazette-2030,2030-03,5,在建,甲,A`;
    expect(importTable(bridge, tables()).reports.map(toldRow)[0]).toContain('kind is missing, expected for a new project');
    const told = bridge.replace('sector,', 'sector,kind,').replace('交通,', '交通,场所,');
    const [yaml] = importTable(told, tables()).files.values();
    expect(yaml).toContain('kind: place\nsector: transport');
  });

  it('writes a part, its whole, several blocks and a dated, implied statement', () => {
    const row =
      'id,within,one_of,block_basis,source,asof,paragraphs,stage,implied_zh,implied_en,happened,due,text_zh,text_en\n' +
      'kiosk,new-library,港湾; 山前,text,review-2031,2031-03,3,投用,排队,people queue,2031年1月,2032,书亭扩大。,The kiosk grows.';
    const yaml = importTable(row, tables()).files.get('data/projects/kiosk.yaml')!;
    expect(yaml).toContain('one_of: [harbour, hillside]\nblock_basis: text\nwithin: new-library\n');
    expect(yaml).toContain(`    stage: operating
    implied: { zh: 排队, en: people queue }
    happened: 2031-01
    due: "2032"
`);
  });

  it('a part whose circle is smaller than its whole’s is refused', () => {
    const { reports } = importTable('id,uncertainty_m\nkiosk,100', tables());
    expect(toldRow(reports[0]!)).toContain('uncertainty_m is 100, expected at least the 250 m of the record it is within');
  });

  it('finds nothing to change in the download', () => {
    const made = tables();
    const csv = downloads(
      compileTables({ ...made, projects: made.projects.filter((p) => ['new-library', 'kiosk'].includes(p.value.id)) }),
    ).get('data/projects.csv')!;
    expect(csv).toContain('implied');
    expect(importTable(csv, made).reports.map((r) => [r.outcome, ...r.details])).toEqual([['unchanged'], ['unchanged']]);
  });
});

describe('round trip', () => {
  const unchanged = (csv: string, tables: Parameters<typeof importTable>[1]) => {
    const { reports, files, leftOut } = importTable(csv, tables);
    expect(leftOut).toEqual([]);
    expect(reports.filter((r) => r.outcome !== 'unchanged').map(toldRow)).toEqual([]);
    expect(files.size).toBe(0);
    return reports.length;
  };

  it('finds nothing to change in the download, guarded cells and converted points included', () => {
    const tables = district();
    const csv = downloads(compileTables(tables)).get('data/projects.csv')!;
    expect(csv).toContain("'=货场,'-Yard,'@场; 老货场");
    expect(unchanged(csv, tables)).toBe(tables.projects.length);
  });

  it('finds nothing to do a second time', () => {
    const tables = district();
    const text = `${NEW}\n,'=新桥,'-Bridge,,交通,none,无,None,gazette-2030,2030-03,5,在建,'+甲,'@A`;
    const [[path, yaml]] = [...importTable(text, tables).files] as [[string, string]];
    expect(path).toBe('data/projects/bridge.yaml');
    expect(yaml).toContain('name: { zh: =新桥, en: -Bridge }');
    expect(unchanged(text, tinyDistrict({ bridge: yaml }))).toBe(1);
  });
});

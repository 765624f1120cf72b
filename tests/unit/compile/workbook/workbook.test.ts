import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../../seed.ts';
import { UnreadableError } from '../../../../src/compile/workbook/archive.ts';
import { chooseSheet, sheetText } from '../../../../src/compile/workbook/sheet-text.ts';
import { readWorkbook } from '../../../../src/compile/workbook/workbook.ts';
import { madeWorkbook } from './made-workbook.ts';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const HEADERS = ['名称', '数值', '截至', '经度'];
const known = (row: readonly string[]): number => row.filter((cell) => HEADERS.includes(cell)).length;
const exact = (header: string): boolean => header === '经度';
const textOf = async (bytes: Uint8Array, name?: string): Promise<string> =>
  sheetText(chooseSheet(await readWorkbook(bytes), known, name), exact);
/** What reading it says, as a sentence that follows the file's name. */
const refusal = async (bytes: Uint8Array): Promise<string> => {
  const error: unknown = await textOf(bytes).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UnreadableError);
  return (error as Error).message;
};

describe('a workbook reads as a person sees it', () => {
  test('numbers as they are shown, dates as far as they are shown', async () => {
    const rows = [
      [0.125, 361, 0.1 + 0.2, 1234567.891, 600, -5],
      [day('2024-06-30'), day('2024-06-30'), day('2024-01-01'), day('2024-06-01'), day('2024-06-30'), day('2024-06-30')],
      ['文', true, null, 860.3, 860.3, 1e15],
    ];
    const formats = {
      '0,0': '0.0%',
      '0,1': '0.0',
      '0,3': '#,##0.00',
      '0,4': '0"亩"',
      '0,5': '0.0_);[Red]-0.0',
      '1,0': 'yyyy-mm-dd',
      '1,1': 'yyyy"年"m"月"',
      '1,2': 'yyyy"年"',
      '1,3': 'mmm-yy',
      '1,4': 'm"月"d"日"',
      '1,5': '[$-804]yyyy"年"m"月"d"日";@',
      '2,4': '0',
    };
    const [sheet] = await readWorkbook(await madeWorkbook({ name: '表', rows, formats }));
    expect(sheet!.rows).toEqual([
      ['12.5%', '361.0', '0.3', '1234567.89', '600亩', '-5.0'],
      ['2024-06-30', '2024-06', '2024', '2024-06', '2024-06-30', '2024-06-30'],
      ['文', 'TRUE', '', '860.3', '860', '1000000000000000'],
    ]);
  });

  test('coordinates keep all their digits, however few are shown', async () => {
    const rows = [HEADERS, ['桥', 1.26, day('2024-06-01'), 121.5438123]];
    const formats = { '1,1': '0.0', '1,2': 'yyyy-mm', '1,3': '0.00' };
    expect(await textOf(await madeWorkbook({ name: '表', rows, formats }))).toBe('名称,数值,截至,经度\n桥,1.3,2024-06,121.5438123');
  });

  test('what is merged over several rows shows in each of them, and a title above the header is passed over, rows keep their numbers', async () => {
    const rows = [['二〇二四年项目表', null], ['单位：亿元', null], HEADERS.slice(0, 2), ['桥, "大"', 1], [null, 2], ['路', 3]];
    const merges = [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 1 },
      { startRow: 3, startCol: 0, endRow: 4, endCol: 0 },
    ];
    expect((await textOf(await madeWorkbook({ name: '表', rows, merges }))).split('\n')).toEqual([
      '',
      '',
      '名称,数值',
      '"桥, ""大""",1',
      '"桥, ""大""",2',
      '路,3',
    ]);
  });

  test('the first sheet that can be seen and has a known header is read, or the one named', async () => {
    const bytes = await madeWorkbook(
      { name: '说明', rows: [['填表说明']] },
      { name: '旧', rows: [HEADERS, ['旧', 0]], hidden: true },
      { name: '数据', rows: [HEADERS, ['新', 1]] },
    );
    expect(await textOf(bytes)).toContain('新');
    expect(await textOf(bytes, '旧')).toContain('旧');
    await expect(textOf(bytes, '别的')).rejects.toThrow('has no sheet "别的", expected one of "说明", "旧" (hidden), "数据"');
    await expect(textOf(bytes, '说明')).rejects.toThrow('has no header that is known in its sheet "说明"');
  });

  test('a formula that failed is told with its cell', async () => {
    const cells = { '1,1': { value: '#REF!', type: 'error' as const } };
    const bytes = await madeWorkbook({ name: '表', rows: [HEADERS, ['桥', null]], cells });
    expect(await refusal(bytes)).toBe('has a formula that failed in its sheet "表": B2 shows #REF!; expected values');
  });
});

describe('what is no workbook is refused in a sentence', () => {
  const good = () => madeWorkbook({ name: '表', rows: [HEADERS, ['桥', 1]] });

  test('an old or an encrypted one', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
    expect(await refusal(old)).toMatch(/^is a workbook of the older kind \(\.xls\), or one with a password; expected it saved as \.xlsx/);
  });

  test('one that is cut off, and a zip of something else', async () => {
    const bytes = await good();
    expect(await refusal(bytes.slice(0, bytes.length - 30))).toMatch(/^is broken \(/);
    expect(await refusal(zipSync({ 'a.txt': strToU8('a') }))).toBe(
      'is a zip but no workbook, expected .xlsx, or a zip with a shapefile in it',
    );
    expect(await refusal(zipSync({ 'xl/workbook.bin': strToU8('a') }))).toMatch(/^is a binary workbook/);
    const parts = unzipSync(bytes);
    delete parts['xl/workbook.xml'];
    expect(await refusal(zipSync(parts))).toMatch(/^is a workbook that cannot be read \(.*workbook/);
  });

  test('one that unpacks to more than fits, or to more than it says', async () => {
    const parts = unzipSync(await good());
    const packed = zipSync({ 'xl/media/a.bin': new Uint8Array(5_000_000), ...parts });
    /** The same, which says that the picture is of another size: in its directory and in the file's own head. */
    const saying = (size: number): Uint8Array => {
      const bytes = packed.slice();
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 5_000_000) view.setUint32(at, size, true);
      return bytes;
    };
    expect((await readWorkbook(packed))[0]!.rows).toHaveLength(2);
    expect(await refusal(saying(250_000_000))).toMatch(/^unpacks to more than 200 MB/);
    for (const size of [0, 1000]) expect(await refusal(saying(size))).toMatch(size === 0 ? /^does not say how large/ : /^is broken \(/);
  });

  test('one with too many files, or too large a sheet', async () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}.xml`, new Uint8Array(1)]));
    expect(await refusal(zipSync(many))).toBe('holds 2001 files, expected at most 2000');
    const wide = unzipSync(await good());
    wide['xl/worksheets/sheet1.xml'] = strToU8(
      new TextDecoder()
        .decode(wide['xl/worksheets/sheet1.xml'])
        .replace('</sheetData>', '<row r="9000"><c r="XFA9000"><v>1</v></c></row></sheetData>'),
    );
    expect(await refusal(zipSync(wide))).toMatch(/cells/);
  });

  test('whatever bytes of it are changed, it reads or is refused in a sentence', async () => {
    const bytes = await good();
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const broken = bytes.slice();
        for (const [at, byte] of changed) broken[at] = byte;
        const error: unknown = await textOf(broken).catch((caught: unknown) => caught);
        expect(typeof error === 'string' || error instanceof UnreadableError).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

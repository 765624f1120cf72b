import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../../src/compile/read/encoding.ts';

const RECORD =
  '# 记录\nid: hall\nname: { zh: 示例大厅与码头的旧城区, en: Example Hall }\ntext: { zh: 主体结构于六月结顶。, en: Topped out. }\n';
const fault = (bytes: Buffer) => {
  const decoded = decode(bytes);
  if ('text' in decoded) throw new Error(`read as ${JSON.stringify(decoded.text)}`);
  return decoded.fault;
};

describe('UTF-8', () => {
  test('is read as it is, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decode(Buffer.from(text))).toEqual({ text: text.replace(/^\ufeff/, '') });
      }),
    );
  });
  test('its mark in front is no part of the text', () => expect(decode(Buffer.from('\ufeffid: a'))).toEqual({ text: 'id: a' }));
  test('one that was written into the text is for another check', () =>
    expect(decode(Buffer.from('a\ufffdb'))).toEqual({ text: 'a\ufffdb' }));
});

describe('another encoding is named, with the command that converts it', () => {
  test.each([
    ['gb18030', 'GB18030', 'GB18030'],
    ['gbk', 'GB18030', 'GB18030'],
    ['big5', 'Big5', 'BIG5'],
    ['utf16le', 'UTF-16 (little endian) without a mark', 'UTF-16LE'],
    ['utf16be', 'UTF-16 (big endian) without a mark', 'UTF-16BE'],
    ['utf16', 'UTF-16 (little endian)', 'UTF-16'],
  ])('%s', (encoding, name, converter) => {
    const text =
      encoding === 'big5'
        ? RECORD.replace(/记录/, '記錄')
            .replace('示例大厅与码头的旧城区', '示例大廳與碼頭的舊城區')
            .replace('主体结构于六月结顶', '主體結構於六月結頂')
        : RECORD;
    const { message } = fault(iconv.encode(text, encoding));
    expect(message).toContain(`is not UTF-8, it looks like ${name}`);
    expect(message).toContain(
      `expected UTF-8 (open it so that it reads right, “Save as…” with encoding UTF-8, or \`iconv -f ${converter} -t UTF-8 `,
    );
  });

  test('UTF-16 of Latin letters alone would even be valid UTF-8, full of NULs', () =>
    expect(fault(Buffer.from('id: example-hall\n', 'utf16le')).message).toContain('UTF-16'));
  test('accented letters', () =>
    expect(fault(iconv.encode('name: { en: Café de la forêt, zh: x }\n# déjà élevé à côté\n', 'latin1')).message).toContain('Latin-1'));
  test('one pasted word in a file that is UTF-8', () =>
    expect(fault(Buffer.concat([Buffer.from(RECORD), iconv.encode('厂', 'gbk'), Buffer.from('\n')])).message).toContain(
      'most of it is, with bytes of another encoding pasted in here',
    ));
  test('a file that was cut within a character', () =>
    expect(fault(Buffer.from(RECORD).subarray(0, Buffer.byteLength('# 记录\nid: hall\nname: { zh: 示') - 1)).message).toContain(
      'breaks off in the middle of a character',
    ));
});

describe('the place', () => {
  test('is that of the first bad byte, in lines and characters', () => {
    const good = 'a: 江北\n  b: 😀';
    expect(fault(Buffer.concat([Buffer.from(good), Buffer.from([0xff, 0x20])]))).toMatchObject({
      line: 2,
      col: good.split('\n')[1]!.length + 1,
    });
  });
  test('is found behind replacement characters that were written', () =>
    expect(fault(Buffer.concat([Buffer.from('\ufffd\ufffd\n'), Buffer.from([0xc1, 0xaa])]))).toMatchObject({ line: 2, col: 1 }));
  test('a mark in front counts for no column', () =>
    expect(fault(Buffer.concat([Buffer.from('\ufeffab'), Buffer.from([0xff, 0x20])]))).toMatchObject({ line: 1, col: 3 }));
  test('is told for any bytes, never with an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const decoded = decode(Buffer.from(bytes));
        if ('text' in decoded)
          expect(
            Buffer.from(bytes)
              .toString('utf8')
              .replace(/^\ufeff/, ''),
          ).toBe(decoded.text);
        else
          expect([decoded.fault.line > 0, decoded.fault.col > 0, decoded.fault.message]).toEqual([
            true,
            true,
            expect.stringContaining(', expected UTF-8'),
          ]);
      }),
      { numRuns: 500 },
    );
  });
});

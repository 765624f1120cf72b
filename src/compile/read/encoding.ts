/** Bytes to text, as strict UTF-8: what is anything else is not read at all, since half-read text is text lost. */
import iconv from 'iconv-lite';
import type { Issue } from './issue.ts';

/** What stands in a file, or why it is not read and the place where that shows. */
export type Decoded = { text: string } | { fault: Omit<Issue, 'file'> };

/** The text of a file without its byte-order mark; a fault when the bytes are not UTF-8. */
export function decode(bytes: Buffer): Decoded {
  const wide = looksWide(bytes);
  if (wide) return { fault: { line: 1, col: 1, message: said(wide) } };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const offset = firstFault(bytes);
    const before = bytes.toString('utf8', 0, offset).replace(/^\ufeff/, '');
    const line = before.split('\n').length;
    return { fault: { line, col: before.length - before.lastIndexOf('\n'), message: said(looksLike(bytes, offset)) } };
  }
}

/** What bytes look like, and the name by which converters know it. */
interface Look {
  like: string;
  converter?: string;
}

function said({ like, converter }: Look): string {
  const convert = converter ? `, or \`iconv -f ${converter} -t UTF-8 old-file > new-file\`` : '';
  return `is not UTF-8, ${like}, expected UTF-8 (open it so that it reads right, “Save as…” with encoding UTF-8${convert})`;
}

const like = (name: string, converter: string): Look => ({ like: `it looks like ${name}`, converter });

/** UTF-16 has a mark in front, or a NUL in every second byte where the text is Latin: that would even pass as UTF-8. */
function looksWide(bytes: Buffer): Look | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return like('UTF-16 (little endian)', 'UTF-16');
  if (a === 0xfe && b === 0xff) return like('UTF-16 (big endian)', 'UTF-16');
  const nuls = [0, 0];
  const head = bytes.subarray(0, 2000);
  head.forEach((byte, i) => {
    if (byte === 0) nuls[i % 2]!++;
  });
  const some = Math.max(4, head.length / 10);
  if (nuls[1]! > some && nuls[0]! < nuls[1]! / 10) return like('UTF-16 (little endian) without a mark', 'UTF-16LE');
  if (nuls[0]! > some && nuls[1]! < nuls[0]! / 10) return like('UTF-16 (big endian) without a mark', 'UTF-16BE');
  return null;
}

/** Where the first byte stands that UTF-8 cannot have there: all before it reads, and reading on gives U+FFFD. */
function firstFault(bytes: Buffer): number {
  const loose = bytes.toString('utf8');
  let offset = 0;
  for (let from = 0; ;) {
    const at = loose.indexOf('\ufffd', from);
    offset += Buffer.byteLength(loose.slice(from, at));
    // One that was written into the file is no fault of the bytes.
    if (bytes.readUIntBE(offset, Math.min(3, bytes.length - offset)) !== 0xefbfbd) return offset;
    offset += 3;
    from = at + 1;
  }
}

/** Whether what is left begins a character and ends before it is whole. */
function isCut([lead, ...rest]: Uint8Array): boolean {
  const wanted = lead! >= 0xf0 ? 3 : lead! >= 0xe0 ? 2 : lead! >= 0xc2 ? 1 : 0;
  return rest.length < wanted && rest.every((byte) => byte >= 0x80 && byte < 0xc0);
}

/** Lead and trail byte of the some seven thousand characters that everyday Chinese is written with. */
const EVERYDAY_GB = /[\xa1-\xa9\xb0-\xf7][\xa1-\xfe]/g;

function looksLike(bytes: Buffer, offset: number): Look {
  if (isCut(bytes.subarray(offset, offset + 4))) return { like: 'it breaks off in the middle of a character' };
  const high = bytes.filter((b) => b > 0x7f).length;
  const loose = bytes.toString('utf8');
  const lost = loose.split('\ufffd').length - 1;
  const readable = (loose.match(/[^\0-\x7f]/gu)?.length ?? 0) - lost;
  if (readable > lost) return { like: 'most of it is, with bytes of another encoding pasted in here' };
  const pairs = bytes.toString('latin1').match(EVERYDAY_GB)?.length ?? 0;
  if (2 * pairs >= 0.8 * high && whole(bytes, 'gb18030')) return like('GB18030 (GBK, what Chinese Windows calls ANSI)', 'GB18030');
  if (paired(bytes) && whole(bytes, 'big5')) return like('Big5', 'BIG5');
  return like('Latin-1 (Windows-1252)', 'WINDOWS-1252');
}

const whole = (bytes: Buffer, encoding: string): boolean => !iconv.decode(bytes, encoding).includes('\ufffd');

/** Whether bytes above ASCII come in runs, as those of two-byte characters do; accented letters mostly stand alone. */
function paired(bytes: Buffer): boolean {
  const runs = bytes.toString('latin1').match(/[\x80-\xff][\x40-\xff]?/g) ?? [];
  const alone = bytes.toString('latin1').match(/(?<=[ -~])[\x80-\xff](?=[a-z ])/g) ?? [];
  return alone.length < runs.length / 4;
}

/** Files out of a zip, within bounds: what unpacks to more than it says, or to more than fits, is refused. */
import { fromBufferPromise, type Entry } from 'yauzl';
import { LIMITS, megabytes } from '../read/limits.ts';

/** Thrown for a file that cannot be read; says why, and what was expected, to follow the file's name. */
export class UnreadableError extends Error {}

/** The first bytes of a zip, and of the older container of `.xls` files and of encrypted workbooks. */
export const isZip = (bytes: Uint8Array): boolean => begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0x50, 0x4b, 0x05, 0x06);
export const isOldContainer = (bytes: Uint8Array): boolean => begins(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

const begins = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

/**
 * The files of a zip by their names, in the archive's order. All of them are unpacked, so that what is left out is in order too.
 * @param wanted which of them are kept
 * @throws UnreadableError for one that is broken, encrypted, or too large
 */
export async function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { autoClose: false });
    if (zip.entryCount > LIMITS.archiveFiles)
      throw new UnreadableError(`holds ${zip.entryCount} files, expected at most ${LIMITS.archiveFiles}`);
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new UnreadableError('is encrypted, expected it saved without a password');
      // What it unpacks to is held to the size that is said here; a size left open would hold it to nothing.
      if (isLeftOpen(entry)) throw new UnreadableError(`does not say how large ${entry.fileName} is, expected it saved anew`);
      total += entry.uncompressedSize;
      if (total > LIMITS.unpackedBytes)
        throw new UnreadableError(
          `unpacks to more than ${megabytes(LIMITS.unpackedBytes)}, expected at most that (fewer sheets, or without pictures)`,
        );
      if (entry.fileName.endsWith('/')) continue;
      const parts: Buffer[] = [];
      for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
      if (wanted(entry.fileName)) files.set(entry.fileName, Buffer.concat(parts));
    }
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError(`is broken (${(error as Error).message}), expected a file that opens`, { cause: error });
  }
  return files;
}

/** Sizes of nought that the directory leaves to what follows the content. */
const isLeftOpen = ({ generalPurposeBitFlag, compressedSize, uncompressedSize, fileName }: Entry): boolean =>
  uncompressedSize === 0 && (compressedSize > 2 || ((generalPurposeBitFlag & 8) !== 0 && compressedSize === 0 && !fileName.endsWith('/')));

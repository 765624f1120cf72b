import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NotPutBackError, replaceAll } from '../../../../src/compile/output/replace-all.ts';
import { sideFolder } from '../../../../src/compile/output/side-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-replace-'));
  for (const name of ['a', 'b', 'c']) writeFileSync(join(root, name), `old ${name}`);
  mkdirSync(join(root, 'next'));
  for (const name of ['a', 'b', 'd']) writeFileSync(join(root, 'next', name), `new ${name}`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (name: string): string => join(root, name);
const moves = () => [...['a', 'b', 'd'].map((name) => ({ from: join(root, 'next', name), to: at(name) })), { from: null, to: at('c') }];
const content = () =>
  Object.fromEntries(
    readdirSync(root)
      .filter((name) => name.length === 1)
      .sort()
      .map((name) => [name, readFileSync(at(name), 'utf8')]),
  );
const OLD = { a: 'old a', b: 'old b', c: 'old c' };

describe('replacing', () => {
  test('puts all in their places, and takes away what nothing replaces', () => {
    replaceAll(moves(), at('aside'));
    expect(content()).toEqual({ a: 'new a', b: 'new b', d: 'new d' });
    expect(existsSync(at('aside'))).toBe(false);
  });

  // Each of the renames in turn: three replaced or new, one taken away, two moves for what stood there.
  test.each([1, 2, 3, 4, 5, 6])('puts all back as it was when rename %i fails', (failing) => {
    let count = 0;
    const rename: typeof renameSync = (from, to) => {
      if (++count === failing) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      renameSync(from, to);
    };
    expect(() => replaceAll(moves(), at('aside'), rename)).toThrow('full');
    expect(count).toBeGreaterThanOrEqual(failing);
    expect(content()).toEqual(OLD);
    expect(existsSync(at('aside'))).toBe(false);
  });

  test('says where the old ones are when not even the way back goes well', () => {
    let count = 0;
    const rename: typeof renameSync = (from, to) => {
      if (++count > 2) throw new Error('gone');
      renameSync(from, to);
    };
    expect(() => replaceAll(moves(), at('aside'), rename)).toThrow(NotPutBackError);
    expect(readFileSync(join(root, 'aside/a'), 'utf8')).toBe('old a');
  });
});

describe('what a process left that was ended by force', () => {
  // A number that no process has: the kernel's highest is below it.
  const GONE = 2 ** 22 + 1;

  test('is taken away, and what it had put aside goes back', () => {
    const dist = at('dist');
    mkdirSync(at(`.dist.next-${GONE}`));
    mkdirSync(at(`.dist.old-${GONE}/dist`), { recursive: true });
    writeFileSync(at(`.dist.old-${GONE}/dist/index.html`), 'old');
    expect(sideFolder(dist).within).toBe(false);
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('old');
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('is let be while the process runs, and where it is of another folder', () => {
    mkdirSync(at(`.dist.next-${process.ppid}`));
    mkdirSync(at(`.other.next-${GONE}`));
    sideFolder(at('dist'));
    expect(
      readdirSync(root)
        .filter((name) => name.startsWith('.'))
        .sort(),
    ).toEqual([`.dist.next-${process.ppid}`, `.other.next-${GONE}`].sort());
  });

  test('within the folder it goes back by name', () => {
    const old = at(`.${basename(root)}.old-${GONE}`);
    mkdirSync(old);
    renameSync(at('a'), join(old, 'a'));
    sideFolder(root, { within: true });
    expect(content()).toEqual(OLD);
    expect(existsSync(old)).toBe(false);
  });
});

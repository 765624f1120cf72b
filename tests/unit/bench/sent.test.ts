import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sentBytes } from '../../bench/sent.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-sent-'));
  writeFileSync(join(folder, 'index.html'), 'a'.repeat(2000));
  writeFileSync(join(folder, 'index.html.gz'), 'b'.repeat(50));
  writeFileSync(join(folder, 'icon.svg'), 'c'.repeat(300));
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (...paths: string[]) => paths.map((path) => ({ url: `http://here/atlas/${path}` }));

it('counts a file as it is compressed, or as it is, as often as it was asked for', () => {
  const served = [{ url: 'http://here/atlas/', folder }];
  expect(sentBytes(at('', 'icon.svg?a#b', 'icon.svg'), served).gzip).toBe(50 + 600);
  const { brotli } = sentBytes(at(''), served);
  expect(brotli).toBeGreaterThan(0);
  expect(brotli).toBeLessThan(50);
});

it('counts nothing for what is not there, or of another host', () => {
  expect(sentBytes([...at('gone.js'), { url: 'data:text/plain,a' }], [{ url: 'http://here/atlas/', folder }])).toEqual({
    gzip: 0,
    brotli: 0,
  });
});

it('counts of a part what was asked for, as far as the file goes', () => {
  const parts = ['bytes=0-99', 'bytes=100-', 'bytes=250-999'].map((range) => ({ ...at('icon.svg')[0]!, range }));
  expect(sentBytes(parts, [{ url: 'http://here/atlas/', folder }])).toEqual({ gzip: 100 + 200 + 50, brotli: 350 });
});

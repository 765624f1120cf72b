import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';

/** Whether a line is the first of a command, which says the district that it works on. */
export const saysDistrict = (line: string): boolean => line.startsWith('District: ');

/**
 * The tiny district in a folder of its own for each test, and what commands that are called on it print: `said` which district
 * it is, `err` what else goes to the error stream.
 */
export function calledDistrict(): { root: string; out: string[]; err: string[]; said: string[] } {
  const district = { root: '', out: [] as string[], err: [] as string[], said: [] as string[] };
  beforeEach(() => {
    district.root = mkdtempSync(join(tmpdir(), 'atlas-called-'));
    cpSync('tests/fixtures/tiny-district', district.root, { recursive: true });
    [district.out, district.err, district.said] = [[], [], []];
    vi.spyOn(console, 'log').mockImplementation((text: string) => void district.out.push(text));
    vi.spyOn(console, 'error').mockImplementation((text: string) => void (saysDistrict(text) ? district.said : district.err).push(text));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(district.root, { recursive: true, force: true });
  });
  return district;
}

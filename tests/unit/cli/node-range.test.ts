import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { accepts, lowestVersions, rangeInWords } from '../../../src/cli/node-range.mjs';
import { requireNode } from '../../../src/cli/setup.mjs';

const semver = createRequire(import.meta.url)('semver') as { satisfies: (version: string, range: string) => boolean };
const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const engines = (JSON.parse(read('package.json')) as { engines: { node: string } }).engines.node;
const LOWEST = lowestVersions(engines);

describe('the versions of Node that are promised', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { engines?: { node?: string } | string[] }> };
  const ranges = Object.entries(lock.packages).flatMap(([name, { engines }]) =>
    engines && !Array.isArray(engines) && engines.node ? [{ name, range: engines.node }] : [],
  );

  test.each(LOWEST)('every package takes %s, and what comes after it', (version) => {
    expect(ranges.length).toBeGreaterThan(100);
    const major = version.split('.')[0];
    for (const node of [version, `${major}.99.0`])
      expect(
        ranges.filter(({ range }) => !semver.satisfies(node, range)).map(({ name, range }) => `${name} wants ${range}`),
        node,
      ).toEqual([]);
  });

  test('no more could be promised: some package refuses what lies just below, and the odd ones between', () => {
    for (const version of ['20.18.3', '21.7.3', '22.15.1', '23.11.1'])
      expect(
        ranges.some(({ range }) => !semver.satisfies(version, range)),
        version,
      ).toBe(true);
  });

  test('the guide and the file for version managers say the same', () => {
    expect(read('README.md')).toContain(`Node ${rangeInWords(engines)}`);
    expect(LOWEST).toContain(read('.nvmrc').trim());
  });
});

describe('requireNode', () => {
  const verdict = (version: string): string | null => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`exit ${code}`);
    });
    try {
      requireNode(version);
      expect(told).not.toHaveBeenCalled();
      return null;
    } catch (error) {
      expect((error as Error).message).toBe('exit 1');
      return String(told.mock.calls[0]![0]);
    } finally {
      told.mockRestore();
      exit.mockRestore();
    }
  };

  test.each(['20.19.0', '20.19.5', '20.20.2', '22.16.0', '22.21.1', '24.0.0', '24.11.1', '25.1.0', '26.0.0'])('takes %s', (version) => {
    expect(verdict(version)).toBeNull();
  });

  test.each([
    '18.20.8',
    '19.9.0',
    '20.0.0',
    '20.18.3',
    '21.7.3',
    '22.0.0',
    '22.11.0',
    '22.15.1',
    '23.0.0',
    '23.11.1',
    '24.0.0-nightly2025',
  ])('refuses %s and says what to install', (version) => {
    expect(verdict(version)).toBe(`Node ${version} does not run this project: install Node 20.19+, 22.16+ or 24+.`);
  });
});

describe('a range', () => {
  test('is read as npm reads it', () => {
    const part = fc.record({
      sign: fc.constantFrom('^', '>='),
      version: fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(25), fc.nat(3)).map((v) => v.join('.')),
    });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.map((p) => `${p.sign}${p.version}`).join(' || ')),
        fc.tuple(fc.nat(32), fc.nat(26), fc.nat(4)).map((v) => v.join('.')),
        (range, version) => {
          expect(accepts(version, range)).toBe(semver.satisfies(version, range));
        },
      ),
    );
  });

  test('of another form is refused, not guessed', () => {
    for (const range of ['*', '20.x', '>=20', '<24.0.0', '']) expect(() => accepts('20.19.0', range)).toThrow('expected ^1.2.3 or >=1.2.3');
  });

  test('in words', () => {
    expect(rangeInWords('>=20.1.2')).toBe('20.1.2+');
    expect(rangeInWords('^20.19.0 || >=22.0.0')).toBe('20.19+ or 22+');
    expect(rangeInWords('^20.10.0 || ^22.0.1 || >=24.0.0')).toBe('20.10+, 22.0.1+ or 24+');
  });
});

import { describe, expect, it } from 'vitest';
import { compare, noise, slower } from '../../bench/compare.ts';
import { FORMAT, readResults, type BenchResults, type Measures } from '../../bench/results.ts';
import { metric } from '../../bench/statistics.ts';

const results = (atlas: Measures, counts: BenchResults['counts'] = {}, browser = 'Chromium 1'): BenchResults => ({
  format: FORMAT,
  date: '2026-01-31',
  commit: 'abc',
  machine: { processor: 'one', cores: 2, memoryGb: 4, system: 'Linux', node: '24', browser },
  sizes: [{ projects: 10, district: true, pages: { atlas, leaflet: { 'click.painted': metric('ms', [900]) } }, notes: [] }],
  counts,
});
const names = (before: Measures, after: Measures) => slower(results(before), results(after)).map(({ what }) => what);

describe('what got slower beyond noise', () => {
  it('is beyond 15 %, twice the spread of either run, and half a frame', () => {
    expect(noise(metric('ms', [200]), metric('ms', [200]))).toBe(30);
    expect(noise(metric('ms', [20]), metric('ms', [20]))).toBe(8);
    expect(noise(metric('ms', [170, 200, 230]), metric('ms', [200]))).toBe(60);
    expect(noise(metric('ms', [200]), metric('ms', [160, 200, 240]))).toBe(80);
    expect(noise(metric('B', [1000]), metric('B', [2000]))).toBe(10);
  });

  it('is named, the worst first', () => {
    const before = { 'click.text': metric('ms', [100]), 'click.painted': metric('ms', [200]), 'load.list.bytes': metric('B', [1000]) };
    const after = { 'click.text': metric('ms', [114]), 'click.painted': metric('ms', [260]), 'load.list.bytes': metric('B', [1400]) };
    expect(names(before, after)).toEqual(['10 projects, load.list.bytes', '10 projects, click.painted']);
  });

  it('leaves out what one of the runs has not, and what is no speed', () => {
    const after = { 'click.text': metric('ms', [100]), 'click.proof': metric('share', [0.9]), 'click.noting': metric('ms', [90]) };
    expect(names({ 'click.proof': metric('share', [0]), 'click.noting': metric('ms', [1]) }, after)).toEqual([]);
  });

  it('looks at counts without a page too', () => {
    const [before, after] = [results({}, { '100000': metric('ms', [10]) }), results({}, { '100000': metric('ms', [30]) })];
    expect(compare(before, after).said).toContain('counts of 100000 records: 10 → 30 ms');
  });

  it('says that nothing did, and that a machine is another', () => {
    const same = { 'click.text': metric('ms', [100]) };
    const { slower: found, said } = compare(results(same), results(same, {}, 'Chromium 2'));
    expect(found).toEqual([]);
    expect(said).toMatch(/another machine or browser[^]*Nothing got slower/);
  });
});

it('reads only figures of its own form', () => {
  const text = JSON.stringify(results({}));
  expect(readResults(text, 'a.json').commit).toBe('abc');
  expect(() => readResults(text.replace(`"format":${FORMAT}`, '"format":0'), 'a.json')).toThrow('a.json holds no figures');
});

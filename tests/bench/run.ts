/** `npm run bench`: measures the atlas in a real browser, beside pages that do the same by plain means. */
import { chromium as launcher } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { dirname, join } from 'node:path';
import { takeDistrict } from '../../src/cli/district.mjs';
import { called } from '../../src/compile/commands/call.ts';
import { districtFolder, tellDistrict } from '../../src/compile/commands/district.ts';
import { findBrowser } from '../../src/cli/browser.mjs';
import { chromium } from '../e2e/browser.ts';
import { readCall, USAGE } from './arguments.ts';
import { compare } from './compare.ts';
import { countsOf } from './measure/counts.ts';
import { measureSite } from './measure-site.ts';
import { FORMAT, readResults, type BenchResults, type Machine } from './results.ts';
import { builtSite, builtYardsticks, ROOT, sourcesNow, takenSite } from './sites.ts';
import { tableOf, tableOfTargets } from './table.ts';
import { targets } from './targets.ts';

export { USAGE };

/** The old phone is for a district: the largest that is measured with it. */
const SLOWED_UP_TO = 5_000;

/** Exit code 1 when something got slower than it was in the file that was named, 2 when it was called wrongly. */
export async function run(args: string[]): Promise<number> {
  const call = called(USAGE, () => {
    const { rest, said } = takeDistrict(args);
    return { ...readCall(rest), root: districtFolder(said) };
  });
  if (call === null) return 2;
  if (call.site === null) tellDistrict(call.root);
  const before = call.against === null ? null : readResults(readFileSync(call.against, 'utf8'), call.against);
  const say = (what: string) => void process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${what}…` : `${what}\n`);
  const yardsticks = await builtYardsticks();
  const taken = call.site === null ? null : takenSite(call.site);
  const district = taken ?? (await builtSite(null, call.root, say)).folder;
  const own = recordsOf(district);
  const browser = await launcher.launch(chromium({ find: () => findBrowser() }));
  const results: BenchResults = {
    format: FORMAT,
    date: call.date ?? new Date().toISOString().slice(0, 10),
    commit: call.site ?? sourcesNow(),
    machine: machine(browser.version()),
    sizes: [],
    counts: {},
  };
  try {
    for (const size of call.sizes.length > 0 ? call.sizes : [own]) {
      const itself = Math.abs(size - own) <= own / 10;
      const folder = itself ? district : (await builtSite(size, call.root, say)).folder;
      const heard = (what: string) => say(`${size}: ${what}`);
      results.sizes.push(
        await measureSite(browser, {
          folder,
          yardsticks,
          district: itself && own < SLOWED_UP_TO,
          rounds: call.rounds,
          only: call.only,
          say: heard,
        }),
      );
    }
    if (call.large)
      for (const records of [100_000, 1_000_000]) {
        say(`counts of ${records} records`);
        results.counts[records] = countsOf(records);
      }
  } finally {
    await browser.close();
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  }
  const out = call.out ?? join(ROOT, 'bench-results', `${results.date}-${call.site === null ? results.commit : 'site'}.json`);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify(results, null, 1)}\n`);
  console.log(`${describe(results)}\n\n${tableOf(results.sizes)}\n\n${tableOfTargets(targets(results))}`);
  for (const [records, { median, mad }] of Object.entries(results.counts))
    console.log(`counts of ${records} records: ${median} ± ${mad} ms`);
  for (const { projects, notes } of results.sizes) for (const note of notes) console.log(`${projects}: ${note}`);
  console.log(`\nWritten to ${out}`);
  if (!before) return 0;
  const { slower, said } = compare(before, results);
  console.log(said);
  return slower.length > 0 ? 1 : 0;
}

const recordsOf = (folder: string): number => {
  const path = join(folder, 'data/projects.geojson');
  if (!existsSync(path)) throw new Error(`${path} is not there, expected a built site`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { features: unknown[] }).features.length;
};

function machine(browser: string): Machine {
  const all = cpus();
  return {
    processor: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.versions.node,
    browser: `Chromium ${browser}`,
  };
}

const describe = ({ date, commit, machine: m }: BenchResults): string =>
  `${date}, ${commit}; ${m.processor}, ${m.cores} cores, ${m.memoryGb} GB, ${m.system}, Node ${m.node}, ${m.browser} with software drawing`;

// npm run fuzz: the inputs of tests/fuzz with many more cases than npm test has time for.
import { parseArgs } from 'node:util';
import { installPackages, requireNode, run } from './setup.mjs';

const USAGE = `usage: npm run fuzz -- [name] [--runs 10000] [--seed 20231201]

Draws that many cases for each input of tests/fuzz, or of the files whose name holds the word:
addresses, embed, records, shapes, imports, texts. The same seed draws the same cases; --seed random
draws others each time. A fault is told with the smallest case that shows it, and with its seed.`;

/** What was asked for. @throws with a sentence where that is nothing that can be done */
function read(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { runs: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const { runs = '10000', seed, help = false } = values;
  if (!/^[1-9]\d{0,8}$/.test(runs)) throw new Error(`--runs is "${runs}", expected a whole number from 1 on`);
  if (seed !== undefined && !/^(-?\d{1,10}|random)$/.test(seed)) throw new Error(`--seed is "${seed}", expected a whole number or random`);
  if (positionals.some((name) => !/^[a-z-]+$/.test(name))) throw new Error(`"${positionals.join(' ')}" names no input`);
  return { runs, seed, help, names: positionals };
}

try {
  const { runs, seed, help, names } = read(process.argv.slice(2));
  if (help) console.log(USAGE);
  else {
    requireNode();
    installPackages();
    const files = names.length > 0 ? names.map((name) => `tests/fuzz/${name}`) : ['tests/fuzz/'];
    run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...files], {
      ATLAS_FUZZ_RUNS: runs,
      ...(seed !== undefined && { ATLAS_SEED: seed }),
    });
  }
} catch (error) {
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}

// npm run bench: measures the built site in a real browser; --micro the loops of the model alone.
import { join } from 'node:path';
import { failureSentence } from './failure.mjs';
import { installPackages, requireBrowser, requireNode, root, run } from './setup.mjs';
import { asksForHelp } from './usage.mjs';

const args = process.argv.slice(2);
requireNode();
installPackages();
if (args.includes('--micro'))
  run(process.execPath, ['node_modules/vitest/vitest.mjs', 'bench', '--run', ...args.filter((a) => a !== '--micro')]);
else {
  try {
    const { importTypeScript } = await import('./typescript.mjs');
    const module = await importTypeScript(join(root, 'tests/bench/run.ts'));
    if (asksForHelp(args)) console.log(module.USAGE);
    else {
      requireBrowser();
      process.exitCode = await module.run(args);
    }
  } catch (error) {
    const sentence = failureSentence(error);
    if (sentence === null) throw error;
    console.error(sentence);
    process.exitCode = 1;
  }
}

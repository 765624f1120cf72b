// Runs a TypeScript task of src/compile with the Vite that is installed: node src/cli/run.mjs <task> [arguments]
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { failureSentence } from './failure.mjs';
import { requireNode, root } from './setup.mjs';
import { asksForHelp } from './usage.mjs';

const folder = join(root, 'src/compile/tasks');
const tasks = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
const usage = `usage: node src/cli/run.mjs <task> [arguments]\ntasks: ${tasks.sort().join(', ')}`;

requireNode();
// `npm run counts | head` reads no further than it wants.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const [task, ...rest] = process.argv.slice(2);
if (task !== undefined && asksForHelp([task])) console.log(usage);
else if (!tasks.includes(task)) {
  console.error(task === undefined ? usage : `There is no task "${task}".\n${usage}`);
  process.exitCode = 2;
} else {
  try {
    const { importTypeScript } = await import('./typescript.mjs');
    const module = await importTypeScript(join(folder, `${task}.ts`));
    if (asksForHelp(rest)) console.log(module.USAGE);
    else process.exitCode = await module.run(rest);
  } catch (error) {
    const sentence = failureSentence(error);
    if (sentence === null) throw error;
    console.error(sentence);
    process.exitCode = 1;
  }
}

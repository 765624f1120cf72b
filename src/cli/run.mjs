// Runs a TypeScript task of src/compile with the Vite that is installed: node src/cli/run.mjs <task> [arguments]
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './setup.mjs';

const folder = join(root, 'src/compile/tasks');
const tasks = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
const usage = `usage: node src/cli/run.mjs <task> [arguments]\ntasks: ${tasks.sort().join(', ')}`;
const help = (argument) => argument === '--help' || argument === '-h';

const [task, ...rest] = process.argv.slice(2);
if (help(task)) console.log(usage);
else if (!tasks.includes(task)) {
  console.error(task === undefined ? usage : `There is no task "${task}".\n${usage}`);
  process.exitCode = 2;
} else {
  const { module } = await runnerImport(join(folder, `${task}.ts`), { root, configFile: false, logLevel: 'error' });
  if (rest.some(help)) console.log(module.USAGE);
  else process.exitCode = await module.run(rest);
}

// Runs a TypeScript task of src/compile with the Vite that is installed: node src/cli/run.mjs <task> [arguments]
import { runnerImport } from 'vite';

const [task, ...rest] = process.argv.slice(2);
const { module } = await runnerImport(`./src/compile/tasks/${task}.ts`, { configFile: false, logLevel: 'error' });
process.exitCode = await module.run(rest);

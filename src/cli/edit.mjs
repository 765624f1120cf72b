// npm run edit: a form for the records of a district, on this machine.
import { join } from 'node:path';
import { failureSentence } from './failure.mjs';
import { installPackages, requireNode, root } from './setup.mjs';
import { asksForHelp } from './usage.mjs';

requireNode();
installPackages();
const args = process.argv.slice(2);
try {
  const { importTypeScript } = await import('./typescript.mjs');
  const module = await importTypeScript(join(root, 'src/edit/command.ts'));
  if (asksForHelp(args)) console.log(module.USAGE);
  else process.exitCode = await module.run(args, root);
} catch (error) {
  const sentence = failureSentence(error);
  if (sentence === null) throw error;
  console.error(sentence);
  process.exitCode = 1;
}

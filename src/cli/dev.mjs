// npm run dev: the watching server, with hot reload of code, data/ and geo/.
import { installPackages, requireNode, run } from './setup.mjs';
import { answerCall } from './usage.mjs';

answerCall(
  `usage: npm run dev [-- --port 5173] [--host] [--open]
Other options are those of vite. ATLAS_DISTRICT=folder serves the district of another folder.`,
  { takesArguments: true },
);
requireNode();
installPackages();
run(process.execPath, ['node_modules/vite/bin/vite.js', ...process.argv.slice(2)]);

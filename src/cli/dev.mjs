// npm run dev: the watching server, with hot reload of code, data/ and geo/.
import { installPackages, requireNode, run } from './setup.mjs';

requireNode();
installPackages();
run(process.execPath, ['node_modules/vite/bin/vite.js', ...process.argv.slice(2)]);

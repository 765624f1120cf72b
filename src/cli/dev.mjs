// npm run dev: the watching server, with hot reload of code, data/ and geo/.
import { answerDistrictCall } from './district.mjs';
import { installPackages, requireNode, run } from './setup.mjs';

const { rest, env } = answerDistrictCall(
  `usage: npm run dev -- [--district folder] [--port 5173] [--host] [--open]
Without --district it is that of ATLAS_DISTRICT, else the project's own. Other options are those of vite.`,
  { takesArguments: true },
);
requireNode();
installPackages();
run(process.execPath, ['node_modules/vite/bin/vite.js', ...rest], env);

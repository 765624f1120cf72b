// npm run dev: the watching server, with hot reload of code, data/ and geo/.
import { answerSiteCall } from './city.mjs';
import { installPackages, requireNode, run } from './setup.mjs';

const { rest, env } = answerSiteCall(
  `usage: npm run dev -- [--district folder | --city folder] [--port 5173] [--host] [--open]
Without them it is that of ATLAS_DISTRICT or ATLAS_CITY, else the project's own district. Other options are those of vite.`,
  { takesArguments: true },
);
requireNode();
installPackages();
run(process.execPath, ['node_modules/vite/bin/vite.js', ...rest], env);

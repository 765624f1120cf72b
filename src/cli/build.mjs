// npm run build: writes the site, whole, to dist/ or where --outDir says.
import { answerSiteCall } from './city.mjs';
import { installPackages, requireNode, run } from './setup.mjs';

const { rest, env } = answerSiteCall(
  `usage: npm run build -- [--district folder | --city folder] [--base=/some/folder/] [--outDir folder] [--emptyOutDir]
  --district      the folder of the district, instead of that of ATLAS_DISTRICT or the project's own
  --city          the folder of a city: its districts in one site, instead of ATLAS_CITY
  --base          the folder of the host that the site will stand in
  --outDir        where it is written instead of dist/
  --emptyOutDir   takes away what else stands in a folder outside the project
Other options are those of vite build. ATLAS_PAGES=none leaves out pages and pictures of single projects.`,
  { takesArguments: true },
);
requireNode();
installPackages();
run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...rest], env);

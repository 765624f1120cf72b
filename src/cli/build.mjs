// npm run build: writes the site, whole, to dist/ or where --outDir says.
import { installPackages, requireNode, run } from './setup.mjs';
import { answerCall } from './usage.mjs';

answerCall(
  `usage: npm run build [-- --base=/some/folder/] [--outDir folder] [--emptyOutDir]
  --base          the folder of the host that the site will stand in
  --outDir        where it is written instead of dist/
  --emptyOutDir   takes away what else stands in a folder outside the project
Other options are those of vite build. ATLAS_DISTRICT=folder builds the district of another folder, ATLAS_PAGES=none
leaves out pages and pictures of single projects.`,
  { takesArguments: true },
);
requireNode();
installPackages();
run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...process.argv.slice(2)]);

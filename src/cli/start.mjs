// npm start: installs what is missing, checks and compiles the data, builds, and serves the production build.
import { join } from 'node:path';
import { answerSiteCall } from './city.mjs';
import { installPackages, requireNode, root, run } from './setup.mjs';

const { env } = answerSiteCall(
  `usage: npm start -- [--district folder | --city folder]
Builds and serves the site of the district or city, else of that of ATLAS_DISTRICT or ATLAS_CITY, else of the project's own district. PORT=8080 npm start wants
another port than 4173.`,
);
const wanted = Number(process.env.PORT || 4173);
if (!(Number.isInteger(wanted) && wanted >= 0 && wanted < 65536)) {
  console.error(`PORT is "${process.env.PORT}", expected a number from 0 to 65535.`);
  process.exit(2);
}
requireNode();
installPackages();
run(process.execPath, ['src/cli/run.mjs', 'check'], env);
run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], env);

// The build has refused what is no address. Its folder is the one that the pages were written for.
const base = process.env.SITE ? new URL(process.env.SITE).pathname.replace(/\/?$/, '/') : '/';
const { serve } = await import('./static-server.mjs');
const { url } = await serve(join(root, 'dist'), { base, port: wanted }).catch((error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.log(`Port ${wanted} is in use, a free one is taken.`);
  return serve(join(root, 'dist'), { base });
});
console.log(`\n  ${url}\n\n  Ctrl+C stops it.`);

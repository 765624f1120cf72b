// npm start: installs what is missing, checks and compiles the data, builds, and serves the production build.
import { join } from 'node:path';
import { installPackages, requireNode, root, run } from './setup.mjs';

requireNode();
installPackages();
run(process.execPath, ['src/cli/run.mjs', 'check']);
run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);

const { serve } = await import('./static-server.mjs');
const wanted = Number(process.env.PORT ?? 4173);
const { url } = await serve(join(root, 'dist'), { port: wanted }).catch((error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  return serve(join(root, 'dist'));
});
console.log(`\n  ${url}\n\n  Ctrl+C stops it.`);

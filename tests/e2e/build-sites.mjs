// Builds the sites of the end-to-end tests ahead, where they would build them themselves: node tests/e2e/build-sites.mjs
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const sites = fileURLToPath(new URL('sites.ts', import.meta.url));
const { module } = await runnerImport(sites, { configFile: false, logLevel: 'error' });
await module.buildSites();

// Builds the sites of the end-to-end tests ahead, where they would build them themselves: node tests/e2e/build-sites.mjs
import { fileURLToPath } from 'node:url';
import { importTypeScript } from '../../src/cli/typescript.mjs';

const sites = fileURLToPath(new URL('sites.ts', import.meta.url));
const { buildSites } = await importTypeScript(sites);
await buildSites();

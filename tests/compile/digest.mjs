// Prints the digest of every file that a district compiles to: node tests/compile/digest.mjs <folder>
// Its own process, so that the caller can choose time zone and locale.
import { createHash } from 'node:crypto';
import { runnerImport } from 'vite';

const load = async (path) => (await runnerImport(path, { configFile: false, logLevel: 'error' })).module;
const [{ compile }, { downloads }] = [await load('./src/compile/dataset/compile.ts'), await load('./src/compile/downloads/downloads.ts')];
const compiled = compile(process.argv[2]);
const digest = createHash('sha256');
for (const [path, text] of downloads(compiled)) digest.update(`${path}\0${text}\0`);
console.log(
  `${compiled.dataset.version} ${digest.digest('hex')} ${new Intl.DateTimeFormat().resolvedOptions().timeZone} ${new Intl.NumberFormat().resolvedOptions().locale}`,
);

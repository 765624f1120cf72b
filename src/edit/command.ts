/** `npm run edit`: opens a form for the records of a district on the own machine. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { calledOn, DISTRICT_OPTION, DISTRICT_USAGE, districtFolder } from '../compile/commands/district.ts';
import { DataError } from '../compile/read/issue.ts';
import { EditedDistrict } from './server/edited-district.ts';
import { serveEditor, type EditServer } from './server/edit-server.ts';
import { pageFiles } from './server/page-files.ts';

/** Beside those of `npm start` and `npm run dev`. */
const PORT = 4175;

export const USAGE = `usage: npm run edit -- ${DISTRICT_USAGE} [--port ${PORT}] [--open]`;

/**
 * Serves the editor until the process is ended. Exit code 1 when the district cannot be read, 2 when it was called wrongly.
 * @param project the folder of the code
 */
export async function run(args: string[], project = fileURLToPath(new URL('../..', import.meta.url))): Promise<number> {
  const call = calledOn(USAGE, () => {
    const { values } = parseArgs({ args, options: { ...DISTRICT_OPTION, port: { type: 'string' }, open: { type: 'boolean' } } });
    return { root: districtFolder(values.district), port: portOf(values.port), open: values.open ?? false };
  });
  if (!call) return 2;
  try {
    new EditedDistrict(call.root).describe();
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.message);
    return 1;
  }
  const { url } = await listen(call.root, await pageFiles(project), call.port);
  console.log(`\n  ${url}\n\n  The address works on this machine alone, until this command is ended. Ctrl+C ends it.`);
  if (call.open) open(url);
  return 0;
}

/** @throws a sentence for what is no port */
function portOf(given: string | undefined): number {
  const port = Number(given ?? PORT);
  if (!(Number.isInteger(port) && port >= 0 && port < 65536)) throw new Error(`--port is "${given}", expected a number from 0 to 65535.`);
  return port;
}

async function listen(root: string, page: Awaited<ReturnType<typeof pageFiles>>, port: number): Promise<EditServer> {
  try {
    return await serveEditor(root, page, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.log(`Port ${port} is in use, a free one is taken.`);
    return serveEditor(root, page, 0);
  }
}

/** Asks the system to show an address. */
function open(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin' ? ['open', url] : process.platform === 'win32' ? ['explorer.exe', url] : ['xdg-open', url];
  spawn(command!, args, { stdio: 'ignore', detached: true })
    .on('error', () => console.log('No browser could be opened: open the address above in one.'))
    .unref();
}

/** Debian's nginx with the configuration of `deploy/`, started for a test. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { vi } from 'vitest';
import { project } from './tiny-site.ts';

/** What to say where it cannot be tried. */
export const NOT_INSTALLED =
  'nginx is not installed, so the configuration in deploy/ is not tried. Debian: apt-get install nginx-light libnginx-mod-http-brotli-static';

/** The program, or the one named in `NGINX`; null where it is not installed. */
export const NGINX =
  (process.env['NGINX'] ? [process.env['NGINX']] : ['nginx', '/usr/sbin/nginx']).find((name) => !spawnSync(name, ['-v']).error) ?? null;

/** Whether it can send files compressed by Brotli. */
export const BROTLI = existsSync('/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf');

/**
 * Serves what lies in `folder` by the files of `deploy/` as the container has them, but for port and folders.
 * @param locations what `npm run headers -- nginx` prints
 */
export async function startNginx(root: string, folder: string, locations: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const place = join(root, `nginx-${port}`);
  mkdirSync(place);
  const edit = (name: string, changes: [string, string][]) => {
    const text = changes.reduce(
      (all, [from, to]) => {
        if (!all.includes(from)) throw new Error(`deploy/${name} has no "${from}", which the tests replace`);
        return all.replaceAll(from, to);
      },
      readFileSync(project(`deploy/${name}`), 'utf8'),
    );
    writeFileSync(join(place, name), text);
  };
  edit('container.conf', [
    [' /tmp/', ` ${place}/`],
    ['worker_processes auto', 'worker_processes 1'],
  ]);
  edit('nginx.conf', [
    ['listen 8080', `listen 127.0.0.1:${port}`],
    ['root /srv/atlas/current', `root ${folder}`],
    ...(BROTLI ? ([['# brotli_static on;', 'brotli_static on;']] as [string, string][]) : []),
  ]);
  writeFileSync(join(place, 'atlas-locations.conf'), locations);

  const nginx = spawn(NGINX!, ['-c', join(place, 'container.conf'), '-g', 'daemon off;'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  nginx.stderr.on('data', (text) => (said += String(text)));
  const ended = new Promise<void>((resolve) => nginx.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    nginx.kill('SIGTERM');
    await ended;
  };
  const origin = `http://127.0.0.1:${port}`;
  try {
    await vi.waitFor(() => fetch(origin), { timeout: 10_000, interval: 50 });
  } catch (error) {
    await stop();
    throw new Error(`nginx did not start:\n${said}`, { cause: error });
  }
  // What it warns of is a fault of the configuration.
  if (/\[(warn|emerg)\]/.test(said)) {
    await stop();
    throw new Error(`nginx says:\n${said}`);
  }
  return { origin, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

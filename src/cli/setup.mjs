// Installs what a fresh machine lacks. Plain Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import { findBrowser, findFirefox, findXvfb, HEADLESS } from './browser.mjs';
import { accepts, rangeInWords } from './node-range.mjs';

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const stamp = join(root, 'node_modules/.atlas-installed');

/** Ends the process with a sentence when the packages do not take this Node: package.json says which they take. */
export function requireNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (accepts(version, engines.node)) return;
  console.error(`Node ${version} does not run this project: install Node ${rangeInWords(engines.node)}.`);
  process.exit(1);
}

/** Runs `npm ci` when the packages of the lockfile are not the ones installed; a second call does nothing. */
export function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  if (areInstalled()) return writeFileSync(stamp, lock);
  console.log('Installing packages…');
  // The tools are needed whatever NODE_ENV says.
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

/** Whether somebody has run `npm ci` by hand: npm notes what it has installed. */
function areInstalled() {
  const noted = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(noted)) return false;
  const [wanted, there] = [join(root, 'package-lock.json'), noted].map((path) => JSON.parse(readFileSync(path, 'utf8')).packages);
  // Those of other systems are left out.
  return Object.entries(wanted).every(([name, { version, integrity, optional }]) =>
    name === '' ? true : there[name] ? there[name].version === version && there[name].integrity === integrity : optional === true,
  );
}

const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

/**
 * The path of a browser for the end-to-end tests; installs Debian's when it may. Ends with a sentence when there is none.
 * @returns {string}
 */
export function requireBrowser() {
  const cjk = () => spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim();
  if (isDebianRoot() && (!findBrowser() || !cjk())) {
    console.log('Installing chromium and fonts-noto-cjk…');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
  }
  const browser = findBrowser();
  if (browser && existsSync(browser)) return browser;
  console.error(
    browser
      ? `CHROMIUM names ${browser}, which is not there.`
      : 'No Chrome or Chromium was found for the end-to-end tests. Install one (Debian: apt-get install chromium fonts-noto-cjk), or name it in the variable CHROMIUM.',
  );
  process.exit(1);
}

/** What serves the tests where it can be had: Chromium without windows, the other engine with a screen to draw on, the server that deploy/ configures. */
const EXTRAS = [
  {
    name: 'Chromium without windows',
    packages: ['chromium-headless-shell'],
    there: () => process.env.CHROMIUM || existsSync(HEADLESS),
    without: 'the tests take somewhat longer',
  },
  {
    name: 'Firefox',
    packages: ['firefox-esr', 'xvfb', 'libegl1', 'libgl1', 'libgl1-mesa-dri', 'libgles2'],
    there: () => findFirefox() && findXvfb(),
  },
  {
    name: 'nginx',
    packages: ['nginx-light', 'libnginx-mod-http-brotli-static'],
    there: () => existsSync('/usr/sbin/nginx'),
  },
];

/** Installs these from Debian when it may. The tests go on without what cannot be had, and it is said. */
export function installExtras() {
  const missing = () => EXTRAS.filter(({ there }) => !there());
  if (missing().length > 0 && isDebianRoot()) {
    console.log(
      `Installing ${missing()
        .flatMap(({ packages }) => packages)
        .join(', ')}…`,
    );
    const options = ['-qq', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20'];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', ...options], { stdio: 'ignore', env });
    for (const { packages } of missing())
      spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...options, ...packages], { stdio: 'ignore', env });
  }
  for (const { name, packages, without = 'what is tried with it is left out' } of missing())
    console.log(`Without ${name}, which is not here (Debian: apt-get install ${packages.join(' ')}): ${without}.`);
}

/** Runs a command from the project's folder with its output shown; ends the process with its code when it fails. */
export function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (result.error) console.error(`${command} could not be started: ${result.error.message}`);
  if (result.status !== 0) process.exit(result.status ?? 1);
}

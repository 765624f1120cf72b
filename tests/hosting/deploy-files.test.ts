import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { project } from './tiny-site.ts';

const read = (path: string): string => readFileSync(project(path), 'utf8');
const root = mkdtempSync(join(tmpdir(), 'atlas-deploy-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the container', () => {
  const lines = read('deploy/Dockerfile')
    .replaceAll(/\\\n/g, '')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line));
  const of = (word: string) => lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

  test('is made from fixed versions, with the lowest Node that the project promises', () => {
    expect(of('FROM')).toEqual([
      expect.stringMatching(/^node:\d+\.\d+\.\d+-\S+ AS build$/),
      expect.stringMatching(/^debian:\d+\.\d+-slim$/),
    ]);
    expect(of('FROM')[0]).toContain(`node:${read('.nvmrc').trim()}-`);
  });

  test('copies what is there, runs as nobody special, and is asked how it is', () => {
    for (const copied of of('COPY').filter((line) => !line.startsWith('--from')))
      for (const path of copied.split(' ').slice(0, -1)) expect(existsSync(project(path)), path).toBe(true);
    expect(of('USER')).toEqual(['www-data']);
    expect(of('HEALTHCHECK')).toHaveLength(1);
    expect(of('EXPOSE')).toEqual(['8080']);
    expect(read('deploy/nginx.conf')).toContain('listen 8080;');
    for (const folder of ['.git', 'node_modules', 'dist']) expect(read('.dockerignore').split('\n')).toContain(folder);
  });

  test('builds with commands that the project has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, name] of `${of('RUN').join('\n')}\n${read('deploy/github-pages.yml')}`.matchAll(/npm run (?:-s )?(\w+)/g))
      expect(scripts, name).toHaveProperty(name!);
  });
});

test('the workflow builds for the address that the repository’s Pages have, and may do no more than publish', () => {
  const workflow = parse(read('deploy/github-pages.yml')) as {
    permissions: object;
    jobs: { publish: { steps: { id?: string; uses?: string; run?: string; env?: Record<string, string>; with?: object }[] } };
  };
  expect(workflow.permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
  const { steps } = workflow.jobs.publish;
  expect(steps.find(({ run }) => run === 'npm run build')!.env).toMatchObject({ SITE: '${{ steps.pages.outputs.base_url }}' });
  expect(steps.find(({ id }) => id === 'pages')!.uses).toMatch(/^actions\/configure-pages@v\d+$/);
  expect(steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'))!.with).toEqual({ path: 'dist' });
  expect(steps.map(({ uses }) => uses).filter(Boolean)).toEqual(steps.flatMap(({ uses }) => (uses?.startsWith('actions/') ? [uses] : [])));
});

describe.runIf(process.platform === 'linux')('deploy/publish.sh', () => {
  const target = join(root, 'www');
  const publish = (version: string, assets: string[]) => {
    const dist = join(root, version);
    mkdirSync(join(dist, 'assets'), { recursive: true });
    writeFileSync(join(dist, 'index.html'), version);
    for (const name of assets) writeFileSync(join(dist, 'assets', name), `${name} of ${version}`);
    execFileSync(project('deploy/publish.sh'), [dist, target], { stdio: 'pipe' });
  };
  const served = () => readFileSync(join(target, 'current/index.html'), 'utf8');
  const assets = () => readdirSync(join(target, 'current/assets')).sort();
  const aDayPasses = () => {
    const then = new Date(Date.now() - 25 * 3600_000);
    for (const name of readdirSync(join(target, 'versions')))
      if (name.endsWith('.replaced')) utimesSync(join(target, 'versions', name), then, then);
  };

  test('serves the new version whole, with the files of those before it for a day', () => {
    publish('one', ['a-1.js', 'b-1.js']);
    expect([served(), assets()]).toEqual(['one', ['a-1.js', 'b-1.js']]);
    publish('two', ['a-2.js', 'b-1.js']);
    expect([served(), assets()]).toEqual(['two', ['a-1.js', 'a-2.js', 'b-1.js']]);
    // What both have is that of the new version.
    expect(readFileSync(join(target, 'current/assets/b-1.js'), 'utf8')).toBe('b-1.js of two');
    publish('three', ['a-3.js']);
    expect([served(), assets()]).toEqual(['three', ['a-1.js', 'a-2.js', 'a-3.js', 'b-1.js']]);
    aDayPasses();
    publish('four', ['a-4.js']);
    // The version that was served until now stays, however old it is; those that it had replaced are gone.
    expect([served(), assets()]).toEqual(['four', ['a-3.js', 'a-4.js']]);
    expect(readdirSync(join(target, 'versions')).filter((name) => !name.includes('.'))).toHaveLength(2);
  });

  test('leaves what is served when there is no built site', () => {
    const before = served();
    const { status, stderr } = spawnSync(project('deploy/publish.sh'), [root, target], { encoding: 'utf8' });
    expect([status, stderr.trim()]).toEqual([2, `${root} holds no built site, expected what npm run build writes.`]);
    expect(served()).toBe(before);
  });
});

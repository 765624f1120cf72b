import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { chosenCity, cityLine } from '../../../src/cli/city.mjs';
import * as check from '../../../src/compile/tasks/check.ts';
import * as headers from '../../../src/compile/tasks/headers.ts';
import { cityYaml, tinyCity } from '../../tiny-city.ts';
import { StubProject } from './stub-project.ts';

// Processes are started here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'atlas-cities-'));
const city = join(root, 'city');
mkdirSync(city);
writeFileSync(join(city, 'city.yaml'), 'name: { zh: 样本市, en: Sampleville }\n');
afterAll(() => rmSync(root, { recursive: true, force: true }));
afterEach(() => void (vi.restoreAllMocks(), vi.unstubAllEnvs()));

describe('which city a command works on', () => {
  test('is that of --city, else of ATLAS_CITY where no district is asked for, else none', () => {
    expect(chosenCity({ city }, { ATLAS_CITY: '/elsewhere', ATLAS_DISTRICT: '/elsewhere' })).toBe(city);
    expect(chosenCity({}, { ATLAS_CITY: city })).toBe(city);
    expect(chosenCity({ district: 'x' }, { ATLAS_CITY: city })).toBe(null);
    expect(chosenCity({}, { ATLAS_CITY: '' })).toBe(null);
  });

  test.each([
    [{ city: 'a', district: 'b' }, {}, '--city and --district name two things'],
    [{}, { ATLAS_CITY: 'a', ATLAS_DISTRICT: 'b' }, 'ATLAS_CITY and ATLAS_DISTRICT name two things'],
    [{ city: join(root, 'none') }, {}, `There is no folder ${join(root, 'none')}.`],
    [{}, { ATLAS_CITY: join(root, 'none') }, `There is no folder ${join(root, 'none')}, which ATLAS_CITY names.`],
    [{ city: root }, {}, 'holds no city.yaml'],
    [{ city: '' }, {}, '--city names no folder'],
  ])('is refused in a sentence: %j %j', (said, env, sentence) => {
    expect(() => chosenCity(said, env)).toThrow(sentence);
  });

  test('is said by its names', () => {
    expect(cityLine(city, parse)).toBe(`City: 样本市 · Sampleville, ${city}`);
    expect(cityLine(root, parse)).toBe(`City: ${root}`);
  });
});

test('npm run build hands it on, and refuses two things to work on', async () => {
  const project = new StubProject();
  project.write('town/city.yaml', '');
  const say = "require('node:fs').appendFileSync('calls', `city ${process.env.ATLAS_CITY}, district ${process.env.ATLAS_DISTRICT}\\n`);";
  project.tool('node_modules/vite/bin/vite.js', say, 'vite');
  const run = (args: string[], env = {}) => project.run(['src/cli/build.mjs', ...args], env);
  expect((await run(['--city', 'town', '--base', '/x/'], { ATLAS_DISTRICT: 'other' })).code).toBe(0);
  expect(project.calls()).toEqual(expect.arrayContaining([`city ${join(project.root, 'town')}, district`, 'vite build --base /x/']));
  const refused = await run(['--city=town', '--district', 'town']);
  expect([refused.code, refused.out]).toEqual([2, expect.stringContaining('--city and --district name two things')]);
  project.remove();
});

describe('the tasks of a city', () => {
  const out: string[] = [];
  const err: string[] = [];
  const listen = () => {
    out.length = err.length = 0;
    vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
    vi.spyOn(console, 'error').mockImplementation((line: string) => void err.push(line));
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out.push(String(text)), true));
  };

  test('check tells what is in order, what is missing in a language, and every fault with its folder', () => {
    const sound = tinyCity(cityYaml((text) => text.replace('{ zh: 样本市, en: Sampleville }', '{ zh: 样本市 }')));
    listen();
    expect(check.run(['--city', sound])).toBe(0);
    expect(err).toEqual([`City: 样本市, ${sound}`, 'warning: 1 city: English name missing (city.yaml:3:7)']);
    expect(out).toEqual(['city.yaml and the data of its 2 districts are in order: exampleton 6 projects, westbury 6 projects.']);
    writeFileSync(join(sound, 'east/data/blocks/harbour.yaml'), 'id: harbour\n');
    writeFileSync(join(sound, 'west/data/notes.txt'), '');
    listen();
    expect(check.run(['--city', sound])).toBe(1);
    expect(err).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^east\/data\/blocks\/harbour\.yaml:1:1: /),
        expect.stringMatching(/^west\/data\/notes\.txt:1:1: /),
      ]),
    );
    expect(out).toEqual([]);
    rmSync(sound, { recursive: true });
  });

  test('headers are those of each district in its folder, in every form', () => {
    const towns = tinyCity();
    writeFileSync(
      join(towns, 'west/data/district.yaml'),
      `basemaps:\n  - { id: away, kind: style, name: { zh: 图, en: Map }, url: https://tiles.example/style.json }\nembed: { allow: [], frames: [] }\n`,
      { flag: 'a' },
    );
    const printed = (form: string) => {
      listen();
      expect(headers.run([form, '--city', towns, '--base', '/towns/'])).toBe(0);
      return out.join('');
    };
    const nginx = printed('nginx');
    const west = nginx.slice(nginx.indexOf('location ^~ /towns/westbury/'));
    expect(west).toContain('error_page 404 /towns/westbury/404.html;');
    expect(west).toContain("connect-src 'self' https://tiles.example");
    expect(west).toContain("frame-ancestors 'self'");
    expect(nginx.slice(0, nginx.indexOf('location ^~ /towns/westbury/'))).not.toContain('tiles.example');
    const { headers: rules } = JSON.parse(printed('vercel')) as {
      headers: { source: string; headers: { key: string; value: string }[] }[];
    };
    for (const [path, own] of [
      ['/towns/', false],
      ['/towns/exampleton/p/x/', false],
      ['/towns/westbury/', true],
    ] as const) {
      const policies = rules
        .filter(({ source }) => new RegExp(`^${source}$`).test(path))
        .flatMap((rule) => rule.headers.filter(({ key }) => key === 'Content-Security-Policy'));
      expect(policies, path).toHaveLength(1);
      expect(policies[0]!.value.includes('tiles.example'), path).toBe(own);
    }
    rmSync(towns, { recursive: true });
  });
});

import { afterEach, beforeEach, describe, expect, test, vi, type MockInstance } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHeaderRules } from '../../../../src/cli/header-rules.mjs';
import { FILE_TYPES, typeOf } from '../../../../src/cli/file-types.mjs';
import { compileTables } from '../../../../src/compile/dataset/compile.ts';
import { headersFile, nginxLocations, vercelConfig } from '../../../../src/compile/hosting/header-files.ts';
import { headerRules, type HeaderRules } from '../../../../src/compile/hosting/header-rules.ts';
import { run, USAGE } from '../../../../src/compile/tasks/headers.ts';
import { pagePolicy, policyHeader, policyTag } from '../../../../src/compile/security-policy.ts';
import { tinyDistrict } from '../tiny-district.ts';

const tiny = compileTables(tinyDistrict());
const ROOT = 'tests/fixtures/tiny-district';

describe('the security policy', () => {
  test('is the same in the page and in the header, where it says who may show the site in a frame', () => {
    const origins = ['https://tiles.example', 'http://localhost:8080', 'https://*.tiles.example'];
    expect(policyTag(origins)).toContain(`content="${pagePolicy(origins)}"`);
    expect(policyHeader(origins)).toBe(`${pagePolicy(origins)}; frame-ancestors *`);
    expect(policyHeader([], ['https://news.example'])).toMatch(/; frame-ancestors 'self' https:\/\/news\.example$/);
    expect(policyHeader([], ['https://news.example/'])).toMatch(/'self' https:\/\/news\.example$/);
    expect(policyHeader([], ['https://news.example', '*'])).toMatch(/; frame-ancestors \*$/);
    expect(policyHeader([], [])).toMatch(/; frame-ancestors 'self'$/);
    expect(pagePolicy(origins)).not.toContain('unsafe');
  });

  test.each([
    "https://a.example; script-src 'unsafe-inline'",
    'https://a.example "',
    'https://a.example b',
    'javascript:',
    '*',
    "'self'",
    '',
  ])('takes no rule from what should be a host: %s', (origin) => {
    expect(() => pagePolicy([origin])).toThrow('is no origin');
    if (origin !== '*') expect(() => policyHeader([], [origin])).toThrow('is no origin');
  });
});

describe('the headers of a site', () => {
  const rules = headerRules({ ...tiny, origins: ['https://tiles.example'] }, '/atlas/');

  test('are the same in every form', () => {
    const { every, cache } = rules;
    expect(Object.keys(every)).toEqual(['Content-Security-Policy', 'Permissions-Policy', 'Referrer-Policy', 'X-Content-Type-Options']);
    const netlify = headersFile(rules);
    const { headers, trailingSlash } = JSON.parse(vercelConfig(rules)) as {
      trailingSlash: boolean;
      headers: { source: string; headers: { key: string; value: string }[] }[];
    };
    const nginx = nginxLocations(rules);
    for (const [name, value] of Object.entries(every)) {
      expect(netlify).toContain(`\n  ${name}: ${value}\n`);
      expect(headers[0]!.headers).toContainEqual({ key: name, value });
      // Once for each of its two locations.
      expect(nginx.split(`add_header ${name} "${value}" always;`)).toHaveLength(3);
    }
    expect(trailingSlash).toBe(true);
    expect(headers.map(({ source }) => source)).toEqual(['/atlas/(.*)', '/atlas/assets/(.*)', '/atlas/((?!assets/).*)']);
    // Each path has one rule for caching, and no host joins two.
    const matching = (path: string) =>
      headers
        .filter(({ source }) => new RegExp(`^${source}$`).test(path))
        .flatMap((rule) => rule.headers.filter(({ key }) => key === 'Cache-Control'));
    expect(matching('/atlas/assets/a-1.js').map(({ value }) => value)).toEqual([cache.assets]);
    expect(matching('/atlas/data/assets/a.json').map(({ value }) => value)).toEqual([cache.others]);
    expect(netlify.match(/Cache-Control/g)).toHaveLength(1);
    expect(nginx).toContain('error_page 404 /atlas/404.html;');
    for (const [ending, type] of Object.entries(FILE_TYPES)) expect(nginx).toContain(`"${type}" ${ending};`);
  });

  test('are read again by the local server', () => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-headers-'));
    writeFileSync(join(folder, '_headers'), headersFile(rules));
    const read = readHeaderRules(join(folder, '_headers'));
    rmSync(folder, { recursive: true });
    const of = (path: string) => Object.fromEntries(read.filter(({ fits }) => fits(path)).flatMap(({ headers }) => headers));
    expect(of('/atlas/')).toEqual(rules.every);
    expect(of('/atlas/assets/a-1.js')).toEqual({ ...rules.every, 'Cache-Control': rules.cache.assets });
    expect(of('/other/')).toEqual({});
    expect(readHeaderRules(join(folder, 'none'))).toEqual([]);
  });

  test('hold nothing that nginx would read otherwise', () => {
    const bad: HeaderRules = { ...rules, every: { 'X-Name': 'a"; return 200; #' } };
    expect(() => nginxLocations(bad)).toThrow('cannot be written for nginx');
    expect(() => nginxLocations({ ...rules, every: { 'X-Name': '$host' } })).toThrow('cannot be written for nginx');
  });

  test('say who may show the site in a frame as the district does', () => {
    const district = { ...tiny.dataset.district, embed: { allow: [], frames: ['https://news.example'] } };
    const { every } = headerRules({ ...tiny, dataset: { ...tiny.dataset, district } }, '/');
    expect(every['Content-Security-Policy']).toMatch(/frame-ancestors 'self' https:\/\/news\.example$/);
  });
});

describe('npm run headers', () => {
  let out: MockInstance;
  let err: MockInstance;
  beforeEach(() => {
    out = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    err = vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => {
    out.mockRestore();
    err.mockRestore();
    vi.unstubAllEnvs();
  });

  test('prints them for a host, for the folder that is given or that SITE names', () => {
    expect(run(['nginx', '--base', '/atlas', '--district', ROOT])).toBe(0);
    vi.stubEnv('SITE', 'https://atlas.example/atlas');
    expect(run(['nginx', '--district', ROOT])).toBe(0);
    expect(out.mock.calls).toEqual([[nginxLocations(headerRules(tiny, '/atlas/'))], [nginxLocations(headerRules(tiny, '/atlas/'))]]);
  });

  test.each([
    [[], 'For which host?'],
    [['apache'], '"apache" is no host that is known here.'],
    [['constructor'], '"constructor" is no host'],
    [['nginx', 'vercel'], '"vercel" is one argument too many.'],
    [['nginx', '--base', 'a"; {'], '--base is "a"; {"'],
  ])('%j is told how it is called', (args, why) => {
    expect(run(args)).toBe(2);
    expect(err.mock.calls[0]![0]).toContain(why);
    expect(err.mock.calls[0]![0]).toContain(USAGE);
  });

  test('data that are not in order are told', () => {
    expect(run(['nginx', '--district', 'tests/compile/broken-record'])).toBe(1);
    expect(err.mock.calls[1]![0]).toContain('data/district.yaml:1:1');
  });
});

test('types go by the ending, and what is not known is never run', () => {
  expect(typeOf('data/projects.geojson')).toBe('application/geo+json');
  expect(typeOf('A.HTML')).toBe('text/html; charset=utf-8');
  for (const name of ['_headers', 'a.constructor', 'a.exe', 'folder.d/file', ''])
    expect(typeOf(name), name).toBe('application/octet-stream');
});

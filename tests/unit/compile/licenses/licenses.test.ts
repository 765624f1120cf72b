import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { build, type Rolldown } from 'vite';
import { licenseText } from '../../../../src/compile/licenses/license-text.ts';
import { licenses } from '../../../../src/compile/licenses/licenses-plugin.ts';
import { importedPackages, importedSpecifiers, licensesIn } from './imported-packages.ts';
import { shippedPackages, type ShippedPackage } from '../../../../src/compile/licenses/shipped-packages.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'atlas-licenses-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a site that imports what the program imports', () => {
  const names = importedPackages();
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  let text = '';
  let entries: Map<string, string>;

  beforeAll(async () => {
    const site = join(root, 'site');
    mkdirSync(site);
    symlinkSync(resolve('node_modules'), join(site, 'node_modules'), 'junction');
    const program = importedSpecifiers()
      .filter((specifier) => !specifier.includes('?'))
      .map((specifier, i) => {
        if (specifier.endsWith('.css')) return `import '${specifier}';`;
        // Of the package of packages as much as is used.
        const names = specifier === '@turf/turf' ? `{ length as m${i} }` : `* as m${i}`;
        return `import ${names} from '${specifier}'; console.log(m${i});`;
      });
    writeFileSync(
      join(site, 'main.js'),
      `${program.join('\n')}\nnew Worker(new URL('./worker.js', import.meta.url), { type: 'module' });\n`,
    );
    // A package that only a worker has.
    writeFileSync(join(site, 'worker.js'), "import { parse } from 'yaml';\npostMessage(parse('a'));\n");
    const { ofBuild, ofBundle } = licenses();
    const output = (await build({
      root: site,
      configFile: false,
      logLevel: 'silent',
      plugins: [ofBuild],
      worker: { format: 'es', plugins: () => [ofBundle()] },
      build: { write: false, minify: false, rolldownOptions: { input: join(site, 'main.js') } },
    })) as Rolldown.RolldownOutput;
    text = String((output.output.find(({ fileName }) => fileName === 'licenses.txt') as { source: string }).source);
    entries = licensesIn(text);
  });

  test('has the licence text of each of these packages, of what they need, and its own', () => {
    expect(names).toEqual(expect.arrayContaining(['maplibre-gl', 'pmtiles', 'qrcode', 'svelte']));
    for (const name of names.filter((name) => name !== '@turf/turf')) expect(entries.get(name), name).toMatch(/copyright|permission/i);
    // A package of packages: they are told one by one.
    expect([...entries.keys()]).toEqual(expect.arrayContaining(['@turf/length', '@turf/distance']));
    expect(Object.keys(dependencies).filter((name) => name !== '@turf/turf' && !entries.has(name))).toEqual([]);
    expect(entries.get('fflate'), 'needed by pmtiles').toContain('Permission');
    expect(entries.get('jiangbei-atlas')).toContain('MIT License');
    for (const [name, body] of entries) expect(body.length, name).toBeGreaterThan(400);
  });

  test('and of those that were bundled into them by their makers, or only into a worker', () => {
    for (const name of ['earcut', 'pbf', 'potpack', '@mapbox/tiny-sdf', '@maplibre/maplibre-gl-style-spec', 'murmurhash-js'])
      expect(entries.get(name), name).toMatch(/copyright|permission/i);
    expect(entries.get('yaml'), 'of the worker').toContain('Permission');
    expect(entries.get('maplibre-gl')).toContain('Contains code from mapbox-gl-js');
  });

  test('in one order, without the folders of this machine', () => {
    const [own, ...others] = entries.keys();
    expect(own).toBe('jiangbei-atlas');
    expect(others).toEqual([...others].sort());
    expect(text).not.toContain(resolve('.'));
    expect(text).not.toContain('node_modules');
  });
});

describe('the text of a licence', () => {
  let count = 0;
  const packed = (files: Record<string, string>, name = 'some-package'): ShippedPackage => {
    const folder = join(root, `package-${count++}`);
    mkdirSync(folder);
    for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
    return { name, version: '1.0.0', license: 'MIT', folder };
  };
  const LONG = 'Permission is hereby granted. '.repeat(20).trim();

  test.each([
    ['LICENSE', { LICENSE: 'text\r\nof it\r\n', 'index.js': '' }, 'text\nof it'],
    ['with notices', { 'license.md': 'a', NOTICE: 'b', 'licensed.js': 'no' }, 'b\n\na'],
    ['LICENCE and COPYING', { 'LICENCE.txt': 'a', COPYING: 'b' }, 'b\n\na'],
    ['its guide', { 'README.md': `# Name\n\n## License (MIT)\n\n${LONG}\n\n## More\n\nelse` }, LONG],
    ['the end of its guide', { 'readme.md': `# Name\n\n# Licence\n${LONG}` }, LONG],
  ])('is that of %s', (_name, files, text) => {
    expect(licenseText(packed(files as Record<string, string>))).toBe(text);
  });

  test('is ours where the package has none', () => {
    expect(licenseText(packed({}, '@protomaps/basemaps'))).toContain('Kelso Cartography');
    expect(licenseText(packed({ 'README.md': '# Name\n\n## License\n\nBSD-3-Clause' }, 'pmtiles'))).toContain('Protomaps LLC');
  });

  test('is missing: the build ends and says what to do', () => {
    expect(() => licenseText(packed({ 'README.md': '## License\n\nMIT' }))).toThrow(
      'some-package 1.0.0 comes without the text of its licence: put it into',
    );
  });
});

test('a package that a bundle names and that is not installed is told', () => {
  const folder = join(root, 'node_modules/bundled');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "bundled", "version": "1.0.0", "license": "MIT" }');
  writeFileSync(join(folder, 'index.js.map'), JSON.stringify({ sources: ['../src/index.ts', '../node_modules/@never/there/a.js', null] }));
  expect(() => shippedPackages([join(folder, 'index.js?worker')])).toThrow('@never/there is inside');
  expect(shippedPackages([join(folder, 'other.js'), join(root, 'main.js'), '\0virtual'])).toEqual([
    { name: 'bundled', version: '1.0.0', license: 'MIT', folder },
  ]);
});

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkCity } from '../../../../src/compile/city/check-city.ts';
import { formatIssue } from '../../../../src/compile/read/issue.ts';
import { cityYaml, tinyCity } from '../../../tiny-city.ts';

const made: string[] = [];
const lay = (yaml?: string): string => {
  const root = tinyCity(yaml);
  made.push(root);
  return root;
};
afterEach(() => made.splice(0).forEach((root) => rmSync(root, { recursive: true, force: true })));

/** What is told of a city whose file says something else. */
const told = (change: (text: string) => string, root = lay(cityYaml(change))): string[] => checkCity(root).issues.map(formatIssue);

test('a city of two districts is in order, and of each the bounds are told', () => {
  const { city, districts, issues } = checkCity(lay());
  expect(issues).toEqual([]);
  expect(city?.title.en).toBe('Sampleville Atlas');
  expect(districts.map(({ path, name, projects }) => [path, name, projects])).toEqual([
    ['exampleton', '示例区', 6],
    ['westbury', '西样区', 6],
  ]);
  const [east, west] = districts;
  expect(west!.bounds[2]).toBeLessThan(east!.bounds[2]);
});

describe('what is wrong with city.yaml is told at its place', () => {
  const EAST = '  - { folder: east, path: exampleton }\n';
  const WEST = '  - { folder: west, path: westbury }\n';
  test.each<[string, (text: string) => string, string[]]>([
    [
      'one district alone',
      (text) => text.replace(WEST, ''),
      ['city.yaml:8:3: districts has one alone, expected at least two: a single district is built with --district'],
    ],
    [
      'none',
      (text) => text.replace(`districts:\n${EAST}${WEST}`, 'districts: []\n'),
      ['city.yaml:7:12: districts is empty, expected at least two'],
    ],
    [
      'the same path twice',
      (text) => text.replace('path: westbury', 'path: exampleton'),
      ['city.yaml:9:27: path "exampleton" is that of district 1 too, expected each path once'],
    ],
    [
      'the same folder twice',
      (text) => text.replace('folder: west', 'folder: ./east/'),
      ['city.yaml:9:15: folder "./east/" is that of district 1 too, expected each once'],
    ],
    [
      'a folder that is not there',
      (text) => text.replace('folder: west', 'folder: north'),
      ['city.yaml:9:15: folder "north" is not there, expected a district: a folder with data/ and geo/'],
    ],
    [
      'a folder without a district',
      (text) => text.replace('folder: west', 'folder: west/data'),
      ['city.yaml:9:15: folder "west/data" holds no folder data/, expected a district: a folder with data/ and geo/'],
    ],
    [
      'a folder of one machine',
      (text) => text.replace('folder: west', 'folder: /srv/west'),
      ['city.yaml:9:15: districts.1.folder "/srv/west" is a path of one machine, expected one from the folder of city.yaml'],
    ],
    [
      'a path that the city has itself',
      (text) => text.replace('path: westbury', 'path: en'),
      ['city.yaml:9:27: districts.1.path "en" is where the city\'s own files are, expected another name'],
    ],
    [
      'a path that is none',
      (text) => text.replace('path: westbury', 'path: West Bury'),
      [expect.stringMatching(/^city\.yaml:9:27: districts\.1\.path .*is not a slug, expected lower-case/) as string],
    ],
    ['a base that is not there', (text) => `${text}base: maps\n`, ['city.yaml:10:7: base "maps" is not there, expected a folder']],
    ['a key that nobody reads', (text) => `${text}mayor: nobody\n`, [expect.stringMatching(/^city\.yaml:10:1: .*"mayor"/) as string]],
  ])('%s', (_name, change, expected) => {
    expect(told(change)).toEqual(expected);
  });

  test('a city without it', () => {
    const root = lay();
    rmSync(join(root, 'city.yaml'));
    expect(told((text) => text, root)).toEqual([expect.stringMatching(/^city\.yaml:1:1: .*expected/)]);
  });
});

test('two districts of one id are told, and what is wrong within a district with its folder', () => {
  const root = lay();
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')));
  edit('west/data/district.yaml', (text) => text.replace('id: westbury', 'id: exampleton'));
  edit('east/data/projects/river-park.yaml', (text) => text.replace('sector: ', 'sector: un'));
  edit('west/data/projects/river-park.yaml', (text) => text.replace('sector: ', 'sector: un'));
  const issues = told((text) => text, root);
  expect(issues).toHaveLength(3);
  expect(issues[0]).toBe(
    'city.yaml:9:15: folder "west" holds a district with the id "exampleton", as district 1 does, expected an id of its own in its district.yaml',
  );
  expect(issues[1]).toMatch(/^east\/data\/projects\/river-park\.yaml:\d+:\d+: sector "un\w+" is unknown/);
  expect(issues[2]).toMatch(/^west\/data\/projects\/river-park\.yaml:\d+:\d+: sector "un\w+" is unknown/);
});

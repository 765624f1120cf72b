import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkCity } from '../../../../src/compile/city/check-city.ts';
import { CitySite, type SoundCity } from '../../../../src/compile/city/city-site.ts';
import { compile } from '../../../../src/compile/dataset/compile.ts';
import { cityYaml, tinyCity } from '../../../tiny-city.ts';

/* A city in English alone, with linework of its own, of a district that has Chinese alone and one that has both. */

let root: string;
let city: SoundCity;
beforeAll(() => {
  root = tinyCity(
    cityYaml(
      (text) =>
        `${text}languages: [en]\nbase: base\ncredits: [{ says: { en: The map is from }, name: { en: Makers }, url: 'https://makers.example/' }]\n`,
    ),
  );
  mkdirSync(join(root, 'base'));
  cpSync(join(root, 'west/geo/base/water.geojson'), join(root, 'base/water.geojson'));
  rmSync(join(root, 'west/geo/base/water.geojson'));
  rmSync(join(root, 'east/geo/base/water.geojson'));
  const file = join(root, 'east/data/district.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}languages: [zh]\n`);
  const checked = checkCity(root);
  expect(checked.issues).toEqual([]);
  city = { ...checked, city: checked.city! };
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('has its pages at its root, leads to each district in a language that it has, and draws what is its own', async () => {
  const site = new CitySite(city);
  for (const { path, root: folder } of city.districts) site.add(path, compile(folder), []);
  const files = site.files({ base: '/', site: null, cache: null }, { script: '/start.js', styles: [], policy: '' });
  expect([...files.keys()]).toEqual(['index.html', '404.html', 'robots.txt', 'city/card.png', '_headers']);
  const page = String(await files.get('index.html')!());
  expect(page).toContain('<html lang="en">');
  expect(page).not.toContain('>中文</a>');
  // The one has Chinese pages alone, at its root; the other's English ones lie below it.
  expect(page.split('href="/exampleton/"')).toHaveLength(3);
  expect(page.split('href="/westbury/en/"')).toHaveLength(3);
  expect(page).toMatch(/<g class="river"><path/);
  expect(page).toContain('<figcaption><a href="https://makers.example/">© Makers</a></figcaption>');
  expect(String(await files.get('robots.txt')!())).toContain('names no site');
});

test('the same districts give the same bytes', async () => {
  const made = async () => {
    const site = new CitySite(city);
    const names = city.districts.map(({ path, root: folder }) => site.add(path, compile(folder), ['sitemap.xml']));
    const files = site.files({ base: '/c/', site: 'https://atlas.example', cache: null }, { script: '/start.js', styles: [], policy: '' });
    const own = await Promise.all([...files].map(async ([path, make]) => [path, Buffer.from((await make()) as string).toString('base64')]));
    return JSON.stringify([names, own]);
  };
  expect(await made()).toBe(await made());
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { elements, graph, meta } from '../unit/compile/pages/pages-reader.ts';
import { TinySite } from './tiny-site.ts';

vi.setConfig({ testTimeout: 60_000 });

const site = new TinySite();
afterEach(() => void vi.unstubAllEnvs());
afterAll(() => site.remove());

test('SITE sets address and folder of all that must be whole, whatever the data say', async () => {
  const district = join(site.root, 'district/data/district.yaml');
  expect(readFileSync(district, 'utf8')).not.toContain('site:');
  vi.stubEnv('SITE', 'https://atlas.example:8443/some/folder');
  vi.stubEnv('ATLAS_PRECOMPRESS', 'off');
  const folder = await site.build('whole');
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const whole = 'https://atlas.example:8443/some/folder/';

  const html = read('en/p/market-hall/index.html');
  const links = elements(html, 'link').filter(({ rel }) => rel === 'canonical' || rel === 'alternate');
  expect(links.map(({ href }) => href)).toEqual([
    `${whole}en/p/market-hall/`,
    `${whole}p/market-hall/`,
    `${whole}en/p/market-hall/`,
    `${whole}p/market-hall/`,
  ]);
  expect(meta(html, 'og:url')).toBe(`${whole}en/p/market-hall/`);
  expect(meta(html, 'og:image')).toMatch(new RegExp(`^${whole}cards/`));
  expect(meta(html, 'twitter:image')).toBe(meta(html, 'og:image'));
  const addresses = JSON.stringify(graph(html)).match(/"(?:@id|url|image)":"[^"]*"/g)!;
  expect(addresses.length).toBeGreaterThan(3);
  for (const address of addresses) expect(address).toMatch(/:"https?:\/\//);
  // What the page itself asks for needs no host.
  expect(elements(html, 'script').find(({ type }) => type === 'module')!['src']).toMatch(/^\/some\/folder\/assets\//);
  expect(read('sitemap.xml')).toContain(`<loc>${whole}p/market-hall/</loc>`);
  expect(read('robots.txt')).toContain(`Sitemap: ${whole}sitemap.xml`);
  expect(read('_headers')).toMatch(/^\/some\/folder\/\*\n/);
  expect(existsSync(join(folder, 'index.html.br'))).toBe(false);
});

test('a wrong one stops the build with a sentence', async () => {
  vi.stubEnv('SITE', 'atlas.example');
  await expect(site.build('wrong')).rejects.toThrow('SITE is "atlas.example", which is no web address: expected https://host');
  vi.stubEnv('SITE', 'https://atlas.example/one/');
  await expect(site.build('wrong', '/two/')).rejects.toThrow('SITE names the folder /one/ and --base the folder /two/');
  expect(existsSync(join(site.root, 'wrong'))).toBe(false);
});

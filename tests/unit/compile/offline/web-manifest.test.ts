import { createHash } from 'node:crypto';
import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { compile } from '../../../../src/compile/dataset/compile.ts';
import { ICONS, iconFiles, TOUCH_ICON } from '../../../../src/compile/offline/icons.ts';
import { appFiles } from '../../../../src/compile/pages/app-files.ts';
import { UI } from '../../../../src/theme/tokens.ts';
import { builtIndex, elements } from '../pages/pages-reader.ts';

const compiled = compile('tests/fixtures/tiny-district');
const { title, tagline } = compiled.dataset.district;
const BASE = '/maps/tiny/';
const files = appFiles(compiled, builtIndex(), BASE);

test.each([
  ['zh', '', 'zh-Hans'],
  ['en', 'en/', 'en'],
] as const)('the manifest in %s names the district and starts in its folder', (lang, folder, tag) => {
  const manifest = JSON.parse(files.get(`${folder}manifest.json`)!) as Record<string, unknown> & {
    icons: { src: string; sizes: string }[];
  };
  expect(manifest).toMatchObject({
    name: title[lang],
    short_name: title[lang],
    description: tagline[lang],
    lang: tag,
    start_url: BASE + folder,
    // Each language is an app; both hold all pages.
    id: BASE + folder,
    scope: BASE,
    theme_color: UI.light.paper,
    background_color: UI.light.paper,
  });
  expect(manifest.icons.map(({ src }) => src.slice(BASE.length))).toEqual([...iconFiles().keys()]);
});

test.each([
  ['', 'zh-Hans', 'zh'],
  ['en/', 'en', 'en'],
] as const)(
  'the page of the app below %j is in its language, links its manifest, has no text and stays out of search',
  (folder, tag, lang) => {
    const html = files.get(`${folder}app.html`)!;
    expect(elements(html, 'html')[0]!['lang']).toBe(tag);
    expect(html).toContain(`<title>${title[lang]}</title>`);
    const links = Object.fromEntries(elements(html, 'link').map(({ rel, href }) => [rel, href]));
    expect(links['manifest']).toBe(`${BASE}${folder}manifest.json`);
    expect(links['apple-touch-icon']).toBe(BASE + TOUCH_ICON);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(/<main class="page">\s*<\/main>/.test(html)).toBe(true);
    expect(html).toContain('<script type="module"');
  },
);

test('icons are drawn in the size they say, twice alike; maskable ones without a clear corner and with the drawing in the middle', async () => {
  for (const [path, { size, purpose }] of Object.entries(ICONS)) {
    const draw = iconFiles().get(path)!;
    const png = await draw();
    const { width, height, channels, data } = decode(png);
    expect([width, height], path).toEqual([size, size]);
    const at = (x: number, y: number) => [...data.slice((y * size + x) * channels, (y * size + x) * channels + channels)];
    if (purpose === 'maskable') {
      const ground = at(0, 0);
      expect(
        ground
          .slice(0, 3)
          .map((n) => n.toString(16))
          .join(''),
      ).toBe(UI.light.paper.slice(1));
      // Nothing of the drawing lies outside the circle that every shape leaves.
      for (let y = 0; y < size; y++)
        for (let x = 0; x < size; x++)
          if (Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2) > size * 0.4 + 1 && at(x, y).some((n, i) => Math.abs(n - ground[i]!) > 2))
            throw new Error(`${path} has something at ${x}, ${y}, which a round icon cuts off`);
    } else expect(at(0, 0)[3], path).toBe(0);
    expect(new Set(Array.from({ length: size }, (_, x) => at(x, Math.round(size * 0.41)).join())).size, path).toBeGreaterThan(3);
    expect(sha(await draw())).toBe(sha(png));
  }
});

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { siteFile, siteUrl, type SiteName } from './site-files.ts';

/* Streets of `npm run streets`: the tiny district has them, made of an answer by hand. */

/** Paths below the site of the street tiles that a page asks for. */
function tilesAsked(page: Page, site: SiteName): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const path = request.url().slice(siteUrl(site).length);
    if (path.startsWith('map/streets/')) asked.push(path);
  });
  return asked;
}

test.describe('a district with streets', () => {
  test.use({ site: 'tiny' });

  test('draws them close up, with names in the language of the page, in both schemes', async ({ atlas, page }) => {
    for (const [lang, scheme] of [
      ['zh', 'light'],
      ['en', 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      if (lang === 'zh') await atlas.go('#map=15/49.991/9.991');
      else await atlas.visit('?lang=en#map=15/49.991/9.991');
      const map = await atlas.map.handle();
      await atlas.map.settle();
      const seen = await map.evaluate((m) => {
        const drawn = m.queryRenderedFeatures().filter((f) => f.source === 'streets');
        return { layers: drawn.map((f) => f.layer.id), names: drawn.map((f) => String(f.properties['name_zh'])) };
      });
      expect(seen.layers).toEqual(expect.arrayContaining(['street-roads', 'street-casings', 'street-buildings', 'street-parks']));
      expect(seen.names).toContain('港口路');
      const named = await map.evaluate((m) => JSON.stringify(m.getLayoutProperty('street-names', 'text-field')));
      expect(named).toContain(`name_${lang}`);
      await expect(atlas.map.credit()).toContainText(
        lang === 'zh' ? '© OpenStreetMap 贡献者（2031-04-05）' : '© OpenStreetMap contributors (2031-04-05)',
      );
    }
  });

  test('asks for them only close up, and then only for what is in view; draws its own roads until then', async ({ atlas, page }) => {
    const asked = tilesAsked(page, 'tiny');
    await atlas.go('#map=12.4/50.015/10');
    const map = await atlas.map.handle();
    await atlas.map.settle();
    const own = () =>
      map.evaluate((m) => m.queryRenderedFeatures({ layers: ['expressways', 'rivers'] }).map((f) => f.properties['id'] as unknown));
    expect(asked).toEqual([]);
    expect(await own()).toEqual(expect.arrayContaining(['example-road', 'sample-river']));
    await map.evaluate((m) => m.jumpTo({ zoom: 14, center: [10, 50.015] }));
    await atlas.map.settle();
    expect(await own()).toEqual([]);
    await map.evaluate((m) => m.jumpTo({ zoom: 15, center: [9.991, 49.991] }));
    await atlas.map.settle();
    expect(asked.length).toBeGreaterThan(0);
    for (const path of asked) {
      expect(path).toMatch(/^map\/streets\/14\//);
      expect(existsSync(siteFile(path, 'tiny'))).toBe(true);
    }
  });
});

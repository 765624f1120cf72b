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

  test('asks for them only close up, and then only for what is in view; draws its own roads until then, and streets with names in the language of the page, in both schemes', async ({
    atlas,
    page,
  }) => {
    const asked = tilesAsked(page, 'tiny');
    await atlas.go('#map=12.4/50.015/10');
    const map = await atlas.map.handle();
    await atlas.map.settle();
    await test.step('from far its own roads', async () => {
      const own = () =>
        map.evaluate((m) => m.queryRenderedFeatures({ layers: ['expressways', 'rivers'] }).map((f) => f.properties['id'] as unknown));
      expect(asked).toEqual([]);
      expect(await own()).toEqual(expect.arrayContaining(['example-road', 'sample-river']));
      await map.evaluate((m) => m.jumpTo({ zoom: 14, center: [10, 50.015] }));
      await atlas.map.settle();
      expect(await own()).toEqual([]);
    });
    await test.step('close up the streets of what is in view', async () => {
      await map.evaluate((m) => m.jumpTo({ zoom: 15, center: [9.991, 49.991] }));
      await atlas.map.settle();
      expect(asked.length).toBeGreaterThan(0);
      for (const path of asked) {
        expect(path).toMatch(/^map\/streets\/14\//);
        expect(existsSync(siteFile(path, 'tiny'))).toBe(true);
      }
    });
    for (const [lang, scheme] of [
      ['zh', 'light'],
      ['en', 'dark'],
    ] as const)
      await test.step(`as they are drawn: ${lang}, ${scheme}`, async () => {
        await page.emulateMedia({ colorScheme: scheme });
        if (lang === 'en') await atlas.visit('?lang=en#map=15/49.991/9.991');
        await expect(atlas.map.credit()).toContainText(
          lang === 'zh' ? '© OpenStreetMap 贡献者（2031-04-05）' : '© OpenStreetMap contributors (2031-04-05)',
        );
        await atlas.map.settle();
        const seen = await map.evaluate((m) => {
          const drawn = m.queryRenderedFeatures().filter((f) => f.source === 'streets');
          return { layers: drawn.map((f) => f.layer.id), names: drawn.map((f) => String(f.properties['name_zh'])) };
        });
        expect(seen.layers).toEqual(expect.arrayContaining(['street-roads', 'street-casings', 'street-buildings', 'street-parks']));
        expect(seen.names).toContain('港口路');
        const named = () => map.evaluate((m) => JSON.stringify(m.getLayoutProperty('street-names', 'text-field')));
        await expect.poll(named).toContain(`name_${lang}`);
      });
  });
});

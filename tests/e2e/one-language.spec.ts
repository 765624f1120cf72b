import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/cli/static-server.mjs';
import { oneLanguage } from '../one-language.ts';
import { buildSite, ROOT } from './build-site.ts';
import { expect, test } from './fixtures.ts';
import { WORDS } from './words.ts';

/* The tiny district with its Chinese taken out, for a reader whose browser asks for Chinese. */

test.use({ site: 'tiny', webgl: false, locale: 'zh-CN' });

const HAN = /\p{Script=Han}/u;

async function expectClean(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(passes.length).toBeGreaterThan(10);
  expect(violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}`))).toEqual([]);
}

test('a district of one language is read, searched, shared and linked to in it, and offers no other', async ({
  atlas,
  page,
  otherOrigins,
}) => {
  test.slow();
  const district = oneLanguage(join(ROOT, 'tests/fixtures/tiny-district'), 'en');
  const folder = mkdtempSync(join(tmpdir(), 'atlas-site-'));
  try {
    await buildSite(folder, '/', district);
    const { url, close } = await serve(folder);
    otherOrigins.add(new URL(url).origin);
    try {
      await test.step('it opens in its language, whatever the browser asks for', async () => {
        await page.goto(url);
        await atlas.expectRowCount(6);
        await expect(page.locator('html')).toHaveAttribute('lang', 'en');
        await expect(page).toHaveTitle('Exampleton Atlas');
        await expect(page.getByRole('banner').getByRole('button', { name: WORDS.menu })).toBeVisible();
        for (const name of [WORDS.english, WORDS.chinese]) await expect(page.getByRole('button', { name })).toHaveCount(0);
        await expect(page.getByRole('search').getByRole('combobox')).toHaveAttribute('placeholder', 'Search projects, places');
        // Nowhere a second name.
        expect(await page.locator('body').innerText()).not.toMatch(HAN);
        await expectClean(page);
      });

      await test.step('a record is found, has one name, and its link is that of its only page', async () => {
        await atlas.openRow('river-park');
        await expect(atlas.panelHeading()).toHaveText('River Park');
        await expect(page.locator('#panel-name ~ .other')).toHaveCount(0);
        expect(await atlas.panel().innerText()).not.toMatch(HAN);
        await expectClean(page);
        await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
        await expect(page.getByRole('dialog').getByRole('textbox').first()).toHaveValue(new RegExp(`^${url}p/river-park/`));
      });

      await test.step('the table names each once', async () => {
        await page.goto(`${url}?view=table`);
        await expect(page.getByRole('rowheader', { name: 'Market Hall' })).toHaveText('Market Hall');
      });

      await test.step('a link that asks for another language opens the same in this one, and says so', async () => {
        await page.goto(`${url}p/market-hall/?lang=zh`);
        await expect(atlas.panelHeading()).toHaveText('Market Hall');
        await expect(atlas.ignored()).toContainText('lang=zh');
        // A page of a language that the site may once have had.
        const gone = await page.goto(`${url}zh/p/market-hall/`);
        expect(gone!.status()).toBe(404);
        await expect(atlas.panelHeading()).toHaveText('Market Hall');
        await expect(atlas.ignored()).toContainText('lang=zh');
      });

      await test.step('the pages without the app are in it too, and lead nowhere else', async () => {
        await page.getByRole('banner').getByRole('button', { name: WORDS.menu }).click();
        await page.getByRole('banner').getByRole('link', { name: 'How to read this map' }).click();
        await expect(page).toHaveURL(`${url}how-to-read/`);
        await expect(page.locator('html')).toHaveAttribute('lang', 'en');
        await expect(page.locator('[hreflang], [lang="zh-Hans"]')).toHaveCount(0);
        await page.goto(`${url}data/`);
        await expect(page.getByText('those that end in _zh are empty')).toBeVisible();
        await expectClean(page);
      });
    } finally {
      await close();
    }
  } finally {
    for (const gone of [district, folder]) rmSync(gone, { recursive: true, force: true });
  }
});

import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/cli/static-server.mjs';
import { NOTHING_YET_TEXTS } from '../../src/i18n/nothing-yet.ts';
import { blocksOf, DOCUMENTS, Walk } from '../another-district.ts';
import { buildSite, ROOT } from './build-site.ts';
import { expect, test } from './fixtures.ts';

/* Another district than that of this repository: one of which nothing is known yet, and one made as its document says. */

test.use({ webgl: false });

test('a district without records opens with what to add: in both languages, in every view and on its pages', async ({
  page,
  otherOrigins,
}) => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'atlas-empty-'));
  const tiny = join(ROOT, 'tests/fixtures/tiny-district');
  for (const part of ['data', 'geo']) mkdirSync(join(folder, 'district', part), { recursive: true });
  for (const path of ['data/district.yaml', 'data/vocab.yaml', 'geo/district.geojson'])
    cpSync(join(tiny, path), join(folder, 'district', path));
  await buildSite(join(folder, 'site'), '/', join(folder, 'district'));
  const { url, close } = await serve(join(folder, 'site'));
  otherOrigins.add(new URL(url).origin);
  try {
    for (const lang of ['zh', 'en'] as const) {
      const said = NOTHING_YET_TEXTS[lang];
      for (const view of ['map', 'table', 'pipeline']) {
        await page.goto(`${url}?lang=${lang}&view=${view}`);
        await expect(page.getByText(said.add(false), { exact: true })).toBeVisible();
        await expect(page.getByText(said.add(false), { exact: true })).toHaveCount(1);
      }
      await page.goto(`${url}?lang=${lang}&view=overview`);
      await expect(page.getByText(said.indicators)).toBeVisible();
      for (const path of ['overview/', 'data/', 'how-to-read/', '']) {
        const response = await page.request.get(`${url}${lang === 'en' ? 'en/' : ''}${path}`);
        expect(response.status()).toBe(200);
        if (path === '') expect(await response.text()).toContain(said.add(false));
      }
    }
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a district that is made as the document says is on the screen with its records', async ({ page, otherOrigins }) => {
  test.slow();
  const walk = new Walk();
  try {
    // What only tells something is tried by the unit tests, and so is the neighbour.
    const blocks = blocksOf(DOCUMENTS.zh).filter(({ kind }) => kind !== 'other');
    await walk.follow(blocks, /district -- new \.\.\/example|^rm |--write|npm run build/);
    const { url, close } = await serve(join(walk.project, 'dist'));
    otherOrigins.add(new URL(url).origin);
    try {
      await page.goto(url);
      await expect(page.getByRole('heading', { level: 1, name: '示例县一张图' })).toBeVisible();
      await expect(page.getByRole('link', { name: /示例中学/ }).first()).toBeVisible();
      await expect(page.getByText('示例大厅')).toHaveCount(0);
      await page.goto(`${url}en/p/example-river-park/`);
      await expect(page.getByRole('heading', { name: 'Example River Park' }).first()).toBeVisible();
      await page.goto(`${url}?view=overview`);
      await expect(page.getByText('总产值').first()).toBeVisible();
    } finally {
      await close();
    }
  } finally {
    walk.remove();
  }
});

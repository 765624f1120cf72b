import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/cli/static-server.mjs';
import { check } from '../../src/compile/check/check.ts';
import { compile } from '../../src/compile/dataset/compile.ts';
import { formatIssue } from '../../src/compile/read/issue.ts';
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
    const ran = await walk.follow(blocksOf(DOCUMENTS.zh).filter(({ kind }) => kind !== 'other'));
    for (const { command, said } of ran)
      if (/--district/.test(command)) expect(said, command).toContain('District: 示例县 · Example County, ');
    const root = join(walk.folder, 'example');
    expect(check(root).issues.map(formatIssue)).toEqual([]);
    const { dataset, indicators } = compile(root);
    expect(dataset.projects.map(({ id, block }) => [id, block])).toEqual([
      ['example-industry-park', null],
      ['example-middle-school', null],
      ['example-river-park', 'riverside'],
    ]);
    expect(dataset.blocks.map(({ id }) => id)).toEqual(['riverside']);
    expect(JSON.stringify(dataset)).not.toContain('示例大厅');
    expect(dataset.sources.map(({ id }) => id)).toEqual(['plan-2025']);
    expect(indicators.length).toBeGreaterThan(0);
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

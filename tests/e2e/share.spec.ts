import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { dataset, first, matching, saidBy } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { LOADED } from './timeouts.ts';
import { SMALL_WINDOW } from './viewports.ts';

test.use({ viewport: SMALL_WINDOW });

const located = () => first(matching(), 'located project in a block', (p) => p.point !== undefined && p.block !== null);

/** Closes the dialog, so that the page is as it was found. */
async function leave(dialog: Locator): Promise<void> {
  await dialog.press('Escape');
  await expect(dialog).toHaveCount(0);
}

test.describe('with a map', () => {
  test.use({ kept: true });

  test('the dialog tells the link to this view from the link to this place', async ({ atlas }) => {
    const project = located();
    await atlas.openMap(
      `p/${project.id}/?stage=${dataset()
        .vocab.stages.map((s) => s.id)
        .slice(3)
        .join(',')}&q=${encodeURIComponent(project.name.zh)}`,
    );
    const dialog = await atlas.share();
    const field = dialog.getByRole('textbox').first();
    await expect(field).toHaveValue(new RegExp(`/p/${project.id}/\\?stage=.*q=${project.name.zh}`));
    await dialog.getByRole('radio', { name: new RegExp('的页面') }).check();
    await expect(field).toHaveValue(new RegExp(`/p/${project.id}/$`));
    await expect(dialog.getByRole('img', { name: /二维码/ })).toBeVisible();
    await leave(dialog);
  });

  test('the map is saved as an image', async ({ atlas, page }) => {
    await atlas.openMap();
    const dialog = await atlas.share('图片与打印');
    const saving = page.waitForEvent('download', { timeout: LOADED });
    await dialog.getByRole('button', { name: '下载图片（标准）' }).click();
    const png = readFileSync(await (await saving).path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const box = await atlas.map.box();
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(Math.round(box.width));
    expect(png.readUInt32BE(20)).toBeGreaterThan(Math.round(box.height / 2));
    expect(png.length).toBeGreaterThan(30_000);
    await leave(dialog);
  });

  test('a sheet for one project prints on A4 with its statements and a map of where it stands', async ({ atlas, page }) => {
    const project = located();
    await atlas.openMap(`p/${project.id}/`);
    await page.evaluate(() => (window.print = () => undefined));
    const dialog = await atlas.share('图片与打印');
    await dialog.getByRole('button', { name: `打印“${project.name.zh}”` }).click();
    const sheet = atlas.printSheet();
    await expect(sheet).toHaveCount(1, { timeout: LOADED });
    await page.emulateMedia({ media: 'print' });
    await expect(sheet.getByRole('heading', { name: project.name.zh })).toBeVisible();
    for (const o of project.observations) await expect(sheet.getByText(o.text.zh).first()).toBeVisible();
    const picture = sheet.locator('img[src^="blob:"]');
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(200);
    await expect(atlas.screenOnly()).toBeHidden();
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

test.describe('without a map', () => {
  test.use({ webgl: false });

  test('copying works where there is no clipboard API, and Escape gives the focus back', async ({ atlas, page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await atlas.open();
    const dialog = await atlas.share();
    await dialog.getByRole('button', { name: '复制链接' }).click();
    await expect(dialog.getByRole('status').filter({ hasText: /已复制|已选中/ })).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(atlas.shareButton()).toBeFocused();
  });

  test('what is filtered is taken away as CSV with its link, and opens with Chinese intact', async ({ atlas, page }) => {
    const block = dataset().blocks[1]!;
    await atlas.open(`?block=${block.id}`);
    const dialog = await atlas.share('数据');
    const saving = page.waitForEvent('download');
    await dialog.getByRole('button', { name: /CSV/ }).first().click();
    const text = readFileSync(await (await saving).path(), 'utf8');
    expect(text.startsWith('\ufeffid,name_zh,name_en')).toBe(true);
    const rows = text.trim().split('\r\n');
    expect(rows.length - 1).toBe(matching({ block: [block.id] }).length);
    for (const row of rows.slice(1)) expect(row).toContain(`?block=${block.id}`);
  });

  test('a sheet of an earlier date lists the sources that had spoken by then, and no other', async ({ atlas, page }) => {
    const { projects, sources } = dataset();
    const sourcesOf = (p: (typeof projects)[number], asof?: string) => new Set(saidBy(p, asof).map((o) => o.source));
    const project = first(
      projects,
      'project that a later source named again',
      (p) => sourcesOf(p, p.observations[0]!.asof).size < sourcesOf(p).size,
    );
    const { asof } = project.observations[0]!;
    await atlas.open(`p/${project.id}/?asof=${asof}`);
    await page.evaluate(() => (window.print = () => undefined));
    const dialog = await atlas.share('图片与打印');
    await dialog.getByRole('button', { name: `打印“${project.name.zh}”` }).click();
    await page.emulateMedia({ media: 'print' });
    const list = atlas.printSheet().locator('section', { has: page.getByRole('heading', { name: '来源', exact: true }) });
    await expect(list.locator('li > b').first()).toBeVisible({ timeout: LOADED });
    const spoken = sourcesOf(project, asof);
    expect(await list.locator('li > b').allTextContents()).toEqual(sources.filter((s) => spoken.has(s.id)).map((s) => s.short.zh));
  });
});

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as plain } from '@playwright/test';
import { dataset, first, matching, saidBy } from './facts.ts';
import { expect, test } from './fixtures.ts';

const share = /^(分享|Share)$/;
const located = () => first(matching(), 'located project in a block', (p) => p.point !== undefined && p.block !== null);

test('the dialog tells the link to this view from the link to this place', async ({ atlas, page }) => {
  const project = located();
  await atlas.openMap(
    `p/${project.id}/?stage=${dataset()
      .vocab.stages.map((s) => s.id)
      .slice(3)
      .join(',')}&q=${encodeURIComponent(project.name.zh)}`,
  );
  await page.getByRole('button', { name: share }).click();
  const dialog = page.getByRole('dialog', { name: '分享与带走' });
  await expect(dialog).toBeVisible();
  const field = dialog.getByRole('textbox').first();
  await expect(field).toHaveValue(new RegExp(`/p/${project.id}/\\?stage=.*q=${project.name.zh}.*#map=`));
  await dialog.getByRole('radio', { name: new RegExp('的页面') }).check();
  await expect(field).toHaveValue(new RegExp(`/p/${project.id}/$`));
  await expect(dialog.getByRole('img', { name: /二维码/ })).toBeVisible();
});

test('copying works where there is no clipboard API, and Escape gives the focus back', async ({ atlas, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await atlas.openMap();
  const button = page.getByRole('button', { name: share });
  await button.click();
  const dialog = page.getByRole('dialog', { name: '分享与带走' });
  await dialog.getByRole('button', { name: '复制链接' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: /已复制|已选中/ })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('what is filtered is taken away as CSV with its link, and opens with Chinese intact', async ({ atlas, page }) => {
  const block = dataset().blocks[1]!;
  await atlas.openMap(`?block=${block.id}`);
  await page.getByRole('button', { name: share }).click();
  await page.getByRole('tab', { name: '数据' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: /CSV/ }).first().click();
  const text = readFileSync(await (await saving).path(), 'utf8');
  expect(text.startsWith('\ufeffid,name_zh,name_en')).toBe(true);
  const rows = text.trim().split('\r\n');
  expect(rows.length - 1).toBe(matching({ block: [block.id] }).length);
  for (const row of rows.slice(1)) expect(row).toContain(`?block=${block.id}`);
});

test('the map is saved as an image', async ({ atlas, page }) => {
  test.setTimeout(150_000);
  await atlas.openMap();
  await page.getByRole('button', { name: share }).click();
  await page.getByRole('tab', { name: '图片与打印' }).click();
  const saving = page.waitForEvent('download', { timeout: 120_000 });
  await page.getByRole('button', { name: '下载图片（标准）' }).click();
  const png = readFileSync(await (await saving).path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const box = (await page.locator('.map').boundingBox())!;
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(Math.round(box.width));
  expect(png.readUInt32BE(20)).toBeGreaterThan(Math.round(box.height / 2));
  expect(png.length).toBeGreaterThan(30_000);
});

test('a sheet for one project prints on A4 with its statements and where they stand', async ({ atlas, page }) => {
  const project = located();
  await atlas.openMap(`p/${project.id}/`);
  await page.evaluate(() => (window.print = () => undefined));
  await page.getByRole('button', { name: share }).click();
  await page.getByRole('tab', { name: '图片与打印' }).click();
  await page.getByRole('button', { name: `打印“${project.name.zh}”` }).click();
  await expect(page.locator('.print-sheet')).toHaveCount(1, { timeout: 30_000 });
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.print-sheet');
  await expect(sheet.getByRole('heading', { name: project.name.zh })).toBeVisible();
  for (const o of project.observations) await expect(sheet.getByText(o.text.zh).first()).toBeVisible();
  await expect(page.locator('.app')).toBeHidden();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
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
  await atlas.openMap(`p/${project.id}/?asof=${asof}`);
  await page.evaluate(() => (window.print = () => undefined));
  await page.getByRole('button', { name: share }).click();
  await page.getByRole('tab', { name: '图片与打印' }).click();
  await page.getByRole('button', { name: `打印“${project.name.zh}”` }).click();
  await page.emulateMedia({ media: 'print' });
  const listed = page.locator('.print-sheet section', { has: page.getByRole('heading', { name: '来源', exact: true }) }).locator('li > b');
  await expect(listed.first()).toBeVisible({ timeout: 30_000 });
  const spoken = sourcesOf(project, asof);
  expect(await listed.allTextContents()).toEqual(sources.filter((s) => spoken.has(s.id)).map((s) => s.short.zh));
});

plain.describe('in a page of another origin', () => {
  let host: Server;
  plain.beforeAll(async () => {
    host = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><title>host</title><script>
        window.heard = [];
        addEventListener('message', (event) => heard.push(event.data));
      </script><iframe src="${process.env['ATLAS_URL']}?embed=1&lang=en" width="800" height="600" title="atlas"></iframe>`);
    });
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  });
  plain.afterAll(() => new Promise<void>((done) => host.close(() => done())));

  plain('the embedded frame is quiet, says what happens, keeps nothing, and opens in full', async ({ page }) => {
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('.map[data-ready="true"]')).toBeVisible({ timeout: 30_000 });
    await expect(frame.getByRole('searchbox')).toHaveCount(0);
    await expect(frame.getByRole('link', { name: /Open in full|full/i })).toHaveAttribute('target', '_blank');
    const heard = () => page.evaluate(() => (window as unknown as { heard: { type: string; selection?: { id: string } | null }[] }).heard);
    await expect.poll(async () => (await heard()).map((m) => m.type)).toContain('atlas:ready');
    const block = dataset().blocks[3]!;
    await frame.locator('.map').evaluate((element, at) => {
      const map = (element as HTMLElement & { atlasMap: import('maplibre-gl').Map }).atlasMap;
      map.jumpTo({ center: at as [number, number], zoom: 14 });
    }, block.anchor);
    await page.waitForTimeout(1500);
    const box = (await page.locator('iframe').boundingBox())!;
    await page.mouse.click(box.x + 400 + 60, box.y + 300 + 90);
    await expect
      .poll(async () => (await heard()).filter((m) => m.type === 'atlas:selected').length, { timeout: 15_000 })
      .toBeGreaterThan(0);
    // A page that is not on the list sets nothing.
    await page.evaluate(
      (origin) =>
        document.querySelector('iframe')!.contentWindow!.postMessage({ type: 'atlas:set-view', path: '', search: '?view=table' }, origin),
      new URL(process.env['ATLAS_URL']!).origin,
    );
    await expect(frame.getByRole('table')).toHaveCount(0);
    const stored = await page.frames()[1]!.evaluate(() => localStorage.length + document.cookie.length);
    expect(stored).toBe(0);
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { serve } from '../../src/cli/static-server.mjs';
import type { Dataset } from '../../src/model/dataset.ts';
import { AtlasPage } from './atlas-page.ts';
import { buildSite, ROOT } from './build-site.ts';

/* Another district from its own data/ and geo/ alone: nothing of Jiangbei stands in code. */

let site: { url: string; close: () => Promise<void> };
let out: string;
let dataset: Dataset;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  out = mkdtempSync(join(tmpdir(), 'atlas-tiny-'));
  await buildSite(out, '/', join(ROOT, 'tests/fixtures/tiny-district'));
  site = await serve(out);
  dataset = JSON.parse(readFileSync(join(out, 'data/atlas.json'), 'utf8')) as Dataset;
});
test.afterAll(async () => {
  await site?.close();
  rmSync(out, { recursive: true, force: true });
});

test('the tiny district has its own title, blocks, list and map', async ({ page }) => {
  const atlas = new AtlasPage(page);
  await page.goto(site.url);
  await expect(page).toHaveTitle(/示例一张图/);
  await expect(atlas.rows()).toHaveCount(dataset.projects.length);
  await atlas.settle();
  expect(await atlas.rendered('blocks')).toEqual(dataset.blocks.map((b) => b.id).sort());
  const located = dataset.projects.filter((p) => p.point).map((p) => p.id);
  expect((await atlas.shownOnMap()).sort()).toEqual(located.sort());
});

test('its deep links, filters and pages are its own', async ({ page, request }) => {
  const atlas = new AtlasPage(page);
  const project = dataset.projects[0]!;
  await page.goto(`${site.url}p/${project.id}/?lang=en`);
  await expect(atlas.panelHeading()).toHaveText(project.name.en);
  await page.goto(`${site.url}?block=${dataset.blocks[0]!.id}`);
  await expect(atlas.rows()).toHaveCount(dataset.projects.filter((p) => p.block === dataset.blocks[0]!.id).length);
  for (const p of dataset.projects) expect((await request.get(`${site.url}p/${p.id}/`)).status()).toBe(200);
});

test('no file of it speaks of another district', async ({ request }) => {
  for (const path of ['index.html', 'data/atlas.json', 'data/projects.csv']) {
    const text = await (await request.get(site.url + path)).text();
    expect(text).not.toMatch(/江北|Jiangbei|Ningbo|宁波/);
  }
});

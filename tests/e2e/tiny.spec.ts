import type { Dataset } from '../../src/model/dataset.ts';
import { expect, test } from './fixtures.ts';
import { siteJson } from './site-files.ts';

/* Another district from its own data/ and geo/ alone, at the root of a host: nothing of Jiangbei stands in code. */

test.use({ site: 'tiny', kept: true });
const dataset = () => siteJson<Dataset>('data/atlas.json', 'tiny');

test('the tiny district has its own title, blocks, list and map', async ({ atlas, page }) => {
  const { projects, blocks } = dataset();
  await atlas.openMap();
  await expect(page).toHaveTitle(/示例一张图/);
  await atlas.expectRowCount(projects.length);
  expect(await atlas.map.rendered('blocks')).toEqual(blocks.map((b) => b.id).sort());
  const located = projects.filter((p) => p.point).map((p) => p.id);
  expect(await atlas.map.projects()).toEqual(located.sort());
});

test('its deep links, filters and pages are its own', async ({ atlas, request }) => {
  const { projects, blocks } = dataset();
  const project = projects[0]!;
  await atlas.open(`p/${project.id}/?lang=en`);
  await expect(atlas.panelHeading()).toHaveText(project.name.en);
  await atlas.open(`?block=${blocks[0]!.id}`);
  await atlas.expectRowCount(projects.filter((p) => p.block === blocks[0]!.id).length);
  for (const p of projects) expect((await request.get(`p/${p.id}/`)).status()).toBe(200);
});

test('no file of it speaks of another district', async ({ request }) => {
  for (const path of ['index.html', 'data/atlas.json', 'data/projects.csv']) {
    const text = await (await request.get(path)).text();
    expect(text).toMatch(/示例区|Exampleton|harbour/);
    expect(text).not.toMatch(/江北|Jiangbei|Ningbo|宁波/);
  }
});

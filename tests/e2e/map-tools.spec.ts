import { bbox } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import { dataset } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { siteJson } from './site-files.ts';

test.use({ kept: true });

test('the map’s tools: measure, coordinates of a place, what is near it, legend, whole district', async ({ atlas, page }) => {
  const { map } = atlas;
  const [west, south, east, north] = dataset().district.view;
  await atlas.openMap(`#map=13/${(south + north) / 2}/${(west + east) / 2}`);
  await test.step('the line between two clicks is measured', async () => {
    await page.getByRole('button', { name: '量测' }).click();
    await expect(page.getByRole('group', { name: '量测' })).toBeVisible();
    const [a, b] = await map.uncoveredEnds();
    await map.click(a);
    await map.click(b);
    const metres = await map.metresBetween(a, b);
    const shown = async () => {
      const [, number, unit] = /([\d.]+) (公里|米)/.exec((await page.getByRole('group', { name: '量测' }).textContent()) ?? '') ?? [];
      return Number(number) * (unit === '米' ? 0.001 : 1);
    };
    await expect.poll(async () => Math.abs((await shown()) - metres / 1000)).toBeLessThan(0.1);
    await page.getByRole('button', { name: '结束' }).click();
  });

  await test.step('a right click says where it is, and what is near can be asked for', async () => {
    const [a] = await map.uncoveredEnds();
    await map.click(a, { button: 'right' });
    const field = page.getByLabel(/纬度, 经度/);
    await expect(field).toBeVisible();
    const at = await map.unproject(a);
    const [lat, lng] = (await field.inputValue()).split(', ').map(Number) as [number, number];
    expect(Math.max(Math.abs(lat - at[1]), Math.abs(lng - at[0]))).toBeLessThan(0.0005);
    await page.getByRole('button', { name: '看 1 公里内' }).click();
    await expect.poll(() => atlas.address()).toMatch(/^\?near=/);
  });

  await test.step('the legend names every stage', async () => {
    await page.getByRole('button', { name: '图例' }).click();
    for (const stage of dataset().vocab.stages) await expect(atlas.legend().getByText(stage.zh, { exact: true })).toBeVisible();
  });

  await test.step('the whole district comes back into the view', async () => {
    const [west, south, east, north] = bbox(siteJson<{ district: FeatureCollection }>('map/shapes.json').district) as [
      number,
      number,
      number,
      number,
    ];
    await page.getByRole('button', { name: '看全区' }).click();
    await expect.poll(async () => (await map.holds([west, south])) && (await map.holds([east, north]))).toBe(true);
    // As large as it can be in the part of the map that the panel leaves free.
    const free = await page.evaluate(() => {
      const [map, panel] = ['main', '.sheet'].map((e) => document.querySelector(e)!.getBoundingClientRect());
      return (map!.right - Math.max(map!.left, panel!.right)) / map!.width;
    });
    const [w, s, e, n] = await map.bounds();
    expect(Math.max((east - west) / (e - w) / free, (north - south) / (n - s))).toBeGreaterThan(0.9);
  });
});

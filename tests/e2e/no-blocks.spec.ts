import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { serve } from '../../src/cli/static-server.mjs';
import type { Dataset } from '../../src/model/dataset.ts';
import { buildSite, districtWithoutBlocks } from './build-site.ts';
import { expect, test } from './fixtures.ts';

/* A district that is not divided into blocks: it has no folder of them and no shapes. */

const SPOKEN = /区块|\bblocks?\b/i;

test('a district without blocks has its map, filters, table and pages, and nothing on the way speaks of blocks', async ({
  atlas,
  page,
  otherOrigins,
}) => {
  test.setTimeout(300_000);
  const [district, folder] = [districtWithoutBlocks(), mkdtempSync(join(tmpdir(), 'atlas-no-blocks-'))];
  await buildSite(folder, '/', district);
  const { url, close } = await serve(folder);
  otherOrigins.add(new URL(url).origin);
  const { projects } = JSON.parse(readFileSync(join(folder, 'data/atlas.json'), 'utf8')) as Dataset;
  const expectUnspoken = async () => expect(await page.locator('body').innerText()).not.toMatch(SPOKEN);
  const expectAccessible = async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
  };
  try {
    await page.goto(`${url}?lang=en`);
    await atlas.expectRowCount(projects.length);
    await expect(page.locator('.map[data-ready=true]')).toBeVisible();
    expect(await atlas.map.rendered('blocks')).toEqual([]);
    const drawn = await atlas.map.rendered('points');
    expect(drawn.length).toBeGreaterThan(0);
    await expect(page.getByRole('region', { name: 'Map of the projects of the district' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sub-district', exact: true })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Views' }).getByRole('button')).toHaveText(['Map', 'Table', 'Pipeline', 'Overview']);
    await expect(page.getByRole('button', { name: /^Block/ })).toHaveCount(0);
    await expectUnspoken();
    await expectAccessible();

    // A link to what there is not is told, and leads to what there is.
    await page.goto(`${url}?lang=en&view=compare&sort=block`);
    await expect(page.getByText('view=compare')).toBeVisible();
    await atlas.expectRowCount(projects.length);

    await page.goto(`${url}?lang=en&view=table`);
    await expect(page.getByRole('columnheader', { name: 'Sub-district' })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'Block' })).toHaveCount(0);
    await expectUnspoken();

    const [project] = projects as [Dataset['projects'][number]];
    for (const path of [
      `p/${project.id}/`,
      `en/p/${project.id}/`,
      'en/overview/',
      'data/',
      'en/data/',
      'how-to-read/',
      'en/how-to-read/',
    ]) {
      await page.goto(url + path);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await expectUnspoken();
    }
    const [header] = readFileSync(join(folder, 'data/projects.csv'), 'utf8').split('\n') as [string];
    expect(header).not.toMatch(/block|one_of/);
    expect(header).toContain('subdistrict');
  } finally {
    await close();
    for (const made of [district, folder]) rmSync(made, { recursive: true, force: true });
  }
});

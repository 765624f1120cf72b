import { MAP_CHUNK } from './atlas-page.ts';
import { busiestBlock, first, located, matching } from './facts.ts';
import { expect, test } from './fixtures.ts';

test.describe('before the map has come', () => {
  test('list and filters work, and the map then shows what was chosen', async ({ atlas, page }) => {
    let letGo: () => void = () => {};
    const held = new Promise<void>((done) => (letGo = done));
    await page.route(MAP_CHUNK, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('');
    await atlas.expectResults(matching());
    const block = busiestBlock().id;
    await atlas.only('block', block).click();
    await atlas.expectResults(matching({ block: [block] }));
    await expect(page.locator('.map')).toHaveCount(0);
    const project = first(located(matching({ block: [block] })), 'located project of the block');
    await atlas.row(project.id).click();
    await expect(atlas.panelHeading()).toHaveText(project.name.zh);

    letGo();
    await atlas.settle();
    // The selection made before is in the view, and only what the filter lets through is drawn.
    const bounds = await (await atlas.map()).evaluate((m, at) => m.getBounds().contains(at), project.point!);
    expect(bounds).toBe(true);
    const shown = await atlas.shownOnMap();
    const allowed = located(matching({ block: [block] })).map((p) => p.id);
    expect(shown).toContain(project.id);
    expect(shown.filter((id) => !allowed.includes(id))).toEqual([]);
  });

  test('a map that cannot be loaded is said, with a way to try again', async ({ atlas, page }) => {
    let broken = true;
    await page.route(MAP_CHUNK, (route) => (broken ? route.abort() : route.continue()));
    await page.route('**/map/*.json', (route) => (broken ? route.abort() : route.continue()));
    await page.goto('');
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toBeVisible();
    await atlas.expectResults(matching());
    broken = false;
    await alert.getByRole('button').click();
    await atlas.settle();
    expect((await atlas.marks()).length).toBeGreaterThan(0);
  });
});

test.describe('without the data', () => {
  // The app logs what it could not load.
  test.use({ logs: true });

  test('a sentence says so, with a way to try again', async ({ atlas, page }) => {
    let broken = true;
    await page.route('**/data/atlas.json', (route) => (broken ? route.abort() : route.continue()));
    await page.goto('');
    const alert = page.getByRole('alert');
    await expect(alert).toBeVisible();
    broken = false;
    await alert.getByRole('button').click();
    await atlas.expectResults(matching());
  });
});
